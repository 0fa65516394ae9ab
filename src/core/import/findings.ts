// What the importers of text and HTML report, with its sentence in both languages. A new finding is a row here.
import { beginningOf } from '../arabic/clean.ts';
import type { Labels } from '../article/callouts.ts';
import type { ImportFinding } from './importer.ts';

const MESSAGES = {
  'line-dropped': {
    ar: 'سطر من أدوات الصفحة لا من نص التقرير، فلم يُستورد.',
    en: 'A line of the page’s own controls, not of the report, was left out.',
  },
  'part-dropped': {
    ar: 'جزء من الصفحة خارج نص التقرير، فلم يُستورد.',
    en: 'A part of the page outside the report was left out.',
  },
  'notes-heading-dropped': {
    ar: 'عنوان قائمة الحواشي يُكتب آلياً عند النشر، فلم يُستورد.',
    en: 'The heading of the list of notes is written when publishing, so it was left out.',
  },
  'byline-read': {
    ar: 'سطر اسم الكاتب صار في بيانات التقرير.',
    en: 'The byline became part of the report’s metadata.',
  },
  'headline-missing': {
    ar: 'لم يُعثر على عنوان للتقرير.',
    en: 'No headline was found.',
  },
  'marker-without-note': {
    ar: 'علامة حاشية لا حاشية لها، فأُنشئت لها حاشية فارغة.',
    en: 'A footnote marker had no note, so it was given an empty one.',
  },
  'note-without-marker': {
    ar: 'حاشية لا تشير إليها أي علامة في النص.',
    en: 'No marker in the text refers to this note.',
  },
  'notes-renumbered': {
    ar: 'أُعيد ترقيم الحواشي بحسب ترتيب ورودها في النص.',
    en: 'The notes were renumbered in the order of their first markers.',
  },
  'picture-missing': {
    ar: 'موضع صورة بلا صورة: لم تأتِ مع النص.',
    en: 'The place of a picture without the picture: it did not come with the text.',
  },
  'picture-refused': {
    ar: 'صورة بنوع أو عنوان غير مقبول، فبقي موضعها ونصها.',
    en: 'A picture of a type or at an address that is not accepted; its place and words were kept.',
  },
  'alternative-text-missing': {
    ar: 'صورة بلا نص بديل.',
    en: 'A picture without alternative text.',
  },
  'address-refused': {
    ar: 'رابط بعنوان غير مقبول، فبقي نصه وحده.',
    en: 'A link to an address that is not accepted; only its words were kept.',
  },
  'cells-expanded': {
    ar: 'خلايا مدموجة في جدول وُزّعت على خلايا مستقلة.',
    en: 'Merged cells of a table were spread over single cells.',
  },
  'table-flattened': {
    ar: 'جدول داخل جدول صار نصاً في خليته.',
    en: 'A table inside a table became text in its cell.',
  },
  'embed-as-link': {
    ar: 'محتوى مضمّن صار رابطاً معنوناً.',
    en: 'Embedded content became a titled link.',
  },
  'content-simplified': {
    ar: 'عنصر لا مقابل له، فبقي نصه وحده.',
    en: 'An element that has no counterpart here; only its text was kept.',
  },
  'too-deep': {
    ar: 'تداخل يتجاوز الحد، فبقي نصه دون بنيته.',
    en: 'Nesting beyond the limit; its text was kept without its structure.',
  },
  'too-large': {
    ar: 'مستند أكبر من أن تُقرأ بنيته، فبقي نصه وحده.',
    en: 'The document is too large for its structure to be read; only its text was kept.',
  },
  'characters-removed': {
    ar: 'حُذفت محارف خفية لا تُرى، مثل علامات الاتجاه الزائدة.',
    en: 'Invisible characters, such as stray direction marks, were removed.',
  },
  'not-an-article': {
    ar: 'ليس هذا الملف مقالاً بصيغة حاشية.',
    en: 'This file is not an article in the Hashiya format.',
  },
  'article-repaired': {
    ar: 'أُصلح ما لم يكن سليماً في المقال.',
    en: 'Something in the article was not sound and was repaired.',
  },
  'newer-version': {
    ar: 'كُتب المقال بإصدار أحدث من البرنامج، فقُرئ منه ما فُهم وحُفظ الباقي كما هو.',
    en: 'The article was written by a newer version; what is not understood was kept as it is.',
  },
  'content-unknown': {
    ar: 'محتوى غير معروف حُفظ كما هو.',
    en: 'Unknown content was kept as it is.',
  },
  'more-findings': {
    ar: 'ملاحظات أخرى كثيرة لم تُذكر.',
    en: 'Many more findings are not listed.',
  },
} as const satisfies Record<string, Labels>;

/** The codes of `Findings`. */
export type FindingCode = keyof typeof MESSAGES;

const MAX_EXCERPT = 120;
const MAX_FINDINGS = 1000;

/** Collects what an import reports, at most the first 1,000. */
export class Findings {
  private readonly found: ImportFinding[] = [];

  /** Adds a finding; `words` are the words concerned, of any length. */
  report(code: FindingCode, words = ''): void {
    if (this.found.length > MAX_FINDINGS) return;
    const last: FindingCode = this.found.length === MAX_FINDINGS ? 'more-findings' : code;
    const excerpt = last === code ? shorten(words) : '';
    this.found.push({ code: last, message: MESSAGES[last], ...(excerpt === '' ? {} : { excerpt }) });
  }

  list(): readonly ImportFinding[] {
    return this.found;
  }
}

function shorten(words: string): string {
  // Only the beginning is looked at: the words may be a whole page.
  const line = words
    .slice(0, MAX_EXCERPT * 20)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= MAX_EXCERPT) return line.toWellFormed();
  return `${beginningOf(line, MAX_EXCERPT - 1)}…`;
}
