// The colour of the house on a page: text is set in it, so it has to be read on every ground of the page, by day and by night (WCAG 2.2, 1.4.3).
import type { Labels } from '../../article/callouts.ts';
import { DARK_PAGE, PAGE, TONES } from '../tones.ts';

const COLOUR = /^#[0-9a-f]{6}$/i;
/** The least contrast of text of normal size. */
export const LEAST_CONTRAST = 4.5;

const BY_DAY = [PAGE, ...Object.values(TONES).map(({ tint }) => tint)];
const BY_NIGHT = [DARK_PAGE, ...Object.values(TONES).map(({ darkTint }) => darkTint)];
/** Parts of white that the colour of the night is lightened by at a time. */
const STEPS = 32;

/** Why a colour cannot be the house's; undefined when it can. */
export function refuseAccent(colour: string): Labels | undefined {
  if (!COLOUR.test(colour)) {
    return {
      ar: 'اللون علامة # وستة أرقام ست عشرية، مثل ‎#0f5e63',
      en: 'a colour is # and six hexadecimal digits, as #0f5e63',
    };
  }
  const found = leastContrast(colour, BY_DAY);
  if (found >= LEAST_CONTRAST) return undefined;
  // Never rounded up to what is asked for.
  const shown = (Math.floor(found * 10) / 10).toFixed(1);
  return {
    ar: `اللون ‎${colour} فاتح لا يُقرأ على الورق: تباينه ${shown}، وأقل المقبول ${LEAST_CONTRAST}؛ اختر لوناً أغمق`,
    en: `${colour} is too light to be read on paper: its contrast is ${shown}, and ${LEAST_CONTRAST} is the least; choose a darker colour`,
  };
}

/** The colour as it is read on a dark page: as much lighter as it must be. */
export function accentByNight(colour: string): string {
  for (let step = 0; step < STEPS; step += 1) {
    const lighter = lighten(colour, step / STEPS);
    if (leastContrast(lighter, BY_NIGHT) >= LEAST_CONTRAST) return lighter;
  }
  return '#ffffff';
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, «contrast ratio»). Both are `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function leastContrast(colour: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function lighten(colour: string, part: number): string {
  const mixed = channels(colour).map((channel) => Math.round(channel + (255 - channel) * part));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
