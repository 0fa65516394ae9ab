// The window in an installed Chromium: an app window driven over a pipe. No port is opened, no file is loaded by its path, and no request
// leaves the machine.
import { mkdirSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { EventMessage } from '../../../contract/transport.ts';
import type { Answer } from '../../window/content.ts';
import { ORIGIN } from '../../window/policy.ts';

export interface WindowOptions {
  readonly executablePath: string;
  /** The browser's own folder; private, and only ours. */
  readonly profileFolder: string;
  /** Without a screen, for tests. */
  readonly headless?: boolean;
  /** Chromium refuses its own sandbox when root runs it. */
  readonly isRoot?: boolean;
  answer(address: string, method: string): Answer;
  /** Handles one message of the page. */
  receive(message: unknown): Promise<unknown>;
}

export interface ChromiumWindow {
  readonly page: Page;
  /** Settles when the user has closed the window. */
  readonly closed: Promise<void>;
  emit(message: EventMessage): Promise<void>;
  close(): Promise<void>;
}

// Beside what the library passes: it already keeps first runs, background requests, updates and synchronisation out.
const ARGUMENTS = [
  // Without this an ordinary browser window opens, with tabs and an address.
  '--app=data:text/html,',
  '--window-size=1440,960',
  '--disable-quic',
  // What the guard below does not see goes nowhere either: the discard port takes no connections.
  '--proxy-server=http://127.0.0.1:9',
];
/** What the page calls; see the renderer's transport. */
const BINDING = 'hashiyaSend';

/** Opens the window and loads the product into it. */
export async function openWindow(options: WindowOptions): Promise<ChromiumWindow> {
  mkdirSync(options.profileFolder, { recursive: true, mode: 0o700 });
  const context = await chromium.launchPersistentContext(options.profileFolder, {
    executablePath: options.executablePath,
    headless: options.headless ?? false,
    args: ARGUMENTS,
    ignoreDefaultArgs: ['--enable-automation', 'about:blank'],
    chromiumSandbox: !options.isRoot,
    viewport: null,
    acceptDownloads: false,
    permissions: ['clipboard-read', 'clipboard-write'],
    serviceWorkers: 'block',
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await guard(context, page, options);
    await page.goto(`${ORIGIN}/`);
    const closed = new Promise<void>((resolve) => {
      page.once('close', () => resolve());
      context.once('close', () => resolve());
    });
    return {
      page,
      closed,
      // A text and not a function: the page's own types are not known here.
      emit: (message) =>
        page.evaluate(`dispatchEvent(new CustomEvent('hashiya', { detail: ${JSON.stringify(message)} }))`),
      close: () => context.close(),
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}

// Everything that the page asks for is answered here or refused; it goes nowhere, and nothing else comes in.
async function guard(context: BrowserContext, page: Page, options: WindowOptions): Promise<void> {
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (!request.url().startsWith(`${ORIGIN}/`)) return route.abort('blockedbyclient');
    const { status, headers, body } = options.answer(request.url(), request.method());
    return route.fulfill({ status, headers: { ...headers }, body });
  });
  await context.exposeBinding(BINDING, ({ frame }, message: unknown) => {
    const isOurs = frame === page.mainFrame() && frame.url().startsWith(`${ORIGIN}/`);
    return isOurs ? options.receive(message) : { ok: false, code: 'foreign-sender' };
  });
  // No second window, no dialog that could hold the first.
  context.on('page', (other) => {
    if (other !== page) void other.close();
  });
}
