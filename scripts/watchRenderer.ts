// Hot reload without a server: after every change the window is built anew into the folder that the shell shows, and the page is loaded again. So
// development has the origin, the policy and the transport of the product, and no port; the draft is saved before and comes back.
import { resolveConfig } from 'electron-vite';
import { build } from 'vite';
import { ROOT } from './build.ts';

/** Builds after every change until the returned function is called. */
export async function watchRenderer(reload: () => Promise<void>): Promise<() => Promise<void>> {
  const { config } = await resolveConfig({ root: ROOT, logLevel: 'warn' }, 'build', 'production');
  const renderer = config?.renderer ?? {};
  const watcher = await build({
    ...renderer,
    configFile: false,
    // What the page has open must not vanish under it.
    build: { ...renderer.build, watch: {}, emptyOutDir: false },
  });
  if (!('close' in watcher)) throw new Error('the build does not watch');
  watcher.on('event', async (event) => {
    if (event.code === 'ERROR') process.stderr.write(`${event.error.message}\n`);
    // Until the window is closed; then there is nothing to load anew.
    if (event.code === 'END') await reload().catch(() => undefined);
  });
  return () => watcher.close();
}
