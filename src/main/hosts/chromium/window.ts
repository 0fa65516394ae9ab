// The window in an installed Chromium: an app window driven over a pipe. No port is opened, no file is loaded by its path, and no request
// leaves the machine.
import { mkdirSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { EventMessage, Response } from '../../../contract/transport.ts';
import { Calls } from '../../window/calls.ts';
import type { Answer } from '../../window/content.ts';
import { isOf, ORIGINS } from '../../window/policy.ts';
import { emitTo } from './host.ts';
import { clearLocks } from './profileLocks.ts';

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
  /** Settles when the window is gone: `crashed` when its page's process has ended by itself. */
  readonly closed: Promise<'closed' | 'crashed'>;
  emit(message: EventMessage): Promise<void>;
  /** Puts the window before all others, also when it was folded away. */
  comeForward(): Promise<void>;
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
const ORIGIN = ORIGINS.chromium;
/** What the page calls; see the renderer's transport. */
const BINDING = 'hashiyaSend';

/** Opens the window and loads the product into it. */
export async function openWindow(options: WindowOptions): Promise<ChromiumWindow> {
  mkdirSync(options.profileFolder, { recursive: true, mode: 0o700 });
  const context = await launch(options);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const calls = new Calls(options.receive);
    await guard(context, page, { ...options, receive: (message) => calls.receive(message) });
    await page.goto(`${ORIGIN}/`);
    const closed = new Promise<'closed' | 'crashed'>((resolve) => {
      page.once('crash', () => resolve('crashed'));
      page.once('close', () => resolve('closed'));
      context.once('close', () => resolve('closed'));
    });
    const emit = (message: EventMessage): Promise<void> => emitTo(page, message);
    return {
      page,
      closed,
      emit,
      comeForward: () => comeForward(context, page),
      async close() {
        // A page that has crashed or is gone has nothing more to say.
        if (!page.isClosed())
          await calls.flush(() => emit({ event: 'app.flush', value: { reason: 'close' } }));
        await context.close();
      },
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function launch(options: WindowOptions): Promise<BrowserContext> {
  await clearLocks(options.profileFolder);
  return chromium.launchPersistentContext(options.profileFolder, {
    executablePath: options.executablePath,
    headless: options.headless ?? false,
    args: ARGUMENTS,
    ignoreDefaultArgs: ['--enable-automation', 'about:blank'],
    chromiumSandbox: !options.isRoot,
    viewport: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    // Signals are for whoever started this: the page saves first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

async function comeForward(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  try {
    const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
    if (bounds.windowState === 'minimized')
      await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
    await page.bringToFront();
  } finally {
    await session.detach();
  }
}

const REFUSED: Response = { ok: false, code: 'foreign-sender' };

// Messages are JSON text here; what is none is a message that nobody knows.
function parseMessage(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

// Everything that the page asks for is answered here or refused; it goes nowhere, and nothing else comes in.
async function guard(context: BrowserContext, page: Page, options: WindowOptions): Promise<void> {
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (!isOf(ORIGIN, request.url())) return route.abort('blockedbyclient');
    const { status, headers, body } = options.answer(request.url(), request.method());
    return route.fulfill({ status, headers: { ...headers }, body });
  });
  await context.exposeBinding(BINDING, async ({ frame }, message: unknown) => {
    const isOurs = frame === page.mainFrame() && isOf(ORIGIN, frame.url());
    return JSON.stringify(isOurs ? await options.receive(parseMessage(message)) : REFUSED);
  });
  // No second window, no dialog that could hold the first.
  context.on('page', (other) => {
    if (other !== page) void other.close();
  });
}
