// What the Chromium shell does for the main process: addresses go to the system's opener, files through the browser's own chooser, and new files
// into the folder for downloads, beside what is there; a shared file is shown by the system's file manager.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import type { EventMessage } from '../../../contract/transport.ts';
import { freePath } from '../../files/freePath.ts';
import type { Clipping, FileKind, Host } from '../../host.ts';
import { printPdf } from './printPdf.ts';
import { revealFile } from './revealFile.ts';

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

export interface HostOptions {
  readonly executablePath: string;
  readonly platform: NodeJS.Platform;
  readonly downloadsFolder: string;
  /** The window's page, once it is there. */
  page(): Page | undefined;
}

export function createHost({ executablePath, platform, downloadsFolder, page }: HostOptions): Host {
  // The browser has no dialog for a place that a program outside it writes to.
  const newPath = (name: string): Promise<string> => {
    mkdirSync(downloadsFolder, { recursive: true });
    return Promise.resolve(freePath(downloadsFolder, name));
  };
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
    chooseSavePath: newPath,
    chooseFolder: newPath,
    async emit(message) {
      const open = page();
      // A page that is just going has nobody to tell.
      if (open !== undefined) await emitTo(open, message).catch(() => undefined);
    },
    async chooseFiles(kind, many) {
      const open = page();
      if (open === undefined) return [];
      return choose(open, ACCEPT[kind], many);
    },
    async writeClipboard(clipping) {
      const open = page();
      if (open === undefined) throw new Error('no page to copy from');
      await copy(open, clipping);
    },
    shareFile: (path) => revealFile(path, platform),
    printPdf: (html, options) => printPdf(executablePath, html, options),
  };
}

/** Gives an event to what the page's transport listens to. */
export function emitTo(page: Page, message: EventMessage): Promise<void> {
  // A text and not a function: the page's own types are not known here.
  return page.evaluate(`dispatchEvent(new CustomEvent('hashiya', { detail: ${JSON.stringify(message)} }))`);
}

// The page's own chooser. Its files stay with the browser, which gives only their paths to the element; so it is asked for those.
function choose(page: Page, accept: string, many: boolean): Promise<readonly string[]> {
  return inSession(page, async (session) => {
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
  });
}

// A copying of the page's own that nothing in the page gets to see. The newer way, `navigator.clipboard`, asks for focus and rewrites markup.
function copy(page: Page, { text, html }: Clipping): Promise<void> {
  return inSession(page, async (session) => {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `(() => {
        const hear = (event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
          event.clipboardData.setData('text/plain', ${JSON.stringify(text)});
          ${html === undefined ? '' : `event.clipboardData.setData('text/html', ${JSON.stringify(html)});`}
        };
        addEventListener('copy', hear, { capture: true, once: true });
        const done = document.execCommand('copy');
        removeEventListener('copy', hear, { capture: true });
        return done;
      })()`,
      userGesture: true,
      returnByValue: true,
    });
    if (result.value !== true) throw new Error('the browser did not copy');
  });
}

async function inSession<T>(page: Page, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
}
