// The two panels: beside the page where there is room, over it in a narrow window, where none is open at the start.
import type { Preferences } from './preferences.ts';

export const PANELS = ['library', 'review'] as const;
export type Panel = (typeof PANELS)[number];

/** Below these widths a panel beside the page would leave too little of it. */
export const NARROW: Readonly<Record<Panel, string>> = {
  review: '(max-width: 1179px)',
  library: '(max-width: 899px)',
};

/** Whether a panel stands beside the page when the window opens. */
export function isBesidePage(panel: Panel, preferences: Preferences): boolean {
  return preferences[panel] && !matchMedia(NARROW[panel]).matches;
}
