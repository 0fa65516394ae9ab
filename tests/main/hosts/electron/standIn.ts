// A stand-in for `electron`: it records what the shell asks of it and lets a test be the system, the user and the page. It does what Electron's
// documentation says of each piece, as far as the shell relies on it.
import { EventEmitter } from 'node:events';

/** An event whose default can be prevented. */
export class Preventable {
  defaultPrevented = false;
  readonly url: string;

  constructor(url = '') {
    this.url = url;
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

export interface Frame {
  readonly parent: Frame | null;
  readonly url: string;
}

/** What was done in which order, where the order matters. */
export const journal: string[] = [];

class App extends EventEmitter {
  appPath = '';
  isPackaged = false;
  /** Whether no other program has the profile. */
  isFirst = true;
  ended: number | undefined;
  paths: Record<string, string> = {};
  switches = new Map<string, string | undefined>();
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => void this.switches.set(name, value),
    removeSwitch: (name: string) => void this.switches.delete(name),
  };

  setPath(name: string, path: string): void {
    journal.push('setPath');
    this.paths[name] = path;
  }

  requestSingleInstanceLock(): boolean {
    journal.push('lock');
    return this.isFirst;
  }

  async whenReady(): Promise<void> {
    await Promise.resolve();
    journal.push('ready');
  }

  getAppPath(): string {
    return this.appPath;
  }

  getVersion(): string {
    return '1.2.3';
  }

  quit(): void {
    if (this.ended !== undefined) return;
    const event = new Preventable();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    for (const window of BrowserWindow.all) window.close();
    if (BrowserWindow.all.some((window) => !window.isDestroyed())) return;
    this.exit(0);
  }

  exit(code: number): void {
    if (this.ended !== undefined) return;
    this.ended = code;
    this.emit('will-quit');
  }
}

export class Contents extends EventEmitter {
  readonly sent: unknown[] = [];
  readonly executed: string[] = [];
  readonly mainFrame: Frame = { parent: null, url: 'hashiya://app/' };
  reloads = 0;
  hasCrashed = false;
  openHandler: ((details: { readonly url: string }) => unknown) | undefined;
  printed: unknown;
  /** What the page does with a message. */
  hear: (message: unknown) => void = () => undefined;

  send(_channel: string, message: unknown): void {
    this.sent.push(message);
    this.hear(message);
  }

  setWindowOpenHandler(handler: (details: { readonly url: string }) => unknown): void {
    this.openHandler = handler;
  }

  executeJavaScript(code: string): Promise<unknown> {
    this.executed.push(code);
    return Promise.resolve(0);
  }

  isCrashed(): boolean {
    return this.hasCrashed;
  }

  crash(reason = 'crashed'): void {
    this.hasCrashed = true;
    this.emit('render-process-gone', {}, { reason, exitCode: 1 });
  }

  forcefullyCrashRenderer(): void {
    this.crash('killed');
  }

  reload(): void {
    this.hasCrashed = false;
    this.reloads += 1;
  }

  printToPDF(options: unknown): Promise<Uint8Array> {
    this.printed = options;
    return Promise.resolve(new TextEncoder().encode('%PDF-'));
  }
}

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  /** What loading a page takes. */
  static loading: Promise<void> = Promise.resolve();
  readonly options: Readonly<Record<string, unknown>>;
  readonly webContents = new Contents();
  readonly did: string[] = [];
  readonly loaded: string[] = [];
  bounds: Bounds = { x: 10, y: 20, width: 1000, height: 700 };
  isMaximisedNow = false;
  isMinimisedNow = false;
  background: unknown;
  private gone = false;

  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    this.options = options;
    this.background = options.backgroundColor;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL(address: string): Promise<void> {
    this.loaded.push(address);
    return BrowserWindow.loading;
  }

  /** As when its user closes it. */
  close(): void {
    if (this.gone) return;
    const event = new Preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.gone) return;
    this.gone = true;
    this.emit('closed');
  }

  isDestroyed(): boolean {
    return this.gone;
  }

  getNormalBounds(): Bounds {
    return this.bounds;
  }

  isMaximized(): boolean {
    return this.isMaximisedNow;
  }

  isMinimized(): boolean {
    return this.isMinimisedNow;
  }

  setBackgroundColor(colour: string): void {
    this.background = colour;
  }

  maximize(): void {
    this.isMaximisedNow = true;
    this.did.push('maximize');
  }

  restore(): void {
    this.isMinimisedNow = false;
    this.did.push('restore');
  }

  show(): void {
    this.did.push('show');
  }

  focus(): void {
    this.did.push('focus');
  }
}

type Callback<T> = (value: T) => void;

export class StandInSession extends EventEmitter {
  readonly handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response) =>
      void this.handlers.set(scheme, handler),
  };
  beforeRequest: (details: { readonly url: string }, callback: Callback<{ cancel?: boolean }>) => void = () =>
    undefined;
  readonly webRequest = {
    onBeforeRequest: (listener: typeof this.beforeRequest) => {
      this.beforeRequest = listener;
    },
  };
  request: (contents: unknown, permission: string, callback: Callback<boolean>) => void = () => undefined;
  check: (contents: unknown, permission: string) => boolean = () => true;
  device: () => boolean = () => true;
  checksSpelling = true;
  proxy: unknown;

  setPermissionRequestHandler(handler: typeof this.request): void {
    this.request = handler;
  }

  setPermissionCheckHandler(handler: typeof this.check): void {
    this.check = handler;
  }

  setDevicePermissionHandler(handler: typeof this.device): void {
    this.device = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.checksSpelling = enabled;
  }

  setProxy(proxy: unknown): Promise<void> {
    this.proxy = proxy;
    return Promise.resolve();
  }

  /** What the session answers to a request, or undefined when it stops it before. */
  async ask(url: string, method = 'GET'): Promise<Response | undefined> {
    let isStopped = false;
    this.beforeRequest({ url }, ({ cancel }) => {
      isStopped = cancel === true;
    });
    if (isStopped) return undefined;
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1));
    return handler?.({ url, method } as Request); // the two fields that the shell reads
  }
}

