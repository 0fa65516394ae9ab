// What Electron does for the main process: addresses go to the system, files through its own dialogs, and shared ones to its menu or file manager.
import { type BrowserWindow, ClipboardItem, clipboard, dialog, ShareMenu, shell } from 'electron';
import { CHANNEL } from '../../../contract/transport.ts';
import type { FileKind, Host } from '../../host.ts';
import type { Language } from '../../window/preferences.ts';
import { createPrinter } from './printPdf.ts';
import { FILE_WORDS } from './words.ts';

const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  report: ['txt', 'md', 'markdown', 'html', 'htm', 'json', 'hashiya'],
  picture: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'],
  any: ['*'],
};

export interface HostOptions {
  /** The window that dialogs belong to, once it is there. */
  window(): BrowserWindow | undefined;
  language(): Language;
  readonly platform: NodeJS.Platform;
}

export function createHost({ window, language, platform }: HostOptions): Host {
  return {
    kind: 'electron',
    openAddress: (address) => shell.openExternal(address),
    async chooseSavePath(name) {
      const owner = window();
      const options = { defaultPath: name };
      const { canceled, filePath } =
        owner === undefined
          ? await dialog.showSaveDialog(options)
          : await dialog.showSaveDialog(owner, options);
      return canceled || filePath === '' ? undefined : filePath;
    },
    async chooseFolder() {
      const owner = window();
      const options: Electron.OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] };
      const { canceled, filePaths } =
        owner === undefined
          ? await dialog.showOpenDialog(options)
          : await dialog.showOpenDialog(owner, options);
      return canceled ? undefined : filePaths[0];
    },
    emit(message) {
      const open = window();
      if (open !== undefined && !open.isDestroyed()) open.webContents.send(CHANNEL, message);
      return Promise.resolve();
    },
    async chooseFiles(kind, many) {
      const owner = window();
      const options: Electron.OpenDialogOptions = {
        properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: [{ name: FILE_WORDS[kind][language()], extensions: [...EXTENSIONS[kind]] }],
      };
      const { canceled, filePaths } =
        owner === undefined
          ? await dialog.showOpenDialog(options)
          : await dialog.showOpenDialog(owner, options);
      return canceled ? [] : filePaths;
    },
    writeClipboard: ({ text, html }) =>
      clipboard.write([
        new ClipboardItem({ 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) }),
      ]),
    shareFile(path) {
      const owner = window();
      // Only the Mac has a menu for it.
      const hasMenu = platform === 'darwin' && owner !== undefined && !owner.isDestroyed();
      if (hasMenu && done(() => new ShareMenu({ filePaths: [path] }).popup({ window: owner })))
        return Promise.resolve('menu');
      return Promise.resolve(done(() => shell.showItemInFolder(path)) ? 'shown' : 'nowhere');
    },
    printPdf: createPrinter(),
  };
}

/** Whether it went well. */
function done(what: () => void): boolean {
  try {
    what();
    return true;
  } catch {
    return false;
  }
}
