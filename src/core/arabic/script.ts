// Which script a character or a language belongs to.

/** Arabic letters of all Arabic-script languages, presentation forms included; no marks, digits or punctuation. */
const ARABIC_LETTER =
  /[\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]/;
const RTL_LANGUAGES: ReadonlySet<string> = new Set(
  'ar arc azb ckb dv fa he ks ku-arab lrc mzn nqo pnb ps sd syr ug ur yi'.split(' '),
);
const ARABIC_SCRIPT_LANGUAGES: ReadonlySet<string> = new Set(
  'ar azb ckb fa ks lrc mzn pnb ps sd ug ur'.split(' '),
);

/** Whether the text has any Arabic letter. */
export function hasArabic(text: string): boolean {
  return ARABIC_LETTER.test(text);
}

/** Whether a character is an Arabic letter. */
export function isArabicLetter(character: string): boolean {
  return ARABIC_LETTER.test(character);
}

/** Whether a UTF-16 unit is an Arabic combining mark: tashkeel, superscript alef, Quranic signs. */
export function isArabicMark(unit: number): boolean {
  return (
    (unit >= 0x064b && unit <= 0x065f) ||
    unit === 0x0670 ||
    (unit >= 0x06d6 &&
      unit <= 0x06ed &&
      unit !== 0x06dd &&
      unit !== 0x06de &&
      unit !== 0x06e5 &&
      unit !== 0x06e6 &&
      unit !== 0x06e9)
  );
}

/** The base direction of a BCP 47 language. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  const tag = language.toLowerCase();
  const script = /-([a-z]{4})(?:-|$)/.exec(tag)?.[1];
  if (script !== undefined) return /^(arab|hebr|syrc|thaa|nkoo)$/.test(script) ? 'rtl' : 'ltr';
  return RTL_LANGUAGES.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Whether a language is written in the Arabic script, so that Arabic punctuation and typography apply. */
export function isArabicScript(language: string): boolean {
  const tag = language.toLowerCase();
  const script = /-([a-z]{4})(?:-|$)/.exec(tag)?.[1];
  return script === undefined ? ARABIC_SCRIPT_LANGUAGES.has(tag.split('-')[0] ?? '') : script === 'arab';
}
