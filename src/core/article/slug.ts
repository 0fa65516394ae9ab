// Slugs: the readable last part of an article's address.
import { isParticle, romanise } from '../arabic/romanise.ts';

const MAX_LENGTH = 100;
const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/gu;
// Marks and tatweel are decoration in Arabic; an address without them is easier to share.
const DECORATION = /[\u064b-\u065f\u0670\u0640]/g;

/**
 * A slug from any text: letters and digits of any script in lower case, joined by hyphens, at most 100 characters. Empty when the text
 * has none.
 *
 * @example slugify('أزمة المياه: ماذا بعد؟') === 'أزمة-المياه-ماذا-بعد'
 */
export function slugify(value: string): string {
  const words = value
    .toWellFormed()
    .normalize('NFC')
    .replace(DECORATION, '')
    .replace(SEPARATORS, '-')
    .toLowerCase();
  return [...words.replace(/^-+|-+$/g, '')].slice(0, MAX_LENGTH).join('').replace(/-+$/, '');
}

const MOST_PROPOSED = 60;

/**
 * A slug to propose for a headline: romanised words joined by hyphens, at most 60 characters and never a part of a word, nor a particle at the place
 * where it was cut. A headline without a word that can be romanised keeps its own script.
 *
 * @example proposeSlug('أزمة المياه في ٢٠٢٦: ماذا بعد؟') === 'azma-al-miyah-fi-2026-madha-baad'
 */
export function proposeSlug(headline: string): string {
  const words = romanise(headline);
  const kept: string[] = [];
  for (const word of words) {
    if ([...kept, word].join('-').length > MOST_PROPOSED) break;
    kept.push(word);
  }
  if (kept.length < words.length) {
    while (kept.length > 1 && isParticle(kept.at(-1) ?? '')) kept.pop();
  }
  // A single word that is too long on its own is cut, because something must be proposed.
  const proposed = kept.length > 0 ? kept.join('-') : (words[0] ?? '').slice(0, MOST_PROPOSED);
  return proposed.replace(/-+$/, '') || slugify(headline);
}
