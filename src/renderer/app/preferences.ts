// What the user has set for the window, read from settings that may hold anything.
import type { DigitSet } from '../../core/arabic/digits.ts';
import type { Json } from '../../core/article/json.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const REVIEW_TABS = ['outline', 'notes', 'check', 'details'] as const;
export type ReviewTab = (typeof REVIEW_TABS)[number];

export const DIGIT_SETS = ['european', 'arabic-indic'] as const satisfies readonly DigitSet[];

/** More words than any report has; a target beyond it is a slip of the hand. */
export const MOST_TARGET = 1_000_000;

export interface Preferences {
  readonly language: 'ar' | 'en';
  readonly theme: Theme;
  /** The digits of the interface; those of an article are its own. */
  readonly digits: DigitSet;
  /** Which panels stand open where there is room for them beside the page. */
  readonly library: boolean;
  readonly review: boolean;
  readonly tab: ReviewTab;
  /** Words that a report of this desk should have; 0 is no target. */
  readonly target: number;
}

/** The settings that the window keeps, by the name of each preference. */
export const SETTINGS: Readonly<Record<keyof Preferences, string>> = {
  language: 'window.language',
  theme: 'window.theme',
  digits: 'window.digits',
  library: 'window.library',
  review: 'window.review',
  tab: 'window.review-tab',
  target: 'desk.word-target',
};

export const DEFAULT_PREFERENCES: Preferences = readPreferences({});

export function readPreferences(settings: Readonly<Record<string, Json>>): Preferences {
  return {
    language: settings[SETTINGS.language] === 'en' ? 'en' : 'ar',
    theme: THEMES.find((theme) => theme === settings[SETTINGS.theme]) ?? 'system',
    digits: DIGIT_SETS.find((set) => set === settings[SETTINGS.digits]) ?? 'european',
    library: settings[SETTINGS.library] !== false,
    review: settings[SETTINGS.review] !== false,
    tab: REVIEW_TABS.find((tab) => tab === settings[SETTINGS.tab]) ?? 'outline',
    target: readTarget(settings[SETTINGS.target]),
  };
}

/** A word target from a value of any quality. */
export function readTarget(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= MOST_TARGET
    ? value
    : 0;
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
