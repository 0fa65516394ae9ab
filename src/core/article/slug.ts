// Slugs: the readable last part of an article's address.

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
