// The colours of callouts wherever they are published, by tone. All text pairs have a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3).
import type { Tone } from '../article/callouts.ts';

export interface ToneColours {
  /** The label, the icon and the edge, on paper. */
  readonly ink: string;
  /** The tinted background, on paper; the body's text on it is `TEXT`. */
  readonly tint: string;
  /** The same on a dark page. */
  readonly darkInk: string;
  readonly darkTint: string;
}

/** The ground of a page of ours, by day and by night. */
export const PAGE = '#fffdf9';
export const DARK_PAGE = '#212325';

/** The text on a tint. */
export const TEXT = '#1e2326';

export const TONES: Readonly<Record<Tone, ToneColours>> = {
  indigo: { ink: '#3f46a8', tint: '#eeeef7', darkInk: '#a9aef5', darkTint: '#2d2f3f' },
  teal: { ink: '#0c6b66', tint: '#e8f1ef', darkInk: '#77cfc7', darkTint: '#263636' },
  violet: { ink: '#6d3bc4', tint: '#f2edf8', darkInk: '#c7a9f7', darkTint: '#332d3f' },
  gold: { ink: '#855805', tint: '#f7f0e3', darkInk: '#e3bd6a', darkTint: '#38332a' },
  red: { ink: '#a3271b', tint: '#f9ebe8', darkInk: '#f2a196', darkTint: '#3a2d2d' },
  blue: { ink: '#1d4fa8', tint: '#e9eff8', darkInk: '#98b9f5', darkTint: '#2a323f' },
  slate: { ink: '#38424d', tint: '#edeff1', darkInk: '#c2ccd6', darkTint: '#303438' },
  green: { ink: '#27683a', tint: '#e9f2eb', darkInk: '#93d3a3', darkTint: '#2a362e' },
  neutral: { ink: '#5a5245', tint: '#f2eee6', darkInk: '#cfc6b5', darkTint: '#34322d' },
};

/** What each tone has, made once: a report has hundreds of callouts. */
export function byTone<T>(make: (colours: ToneColours) => T): Readonly<Record<Tone, T>> {
  const rows = Object.entries(TONES).map(([tone, colours]) => [tone, make(colours)]);
  return Object.fromEntries(rows) as Record<Tone, T>; // the keys are those of TONES
}
