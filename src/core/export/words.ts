// The words that exporting itself writes, in the article's language.
import { type DigitSet, toDigits } from '../arabic/digits.ts';

export interface ExportWords {
  readonly notes: string;
  readonly contents: string;
  /** How long reading takes; the number is given as a value and as it is printed. */
  readonly minutes: (count: number, printed: string) => string;
  readonly reference: (number: string) => string;
  readonly back: (place: string) => string;
  readonly source: string;
  readonly accessed: string;
  readonly archive: string;
  readonly comma: string;
  readonly by: string;
  readonly done: string;
  readonly open: string;
  readonly months: readonly string[];
}

const WORDS: Readonly<Record<'ar' | 'en', ExportWords>> = {
  ar: {
    notes: 'الحواشي',
    contents: 'محتويات التقرير',
    minutes: (count, printed) => `زمن القراءة: ${arabicMinutes(count, printed)}`,
    reference: (number) => `الحاشية ${number}`,
    back: (place) => `العودة إلى الموضع ${place} في المتن`,
    source: 'المصدر:',
    accessed: 'اطُّلع عليه في',
    archive: 'نسخة محفوظة',
    comma: '، ',
    by: 'بقلم',
    done: 'منجز',
    open: 'غير منجز',
    months: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
  },
  en: {
    notes: 'Notes',
    contents: 'Contents',
    minutes: (_count, printed) => `${printed} min read`,
    reference: (number) => `Note ${number}`,
    back: (place) => `Back to place ${place} in the text`,
    source: 'Source:',
    accessed: 'accessed',
    archive: 'archived copy',
    comma: ', ',
    by: 'By',
    done: 'done',
    open: 'not done',
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
  },
};

// The forms of Arabic plurals (CLDR): one, two, few (3–10), many (11–99), and the rest, by the last two digits.
function arabicMinutes(count: number, printed: string): string {
  if (count === 1) return 'دقيقة واحدة';
  if (count === 2) return 'دقيقتان';
  const rest = count % 100;
  return `${printed} ${rest >= 3 && rest <= 10 ? 'دقائق' : 'دقيقة'}`;
}

/** The words for a BCP 47 language: English for English, Arabic for everything else. */
export function exportWords(language: string): ExportWords {
  return language === 'en' || language.startsWith('en-') ? WORDS.en : WORDS.ar;
}

/** The day of an ISO 8601 date or moment as people write it, e.g. «2 مايو 2026»; the time is left out. */
export function formatDay(date: string, words: ExportWords, digits: DigitSet): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return toDigits(`${Number(day)} ${words.months[Number(month) - 1] ?? month} ${Number(year)}`, digits);
}
