// A child of `built.test.ts`: the built entry on the stand-in for Electron, in a program of its own. It says what the window would show.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, session } from './standIn.ts';

const [, , root = ''] = process.argv;
const standIn = pathToFileURL(join(import.meta.dirname, 'standIn.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});
app.appPath = root;
await import(pathToFileURL(join(root, 'out/main/index.js')).href);
while (BrowserWindow.all.length === 0 && app.ended === undefined)
  await new Promise((resolve) => setImmediate(resolve));
const [window] = BrowserWindow.all;
const page = await session.defaultSession.ask(window?.loaded[0] ?? '');
process.stdout.write(JSON.stringify({ status: page?.status, page: await page?.text(), ...app.paths }));
app.quit();
