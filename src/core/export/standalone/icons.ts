// Our own line drawings for callouts, one a tone, on a grid of 24 units: decoration only.
import type { Tone } from '../../article/callouts.ts';

/** The path of each drawing. */
export const TONE_DRAWINGS: Readonly<Record<Tone, string>> = {
  indigo: 'M5 19 18.5 5.5M9 15l7 .5M12 12l6.5.5M5 19c0-8 5-14 15-15 0 9-4.5 13-11 13.5',
  teal: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-4 10.5c.8.8 1 1.5 1 2.5h6c0-1 .2-1.7 1-2.5A6 6 0 0 0 12 3z',
  violet: 'M12 4v16M7 20h10M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z',
  gold: 'm12 3 2.7 5.6 6.1.9-4.4 4.3 1 6.1L12 17l-5.4 2.9 1-6.1-4.4-4.3 6.1-.9z',
  red: 'M12 4 2.5 20h19zM12 10v4.5M12 17.2v.1',
  blue: 'M7 3.5h10v17l-5-4-5 4z',
  slate: 'M4 6.5 5.5 8 8 5M4 12.5 5.5 14 8 11M4 18.5 5.5 20 8 17M12 7h8M12 13h8M12 19h8',
  green: 'M21 3 10.5 13.5M21 3l-6.5 18-4-7.5L3 9.5z',
  neutral: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5M12 7.8v.1',
};

/**
 * The style rules that show the icons of these tones before their callouts. A mask, because it takes its colour from the page and a reader's
 * own colours; nothing of it stands in the text that is copied or read aloud.
 */
export function iconStyle(tones: Iterable<Tone>): string {
  return [...tones]
    .map((tone) => `.${tone}::before{mask-image:url("${dataAddress(TONE_DRAWINGS[tone])}")}\n`)
    .join('');
}

function dataAddress(path: string): string {
  const drawing =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='black' stroke-width='1.7' ` +
    `stroke-linecap='round' stroke-linejoin='round'><path d='${path}'/></svg>`;
  return `data:image/svg+xml,${drawing.replace(/[<>#%]/g, encodeURIComponent)}`;
}
