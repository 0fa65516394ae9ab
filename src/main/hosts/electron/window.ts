// The window in Electron: an isolated, sandboxed page on our own origin, the one channel to it, and what happens when it closes, hangs or crashes.
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { CHANNEL, type EventMessage } from '../../../contract/transport.ts';
import { Calls } from '../../window/calls.ts';
import { isOf, ORIGINS } from '../../window/policy.ts';
import type { Language } from '../../window/preferences.ts';
import { type Place, type Rectangle, SMALLEST } from './place.ts';
import { WORDS } from './words.ts';

export interface WindowOptions {
  readonly preloadFile: string;
  readonly iconFile: string;
  readonly background: string;
  /** Where it stood last; otherwise it has the given size. */
  readonly place: Place | undefined;
  readonly size: Pick<Rectangle, 'width' | 'height'>;
  language(): Language;
  /** Handles one message of the page. */
  receive(message: unknown): Promise<unknown>;
  keepPlace(place: Place): void;
  /** Whether a page that has crashed is to be opened once more. */
  mayReopen(): boolean;
  log(line: string): void;
}

export interface ElectronWindow {
  readonly window: BrowserWindow;
  emit(message: EventMessage): void;
  /** Lets the page save what is not saved yet. */
  flush(reason: string): Promise<void>;
  comeForward(): void;
  /** Lets the page save and closes the window. */
  end(): Promise<void>;
}

const PAGE = `${ORIGINS.electron}/`;

/** Opens the window and begins to load the product into it. */
export function openWindow(options: WindowOptions): ElectronWindow {
  const window = new BrowserWindow({
    ...(options.place?.bounds ?? options.size),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: WORDS.name.ar,
    icon: options.iconFile,
    backgroundColor: options.background,
    webPreferences: {
      preload: options.preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  const { webContents } = window;
  const calls = new Calls(options.receive);
  const emit = (message: EventMessage): void => {
    if (!window.isDestroyed()) webContents.send(CHANNEL, message);
  };
  const flush = async (reason: string): Promise<void> => {
    // A page that has crashed has nothing more to say.
    if (window.isDestroyed() || webContents.isCrashed()) return;
    await calls.flush(async () => {
      emit({ event: 'app.flush', value: { reason } });
      // Answered after the page has heard the event, for both go the same way.
      await webContents.executeJavaScript('0');
    });
  };
  let ending: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ending ??= flush('close').finally(() => window.destroy());
    return ending;
  };
  ipcMain.handle(CHANNEL, (event, message: unknown) =>
    isOurs(event, webContents) ? calls.receive(message) : { ok: false, code: 'foreign-sender' },
  );
  window.once('ready-to-show', () => {
    if (options.place?.isMaximised) window.maximize();
    window.show();
  });
  window.on('close', (event) => {
    event.preventDefault();
    options.keepPlace({ bounds: window.getNormalBounds(), isMaximised: window.isMaximized() });
    void end();
  });
  // The system does not wait for what is started here; but it asks before it ends, and that is time enough.
  window.on('query-session-end', () => void flush('session-end'));
  window.on('session-end', () => void flush('session-end'));
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || ending !== undefined) return;
    options.log(`window: its page crashed (${reason})`);
    // Not in the event itself: the page's process is still being taken down.
    setImmediate(() => (options.mayReopen() ? webContents.reload() : void end()));
  });
  watchAnswers(window, options);
  window.loadURL(PAGE).catch((error: unknown) => options.log(`window: ${String(error)}`));
  return {
    window,
    emit,
    flush,
    comeForward() {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    end,
  };
}

// Our own window, its main frame, and our own page in it: a page that went elsewhere, a frame or another window may ask nothing.
function isOurs({ sender, senderFrame: frame }: IpcMainInvokeEvent, contents: WebContents): boolean {
  return sender === contents && frame !== null && frame.parent === null && isOf(ORIGINS.electron, frame.url);
}

// A window that does not answer is not killed unasked: it may be about to save. The question goes away when it answers again.
function watchAnswers(window: BrowserWindow, { language }: WindowOptions): void {
  let asked: AbortController | undefined;
  window.on('unresponsive', async () => {
    if (asked !== undefined) return;
    asked = new AbortController();
    const words = language();
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: WORDS.notAnswering[words],
      detail: WORDS.notAnsweringDetail[words],
      buttons: [WORDS.wait[words], WORDS.openAnew[words]],
      defaultId: 0,
      cancelId: 0,
      signal: asked.signal,
    });
    asked = undefined;
    // The crash opens it anew.
    if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  });
  window.on('responsive', () => asked?.abort());
}
