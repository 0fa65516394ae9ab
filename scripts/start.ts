// Starts the product: `npm start [-- --data-dir <folder>]`. `npm run dev` starts it with the window built anew after every change.
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from '../src/main/dataFolder.ts';
import { findBrowser } from '../src/main/hosts/chromium/browser.ts';
import { toLibraryError } from '../src/main/store/errors.ts';
import { buildIfNeeded } from './build.ts';
import { chooseHost } from './chooseHost.ts';
import { canSandbox, findElectron, installElectron } from './electronProgram.ts';
import { type HostStart, startInBrowser, startInElectron } from './startHost.ts';

process.exitCode = await start();

async function start(): Promise<number> {
  const { values } = parseArgs({
    options: { 'data-dir': { type: 'string' }, watch: { type: 'boolean', default: false } },
  });
  const { env, platform } = process;
  const choice = await chooseHost({
    env,
    platform,
    findElectron: () => findElectron(env),
    installElectron: () => installElectron(env, { announce: say }),
    canSandbox: () => platform !== 'linux' || canSandbox(process.getuid?.() === 0),
    findBrowser: () => findBrowser(env, platform),
  });
  if ('refusal' in choice) return refuse(choice.refusal);
  buildIfNeeded();
  const chosen = values['data-dir'];
  const options: HostStart = {
    program: choice.program,
    dataFolder:
      chosen === undefined
        ? defaultDataFolder({ platform, env, home: homedir() })
        : resolve(env.INIT_CWD ?? process.cwd(), chosen),
    reloads: values.watch,
  };
  try {
    const host = choice.host === 'electron' ? startInElectron(options) : await startInBrowser(options);
    if (!values.watch) return await host.done;
    const { watchRenderer } = await import('./watchRenderer.ts'); // not loaded for an ordinary start
    const stop = await watchRenderer(() => host.reload());
    const code = await host.done;
    await stop();
    return code;
  } catch (error) {
    const refusal = toLibraryError(error);
    if (refusal === undefined) throw error;
    return refuse(`${refusal.sentence.ar} — ${refusal.sentence.en} [${refusal.code}]`);
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function refuse(line: string): number {
  say(line);
  return 1;
}
