// Which shell the product starts in: Electron where its program is or can be fetched, otherwise an installed browser, otherwise one sentence.
export type Choice =
  | { readonly host: 'electron' | 'chromium'; readonly program: string }
  | { readonly refusal: string };

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  findElectron(): string | undefined;
  /** Fetches it; undefined when it cannot be had. */
  installElectron(): Promise<string | undefined>;
  /** Whether Electron could make its sandbox here. */
  canSandbox(): boolean;
  findBrowser(): string | undefined;
}

export const NO_BROWSER =
  'لم يُعثر على متصفح: ثبّت Chromium أو Google Chrome أو Microsoft Edge — no browser found: install Chromium, Google Chrome or Microsoft Edge [browser-missing]';
export const NO_ELECTRON =
  'لا Electron هنا ولم يمكن تنزيله: شغّل ‎npx install-electron‎ أو احذف HASHIYA_HOST — no Electron here, and it could not be fetched: run "npx install-electron" or unset HASHIYA_HOST [electron-missing]';
export const NO_SCREEN =
  'لا شاشة هنا: شغّل ‎xvfb-run npm start‎ أو استعمل سطر الأوامر — no display here: run "xvfb-run npm start" or use the command line [display-missing]';
export const NO_SUCH_HOST =
  'قيمة HASHIYA_HOST هي electron أو chromium — HASHIYA_HOST is electron or chromium [host-unknown]';

/** `HASHIYA_HOST` forces one of the two. */
export async function chooseHost(machine: Machine): Promise<Choice> {
  const { env, platform } = machine;
  const forced = env.HASHIYA_HOST || undefined;
  if (forced !== undefined && forced !== 'electron' && forced !== 'chromium')
    return { refusal: NO_SUCH_HOST };
  const hasScreen = platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!hasScreen) return { refusal: NO_SCREEN };
  if (forced === 'electron' || (forced === undefined && machine.canSandbox())) {
    const program = machine.findElectron() ?? (await machine.installElectron());
    if (program !== undefined) return { host: 'electron', program };
    if (forced === 'electron') return { refusal: NO_ELECTRON };
  }
  const program = machine.findBrowser();
  return program === undefined ? { refusal: NO_BROWSER } : { host: 'chromium', program };
}
