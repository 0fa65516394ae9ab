// Entry of the product in Electron: where things lie, and the start. In the other shell `scripts/start.ts` does this.
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { defaultDataFolder } from './dataFolder.ts';
import { startInElectron } from './hosts/electron/start.ts';

const { values } = parseArgs({
  // Electron and Chromium have switches of their own among these.
  args: process.argv.slice(1),
  strict: false,
  options: { 'data-dir': { type: 'string' }, 'reload-when': { type: 'string' } },
});
const chosen = values['data-dir'];
const reloadWhen = values['reload-when'];
const root = app.getAppPath();

startInElectron({
  dataFolder:
    typeof chosen === 'string'
      ? resolve(chosen)
      : defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() }),
  rendererFolder: join(root, 'out/renderer'),
  preloadFile: join(root, 'out/preload/index.cjs'),
  exampleFile: join(root, 'resources/example/report.json'),
  iconFile: join(root, 'resources/icon/icon.png'),
  version: app.getVersion(),
  clock: Date.now,
  random: () => randomBytes(4).readUInt32LE(),
  log: (line) => process.stderr.write(`${line}\n`),
  ...(typeof reloadWhen === 'string' && !app.isPackaged ? { reloadWhen } : {}),
}).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  app.exit(1);
});
