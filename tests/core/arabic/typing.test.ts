import { describe, expect, test } from 'vitest';
import {
  correctTyping,
  mayCorrect,
  TYPING_HELPERS,
  type TypingHelper,
  type TypingOptions,
} from '../../../src/core/arabic/typing.ts';

const ALL = Object.fromEntries(TYPING_HELPERS.map((helper) => [helper, true])) as TypingOptions['helpers'];
const EUROPEAN: TypingOptions = { helpers: ALL, quotes: 'guillemets', digits: 'european' };
const INDIC: TypingOptions = { ...EUROPEAN, digits: 'arabic-indic' };

/** The line after typing at `|`, character for character, each through the helpers. */
function typed(line: string, keys: string, options: TypingOptions = EUROPEAN): string {
  let [before = '', after = ''] = line.split('|');
  for (const key of keys) {
    const made = mayCorrect(key, before.slice(-2)) ? correctTyping(before, key, after, options) : undefined;
    if (made === undefined) before += key;
    else {
      before = `${before.slice(0, before.length - made.take)}${made.put}${after.slice(0, made.over)}`;
      after = `${made.behind}${after.slice(made.over)}`;
    }
  }
  return `${before}|${after}`;
}

describe('while Arabic is typed', () => {
  test.each([
    // Marks after Arabic words.
    ['نعم|', ',', 'نعم،|'],
    ['نعم|', ';', 'نعم؛|'],
    ['نعم|', '?', 'نعم؟|'],
    ['أهلاً|', ',', 'أهلاً،|'],
    ['كـ|', ',', 'كـ،|'],
    ['(نعم)|', ',', '(نعم)،|'],
    ['«نعم»|', '?', '«نعم»؟|'],
    ['نعم\ufffc|', ',', 'نعم\ufffc،|'],
    ['|', '?', '؟|'],
    ['|', ',', '،|'],
    ['|نعم', '?', '؟|نعم'],
    ['|NATO', '?', '?|NATO'],
    ['نعم|', '?!', 'نعم؟!|'],
    // After a Latin word or a number the mark waits for what follows.
    ['حلف NATO|', ', ثم', 'حلف NATO، ثم|'],
    ['حلف NATO|', ',ثم', 'حلف NATO،ثم|'],
    ['حلف NATO|', ', EU', 'حلف NATO, EU|'],
    ['حلف NATO|', '? نعم', 'حلف NATO؟ نعم|'],
    ['حلف NATO|', '; ثم', 'حلف NATO؛ ثم|'],
    ['بين London, Paris|', ', وروما', 'بين London, Paris، وروما|'],
    ['عام 2024|', ', ثم', 'عام 2024، ثم|'],
    ['نحو 1|', ',000', 'نحو 1,000|'],
    ['أعوام 1990|', ', 1995', 'أعوام 1990, 1995|'],
    ['عام 2024|', '?', 'عام 2024؟|'],
    ['عام 2024|', ';', 'عام 2024؛|'],
    ['نعم, |', 'ثم', 'نعم, ثم|'], // refused once, left alone
    ['He said|', ', no?', 'He said, no?|'],
    ['NATO|', ', EU', 'NATO, EU|'],
    // Addresses.
    ['انظر https://example.org/a|', '?b=1,2;3', 'انظر https://example.org/a?b=1,2;3|'],
    ['https://ar.wikipedia.org/wiki/شراكة|', '?', 'https://ar.wikipedia.org/wiki/شراكة?|'],
    ['www.example|', '.org?', 'www.example.org?|'],
    ['a@example|', '.org', 'a@example.org|'],
    ['انظر https://example.org|', ', ثم', 'انظر https://example.org، ثم|'],
    // Spaces before marks.
    ['نعم |', ',', 'نعم،|'],
    ['نعم  |', '؟', 'نعم؟|'],
    ['نعم |', '.', 'نعم.|'],
    ['نعم |', ':', 'نعم:|'],
    ['نعم |', '!', 'نعم!|'],
    ['نعم |', '؛', 'نعم؛|'],
    ['نعم |NET', '.', 'نعم .|NET'],
    ['نعم\ufffc |', '.', 'نعم\ufffc.|'],
    ['( |', '!', '( !|'],
    [' |', '؟', ' ؟|'],
    ['حلف NATO |', '.', 'حلف NATO.|'],
    ['one two |', '.', 'one two .|'],
    // Dots.
    ['نعم|', '...', 'نعم…|'],
    ['نعم |', '...', 'نعم…|'],
    ['نعم|', '....', 'نعم….|'],
    ['yes sir|', '...', 'yes sir...|'],
    // Quotation marks.
    ['|', '"', '«|»'],
    ['قال |', '"نعم"', 'قال «نعم»|'],
    ['قال: |', '"نعم، "لا" ثم"', 'قال: «نعم، “لا” ثم»|'],
    ['قال و|', '"نعم"', 'قال و«نعم»|'],
    ['بـ|', '"نعم"', 'بـ«نعم»|'],
    ['(|', '"نعم"', '(«نعم»|'],
    ['«نعم|', '"', '«نعم»|'],
    ['«نعم|»', '"', '«نعم»|'],
    ['«قال “نعم|', '"', '«قال “نعم”|'],
    ['|نعم', '"', '«|نعم'],
    ['«نعم| ثم', '"', '«نعم»| ثم'],
    ['شاشة 15|', '"', 'شاشة 15"|'],
    ['كتاب |', '"The Road"', 'كتاب «The Road»|'],
    ['حلف NATO |', '"لن"', 'حلف NATO «لن»|'],
    ['He said |', '"no"', 'He said "no"|'],
    ['|', '«نعم»', '«نعم»|'],
    ['قال |', '“نعم”', 'قال “نعم”|'],
    ['|نعم', '«', '«|نعم'],
    ['«|', '»', '«»|'],
  ])('%s + %s → %s', (line, keys, result) => {
    expect(typed(line, keys)).toBe(result);
  });

  test.each([
    ['|', '"نعم "لا""', '“نعم ‘لا’”|'],
    ['|', '«نعم»', '«نعم»|'],
  ])('in the curly style: %s + %s → %s', (line, keys, result) => {
    expect(typed(line, keys, { ...EUROPEAN, quotes: 'curly' })).toBe(result);
  });

  test.each([
    ['عام |', '2024', 'عام ٢٠٢٤|'],
    ['عام |', '٢٠٢٤', 'عام ٢٠٢٤|'],
    ['عام |', '۲۰۲۴', 'عام ٢٠٢٤|'],
    ['نحو |', '3.14', 'نحو ٣.١٤|'],
    ['طائرة F|', '16', 'طائرة F16|'],
    ['فيروس COVID|', '-19', 'فيروس COVID-19|'],
    ['شبكة |', '5G', 'شبكة 5G|'],
    ['شبكة |', '5 نعم', 'شبكة ٥ نعم|'],
    ['عام 20|', '24', 'عام 2024|'], // begun otherwise
    ['https://example.org/|', '2024', 'https://example.org/2024|'],
    ['حلف NATO |', '32', 'حلف NATO ٣٢|'],
    ['|', '10:30', '١٠:٣٠|'],
  ])('digits of an article with Arabic-Indic ones: %s + %s → %s', (line, keys, result) => {
    expect(typed(line, keys, INDIC)).toBe(result);
  });

  test.each([
    ['عام |', '٢٠٢٤', 'عام 2024|'],
    ['عام |', '۲۰۲۴', 'عام 2024|'],
    ['عام |', '2024', 'عام 2024|'],
    ['F|', '١٦', 'F١٦|'],
  ])('digits of an article with European ones: %s + %s → %s', (line, keys, result) => {
    expect(typed(line, keys)).toBe(result);
  });

  // Every helper by itself, against every other being on.
  const EXAMPLES: Readonly<Record<TypingHelper, readonly [line: string, keys: string]>> = {
    punctuation: ['نعم|', ','],
    spacing: ['نعم |', '.'],
    quotes: ['قال |', '"نعم"'],
    pairs: ['قال |', '«'],
    ellipsis: ['نعم|', '...'],
    digits: ['عام |', '2'],
  };
  test.each(TYPING_HELPERS)('%s can be switched off alone', (helper) => {
    const [line, keys] = EXAMPLES[helper];
    const without: TypingOptions = { ...INDIC, helpers: { ...ALL, [helper]: false } };
    expect(typed(line, keys, without)).toBe(line.replace('|', `${keys}|`));
    expect(typed(line, keys, INDIC)).not.toBe(line.replace('|', `${keys}|`));
  });

  // 30 words × 3 marks × 4 ways to go on, and the same in Latin letters.
  const WORDS =
    'نعم أهلاً شراكة على مكافحة أنقرة قَالَ هـ مئة سؤال بدء إلى آخر لأن كلّ لا ما في من عن لم هل أو ثم بل قد كي إذ أن كم'.split(
      ' ',
    );
  const MARKS = [
    [',', '،'],
    [';', '؛'],
    ['?', '؟'],
  ] as const;
  const ENDS = ['', ' ', ' ثم', 'ثم'];
  const CASES = WORDS.flatMap((word) =>
    MARKS.flatMap((mark) => ENDS.map((end) => [word, ...mark, end] as const)),
  );

  test('marks follow every word, whatever comes after them', () => {
    expect(CASES.map(([word, latin, , end]) => typed(`${word}|`, `${latin}${end}`))).toEqual(
      CASES.map(([word, , arabic, end]) => `${word}${arabic}${end}|`),
    );
    expect(CASES.map(([word, latin, , end]) => typed(`${word} |`, `${latin}${end}`))).toEqual(
      CASES.map(([word, , arabic, end]) => `${word}${arabic}${end}|`),
    );
    expect(CASES.map(([word, latin, , end]) => typed(`${word} NATO|`, `${latin}${end}`))).toEqual(
      CASES.map(([word, latin, arabic, end]) => `${word} NATO${end.includes('ثم') ? arabic : latin}${end}|`),
    );
  });

  test('what is not typed as one character is no business of theirs', () => {
    expect(['', 'نعم', ' ', '\n', 'ن', 'a'].map((keys) => mayCorrect(keys, 'نع'))).toEqual(
      Array(6).fill(false),
    );
  });
});