export interface MenuItem {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly submenu?: readonly MenuItem[];
  click?(): void;
}

export const app = new App();
export const powerMonitor = new EventEmitter();
export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };
export const protocol = {
  registered: [] as unknown[],
  registerSchemesAsPrivileged(schemes: readonly unknown[]): void {
    journal.push('schemes');
    this.registered.push(...schemes);
  },
};
export const screen = {
  displays: [{ x: 0, y: 0, width: 1920, height: 1040 }] as readonly Bounds[],
  getAllDisplays: () => screen.displays.map((workArea) => ({ workArea })),
  getPrimaryDisplay: () => ({ workArea: screen.displays[0] }),
};
const partitions = new Map<string, StandInSession>();
export const session = {
  defaultSession: new StandInSession(),
  fromPartition(name: string): StandInSession {
    const found = partitions.get(name) ?? new StandInSession();
    partitions.set(name, found);
    return found;
  },
};
type Handler = (event: unknown, message: unknown) => unknown;
export const ipcMain = {
  handlers: new Map<string, Handler>(),
  handle(channel: string, handler: Handler): void {
    this.handlers.set(channel, handler);
  },
};
export const Menu = {
  shown: [] as readonly MenuItem[],
  buildFromTemplate: (template: readonly MenuItem[]) => template,
  setApplicationMenu(menu: readonly MenuItem[]): void {
    this.shown = menu;
  },
};
export const shell = {
  opened: [] as string[],
  shown: [] as string[],
  failure: undefined as Error | undefined,
  showItemInFolder(path: string): void {
    if (this.failure !== undefined) throw this.failure;
    this.shown.push(path);
  },
  openExternal(address: string): Promise<void> {
    this.opened.push(address);
    return Promise.resolve();
  },
};
export class ShareMenu {
  /** What was offered, and over which window. */
  static readonly offered: unknown[] = [];
  /** What opening it comes to. */
  static failure: Error | undefined;
  private readonly item: unknown;

  constructor(item: unknown) {
    this.item = item;
  }

  popup({ window }: { readonly window?: unknown }): void {
    if (ShareMenu.failure !== undefined) throw ShareMenu.failure;
    ShareMenu.offered.push([this.item, window]);
  }
}
export class ClipboardItem {
  readonly items: unknown;

  constructor(items: unknown) {
    this.items = items;
  }
}
export const clipboard = {
  written: [] as unknown[],
  write(items: readonly ClipboardItem[]): Promise<void> {
    this.written.push(...items.map((item) => item.items));
    return Promise.resolve();
  },
};
export const dialog = {
  asked: [] as unknown[],
  errors: [] as (readonly [title: string, content: string])[],
  files: [] as readonly string[],
  path: '',
  dismissed: 0,
  /** Answers the question that is open. */
  respond: (_button: number): void => undefined,
  showErrorBox(title: string, content: string): void {
    this.errors.push([title, content]);
  },
  showSaveDialog(_owner: unknown, options: unknown): Promise<unknown> {
    this.asked.push(options);
    return Promise.resolve({ canceled: this.path === '', filePath: this.path });
  },
  showOpenDialog(_owner: unknown, options: unknown): Promise<unknown> {
    this.asked.push(options);
    return Promise.resolve({ canceled: this.files.length === 0, filePaths: this.files });
  },
  showMessageBox(_owner: unknown, options: { readonly signal: AbortSignal }): Promise<unknown> {
    this.asked.push(options);
    return new Promise((resolve) => {
      this.respond = (response) => resolve({ response });
      options.signal.addEventListener('abort', () => {
        this.dismissed += 1;
        resolve({ response: 0 });
      });
    });
  },
};

/** As a machine that was just switched on. */
export function reset(): void {
  journal.length = 0;
  BrowserWindow.all.length = 0;
  BrowserWindow.loading = Promise.resolve();
  partitions.clear();
  app.removeAllListeners();
  powerMonitor.removeAllListeners();
  ipcMain.handlers.clear();
  session.defaultSession = new StandInSession();
  Object.assign(app, { isPackaged: false, isFirst: true, ended: undefined, paths: {} });
  app.switches.clear();
  Object.assign(nativeTheme, { themeSource: 'system', shouldUseDarkColors: false });
  screen.displays = [{ x: 0, y: 0, width: 1920, height: 1040 }];
  Object.assign(dialog, { files: [], path: '', dismissed: 0 });
  ShareMenu.failure = undefined;
  shell.failure = undefined;
  for (const list of [
    protocol.registered,
    shell.opened,
    shell.shown,
    ShareMenu.offered,
    clipboard.written,
    dialog.asked,
    dialog.errors,
  ])
    list.length = 0;
  Menu.shown = [];
}
