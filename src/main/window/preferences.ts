// What the user has set for the window, as far as a shell has to know it: its menus have a language, and its first paint a colour. The window
// itself reads and writes these settings.
import type { Library } from '../store/library.ts';

/** The names of the settings. */
export const LANGUAGE = 'window.language';
export const THEME = 'window.theme';

export type Language = 'ar' | 'en';

export interface Preferences {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
}

/** The colour of the window before anything is drawn: `--paper` of the sheet of tokens. */
export const PAPER = { light: '#f6f3ec', dark: '#1a1b1c' } as const;

export function readPreferences({ settings }: Library): Preferences {
  const theme = settings.find(THEME);
  return {
    language: settings.find(LANGUAGE) === 'en' ? 'en' : 'ar',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  };
}
