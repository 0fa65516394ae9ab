// What the user has set for the window, read from settings that may hold anything.
import type { Json } from '../../core/article/json.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Preferences {
  readonly language: 'ar' | 'en';
  readonly theme: Theme;
}

/** The settings that the window keeps, by the name of each preference. */
export const SETTINGS = { language: 'window.language', theme: 'window.theme' } as const;

export function readPreferences(settings: Readonly<Record<string, Json>>): Preferences {
  return {
    language: settings[SETTINGS.language] === 'en' ? 'en' : 'ar',
    theme: THEMES.find((theme) => theme === settings[SETTINGS.theme]) ?? 'system',
  };
}

const DARK = '(prefers-color-scheme: dark)';

/** Puts language, direction and theme on the page's root, which every style starts from. */
export function applyPreferences({ language, theme }: Preferences, root: HTMLElement): void {
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  root.dataset.theme = theme === 'system' ? (matchMedia(DARK).matches ? 'dark' : 'light') : theme;
}

/** Calls back when the system turns light or dark, until the returned function is called. */
export function onSystemTheme(listener: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
