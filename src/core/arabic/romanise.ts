// Arabic in Latin letters, for addresses: the table of ALA-LC without its dots, bars and quotation marks. Short vowels are written where the text has
// them and are not guessed where it has none, so «مصر» is `msr` and «مِصر» is `misr`; only the commonest particles are known as words.
import { toDigits } from './digits.ts';

const CONSONANTS: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 'th',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'gh',
  ف: 'f',
  ڤ: 'v',
  ق: 'q',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
};

// Ayn is written as the vowel that it colours; a hamza alone is not written.
const VOWELS: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  آ: 'a',
  ٱ: 'a',
  ى: 'a',
  إ: 'i',
  ئ: 'i',
  ؤ: 'u',
  ع: 'a',
};

const MARKS: Readonly<Record<string, string>> = {
  '\u064b': 'an',
  '\u064c': 'un',
  '\u064d': 'in',
  '\u064e': 'a',
  '\u064f': 'u',
  '\u0650': 'i',
  '\u0670': 'a',
};
const SHADDA = '\u0651';
const ANY_MARK = /[\u064b-\u065f\u0670\u06d6-\u06ed]/g;

// Words that their letters alone would leave unreadable, and that headlines are full of.
const WORDS: Readonly<Record<string, string>> = {
  في: 'fi',
  من: 'min',
  عن: 'an',
  على: 'ala',
  إلى: 'ila',
  مع: 'maa',
  هل: 'hal',
  أم: 'am',
  أن: 'an',
  إن: 'inna',
  لم: 'lam',
  لن: 'lan',
  قد: 'qad',
  كل: 'kull',
  بين: 'bayn',
  قبل: 'qabl',
  بعد: 'baad',
  تحت: 'taht',
  ضد: 'didd',
  عند: 'ind',
  حول: 'hawl',
  كيف: 'kayf',
  ماذا: 'madha',
  لماذا: 'limadha',
  هذا: 'hadha',
  هذه: 'hadhihi',
  ذلك: 'dhalik',
  الذي: 'alladhi',
  التي: 'allati',
  الذين: 'alladhina',
  الله: 'allah',
  لله: 'lillah',
  والله: 'wallah',
  بالله: 'billah',
};

interface Opening {
  readonly letters: RegExp;
  readonly spelling: string;
  /** How many letters must follow: fewer, and the word only happens to begin so («والد»). */
  readonly least: number;
}

// The article stands by itself, before letters of the sun as well: `al-shams`. What is written together with it stays with it.
const OPENINGS: readonly Opening[] = [
  opening('وال', 'wal', 3),
  opening('فال', 'fal', 3),
  opening('بال', 'bil', 3),
  opening('كال', 'kal', 3),
  opening('ولل', 'walil', 3),
  opening('لل', 'lil', 3),
  opening('ال', 'al', 2),
];

const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

// What stands inside a word without being a letter of it: tatweel, joiners, marks of direction, apostrophes.
const INSIDE = /[\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069'’ʼ]/g;
const RUN = /[\u0600-\u06ff]+|[^\u0600-\u06ff]+/g;

/**
 * The words of a text in small letters a–z and digits 0–9, an article joined to its word by a hyphen. Words of other scripts are left out.
 *
 * @example romanise('أزمة المياه في ٢٠٢٦') // ['azma', 'al-miyah', 'fi', '2026']
 */
export function romanise(text: string): readonly string[] {
  const plain = toDigits(text.toWellFormed().normalize('NFKC'), 'european').replace(INSIDE, '');
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words
    .map((word) => (word.match(RUN) ?? []).map(romaniseRun).filter(Boolean).join('-'))
    .filter(Boolean);
}

/** Whether a word of `romanise` is a particle, which says little where it stands last. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

const PARTICLES: ReadonlySet<string> = new Set([...Object.values(WORDS), 'w', 'aw']);

function romaniseRun(run: string): string {
  return /[\u0600-\u06ff]/.test(run) ? readArabic(run) : readLatin(run);
}

function readLatin(run: string): string {
  const letters = run.toLowerCase().replace(/[^a-z0-9]/g, (letter) => LATIN[letter] ?? letter);
  return letters.normalize('NFD').replace(/[^a-z0-9]/g, '');
}

function readArabic(word: string): string {
  const known = WORDS[word.replace(ANY_MARK, '')];
  if (known !== undefined) return known;
  for (const { letters, spelling, least } of OPENINGS) {
    const found = letters.exec(word)?.[0];
    const rest = found === undefined ? '' : word.slice(found.length);
    if (rest.replace(ANY_MARK, '').length >= least) return `${spelling}-${spell(rest)}`;
  }
  return spell(word);
}

// The vowel of a case at the end of a word is not written, as it is not spoken in a pause.
const CASE_ENDING = /[\u064e-\u0650]$/;
// An alef carries the doubled vowel, before it or after it, and is no vowel of its own.
const TANWIN_ALEF = /\u064b\u0627|\u0627\u064b/g;

function spell(word: string): string {
  let spelling = '';
  const letters = [...word.replace(CASE_ENDING, '').replace(TANWIN_ALEF, '\u064b')];
  for (const [index, letter] of letters.entries()) {
    const isAfterVowel = /[aiu]$/.test(spelling);
    const isBeforeVowel = isVowel(letters[index + 1]);
    let next = CONSONANTS[letter] ?? VOWELS[letter] ?? MARKS[letter] ?? '';
    if (letter === 'و') {
      next = spelling !== '' && !isAfterVowel && !isBeforeVowel ? 'u' : spelling.endsWith('u') ? '' : 'w';
    } else if (letter === 'ي' || letter === 'ی') {
      if (spelling === '' || isAfterVowel) next = spelling.endsWith('i') && !isBeforeVowel ? '' : 'y';
      else next = isBeforeVowel && letters[index + 1] !== 'ئ' ? 'iy' : 'i';
    } else if (letter === 'ة') {
      next = letters[index - 1] === 'ا' ? 't' : 'a';
    }
    // The mark of doubling may stand after the vowel. What takes two letters is not written four.
    if (next.length === 1 && !'aiu'.includes(next) && hasShadda(letters, index)) next += next;
    // A letter that lengthens the vowel before it adds nothing to it.
    if (next !== '' && isAfterVowel && spelling.endsWith(next[0] ?? '')) next = next.slice(1);
    spelling += next;
  }
  return spelling;
}

function hasShadda(letters: readonly string[], index: number): boolean {
  const next = letters[index + 1];
  return next === SHADDA || (next !== undefined && next in MARKS && letters[index + 2] === SHADDA);
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && (letter in VOWELS || letter in MARKS || 'ةوي'.includes(letter));
}

function opening(letters: string, spelling: string, least: number): Opening {
  const marks = '[\\u064b-\\u065f\\u0670]*';
  return { letters: new RegExp(`^${[...letters].join(marks)}${marks}`), spelling, least };
}
