// What the Chromium shell does for the main process: addresses go to the system's opener, files through the browser's own chooser, and new files
// into the folder for downloads, beside what is there.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { FileKind, Host } from '../../host.ts';

const ACCEPT: Readonly<Record<FileKind, string>> = {
  report: '.txt,.md,.markdown,.html,.htm,.json,.hashiya',
  picture: 'image/png,image/jpeg,image/gif,image/webp,image/avif',
  any: '',
};
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  // `start` is a word of the shell; this one takes the address as it is.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** The host around a page that may not be there yet. */
export function createHost(
  page: () => Page | undefined,
  platform: NodeJS.Platform,
  downloadsFolder: string,
): Host {
  return {
    kind: 'chromium',
    openAddress(address) {
      const [program = 'xdg-open', ...first] = OPENERS[platform] ?? ['xdg-open'];
      return new Promise((resolve, reject) => {
        const child = spawn(program, [...first, address], { stdio: 'ignore', detached: true });
        child.once('error', reject);
        child.once('spawn', () => {
          child.unref();
          resolve();
        });
      });
    },
    chooseSavePath(name) {
      mkdirSync(downloadsFolder, { recursive: true });
      return Promise.resolve(freePath(downloadsFolder, name));
    },
    async chooseFiles(kind, many) {
      const open = page();
      if (open === undefined) return [];
      return choose(open, ACCEPT[kind], many);
    },
  };
}

/** A path in the folder that nothing has yet: `name.html`, `name (2).html`. */
export function freePath(folder: string, name: string): string {
  const extension = extname(name);
  const stem = extension === '' ? name : name.slice(0, -extension.length);
  let path = join(folder, name);
  for (let count = 2; existsSync(path); count += 1) path = join(folder, `${stem} (${count})${extension}`);
  return path;
}

// The page's own chooser. Its files stay with the browser, which gives only their paths to the element; so it is asked for those.
async function choose(page: Page, accept: string, many: boolean): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `new Promise((resolve) => {
        const input = document.createElement('input');
        input.type = 'file';
        input.accept = ${JSON.stringify(accept)};
        input.multiple = ${String(many)};
        globalThis.hashiyaChooser = input;
        input.addEventListener('change', () => resolve(input.files.length));
        input.addEventListener('cancel', () => resolve(0));
        input.click();
      })`,
      awaitPromise: true,
      userGesture: true,
      returnByValue: true,
    });
    const paths: string[] = [];
    for (let index = 0; index < Number(result.value ?? 0); index += 1) {
      const file = await session.send('Runtime.evaluate', {
        expression: `globalThis.hashiyaChooser.files[${index}]`,
      });
      if (file.result.objectId === undefined) continue;
      const { path } = await session.send('DOM.getFileInfo', { objectId: file.result.objectId });
      paths.push(path);
    }
    return paths;
  } finally {
    await session.detach();
  }
}
