// The product in Electron: one window for a library, its menu, and every way out of it.
import { mkdirSync, watchFile } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, Menu, nativeTheme, powerMonitor, protocol, screen, session } from 'electron';
import { calloutTable } from '../../../core/article/callouts.ts';
import { openProduct, type Product, type ProductOptions } from '../../product.ts';
import { toLibraryError } from '../../store/errors.ts';
import { AlreadyOpen, type Claim, claimFolder } from '../../window/claim.ts';
import { createCrashLimit } from '../../window/crashes.ts';
import { LANGUAGE, PAPER, readPreferences, THEME } from '../../window/preferences.ts';
import { guardProgram, guardSession } from './guards.ts';
import { createHost } from './host.ts';
import { menuTemplate } from './menu.ts';
import { PLACE, parsePlace, placeToJson, usualSize } from './place.ts';
import { type ElectronWindow, openWindow } from './window.ts';
import { WORDS } from './words.ts';

export interface ElectronOptions extends ProductOptions {
  readonly preloadFile: string;
  readonly iconFile: string;
  /** For development: the page is loaded anew whenever this file changes. */
  readonly reloadWhen?: string;
}

/** Starts the product, or brings the window that is open already forward and ends. */
export async function startInElectron(options: ElectronOptions): Promise<void> {
  const { dataFolder } = options;
  const profile = join(dataFolder, 'electron');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
  guardProgram(app, protocol);
  let shown: ElectronWindow | undefined;
  const comeForward = (): void => shown?.comeForward();
  // Electron's own lock keeps its profile to one program; the claim below also sees a window of the other shell.
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.on('second-instance', comeForward);
  await app.whenReady();
  let claim: Claim | undefined;
  let product: Product | undefined;
  app.on('will-quit', () => {
    product?.close();
    claim?.release();
  });
  try {
    claim = await claimFolder(dataFolder, comeForward);
    product = openProduct(
      options,
      createHost({
        window: () => shown?.window,
        language: () => preferences().language,
        platform: process.platform,
      }),
      (name) => {
        if (name === LANGUAGE) drawMenu();
        if (name === THEME) drawTheme();
      },
    );
  } catch (error) {
    if (error instanceof AlreadyOpen) return app.quit();
    return refuse(error);
  }
  const { library, answer, receive } = product;
  const preferences = () => readPreferences(library);
  const drawMenu = (): void => {
    const template = menuTemplate({
      language: preferences().language,
      isMac: process.platform === 'darwin',
      callouts: calloutTable(library.calloutKinds.list()),
      run: (id) => shown?.emit({ event: 'menu.command', value: { id } }),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  const drawTheme = (): void => {
    nativeTheme.themeSource = preferences().theme;
    shown?.window.setBackgroundColor(paper());
  };
  drawTheme();
  drawMenu();
  await guardSession(session.defaultSession, answer);
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  shown = openWindow({
    preloadFile: options.preloadFile,
    iconFile: options.iconFile,
    background: paper(),
    place: parsePlace(library.settings.find(PLACE), screens),
    size: usualSize(screen.getPrimaryDisplay().workArea),
    language: () => preferences().language,
    receive,
    keepPlace: (place) => library.settings.set(PLACE, placeToJson(place)),
    mayReopen: createCrashLimit(options.clock),
    log: options.log,
  });
  followEnds(shown, product);
  if (options.reloadWhen !== undefined)
    watchFile(options.reloadWhen, { interval: 200 }, () => shown?.window.webContents.reload());
}

// However the program ends, the page saves first.
function followEnds(shown: ElectronWindow, product: Product): void {
  app.on('before-quit', (event) => {
    if (shown.window.isDestroyed()) return;
    event.preventDefault();
    shown.window.close();
  });
  // The program is over when the window is, and not before what it was making has stopped.
  app.on('window-all-closed', () => undefined);
  shown.window.on('closed', () => {
    const stopped = product.stop();
    if (stopped === undefined) app.quit();
    else void stopped.finally(() => app.quit());
  });
  powerMonitor.on('suspend', () => void shown.flush('suspend'));
  powerMonitor.on('shutdown', () => app.quit());
}

function paper(): string {
  return PAPER[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];
}

// A library that cannot be opened: one sentence in both languages, and nothing else.
function refuse(error: unknown): void {
  const refusal = toLibraryError(error);
  if (refusal === undefined) throw error;
  const { sentence, code } = refusal;
  const title = `${WORDS.cannotOpen.ar} — ${WORDS.cannotOpen.en}`;
  dialog.showErrorBox(title, `${sentence.ar}\n${sentence.en}\n[${code}]`);
  app.exit(1);
}
