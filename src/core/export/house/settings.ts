// What a house decides about everything that it publishes: how callouts look, which digits are printed, what stands over the notes, the line at the end, and of a
// page the colour and the letters. Each target lists those that it can carry, and reads them by the functions here.
import type { DigitSet } from '../../arabic/digits.ts';
import type { Article } from '../../article/article.ts';
import type { Setting } from '../target.ts';
import { type ExportWords, exportWords } from '../words.ts';
import { FONTS } from './fonts.ts';

type Settings = Readonly<Record<string, string>>;

/** How much of a box a callout is: a ground with an edge, an edge alone, or its label alone. The first is the default. */
export const CALLOUT_LOOKS = ['boxed', 'compact', 'plain'] as const;
export type CalloutLook = (typeof CALLOUT_LOOKS)[number];

const DIGITS: readonly DigitSet[] = ['european', 'arabic-indic'];

/** The settings of every target that prints markup. */
export const HOUSE_SETTINGS: readonly Setting[] = [
  {
    name: 'callouts',
    label: { ar: 'شكل الصناديق', en: 'Look of callouts' },
    values: CALLOUT_LOOKS,
    names: {
      boxed: { ar: 'صندوق بأرضية', en: 'Box with a ground' },
      compact: { ar: 'حدّ بلا أرضية', en: 'Edge without a ground' },
      plain: { ar: 'التسمية وحدها', en: 'The label alone' },
    },
  },
  {
    name: 'digits',
    label: { ar: 'الأرقام التي تُطبع', en: 'Printed digits' },
    values: ['article', ...DIGITS],
    names: {
      article: { ar: 'أرقام التقرير', en: 'Those of the report' },
      european: { ar: 'أوروبية 123', en: 'European 123' },
      'arabic-indic': { ar: 'مشرقية ١٢٣', en: 'Arabic-Indic ١٢٣' },
    },
  },
  { name: 'notes-heading', label: { ar: 'عنوان الحواشي', en: 'Heading of the notes' }, values: [] },
  {
    name: 'published-by',
    label: { ar: 'سطر النشر في آخر النص', en: 'Line about the publisher after the text' },
    values: [],
  },
];

/** The colour of links, markers and lines of a page. */
export const ACCENT_SETTING: Setting = {
  name: 'accent',
  label: { ar: 'لون الدار', en: 'Colour of the house' },
  values: [],
  form: 'colour',
};

/** The letters of a page: such as the reader's own system has, because nothing is fetched. */
export const FONT_SETTING: Setting = {
  name: 'font',
  label: { ar: 'خط الصفحة', en: 'Font of the page' },
  values: Object.keys(FONTS),
  names: Object.fromEntries(Object.entries(FONTS).map(([name, { label }]) => [name, label])),
};

export function calloutLook(settings: Settings): CalloutLook {
  return CALLOUT_LOOKS.find((look) => look === settings.callouts) ?? 'boxed';
}

/** The article in the digits that are to be printed. Nothing else in a target asks which these are. */
export function inPrintedDigits(article: Article, settings: Settings): Article {
  const digits = DIGITS.find((set) => set === settings.digits);
  return digits === undefined || digits === article.metadata.digits
    ? article
    : { ...article, metadata: { ...article.metadata, digits } };
}

/** The words of an export with the house's heading of the notes. */
export function houseWords(language: string, settings: Settings): ExportWords {
  const words = exportWords(language);
  const notes = settings['notes-heading']?.trim() ?? '';
  return notes === '' ? words : { ...words, notes };
}

/** The line after the text; empty when there is none. */
export function publishedBy(settings: Settings): string {
  return settings['published-by']?.trim() ?? '';
}
