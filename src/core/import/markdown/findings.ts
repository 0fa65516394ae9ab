// What reading Markdown reports beyond what all importers report. A new finding is a row here.
import type { Labels } from '../../article/callouts.ts';
import { type FindingCode, Findings } from '../findings.ts';
import type { ImportFinding } from '../importer.ts';

const MESSAGES = {
  'front-matter-unreadable': {
    ar: 'بيانات أول الملف غير مفهومة، فبقيت نصاً في أول المقال.',
    en: 'The front matter could not be read; it was kept as text at the beginning.',
  },
  'field-ignored': {
    ar: 'حقل في بيانات أول الملف لا مقابل له، فلم يُستورد.',
    en: 'A field of the front matter has no counterpart here and was left out.',
  },
  'html-simplified': {
    ar: 'وسوم HTML لا مقابل لها، فبقي نصها وحده.',
    en: 'HTML that has no counterpart here; only its text was kept.',
  },
  'tag-kept': {
    ar: 'وسم غير معروف بقي مكتوباً في النص كما هو.',
    en: 'An unknown tag was kept in the text as it is written.',
  },
  'comment-dropped': {
    ar: 'تعليق لا يراه القارئ، فلم يُستورد.',
    en: 'A comment that readers do not see was left out.',
  },
  'code-block': {
    ar: 'كتلة شفرة صارت فقرة بأسطرها.',
    en: 'A block of code became a paragraph with its lines.',
  },
  'picture-moved': {
    ar: 'صورة داخل النص نُقلت إلى ما بعد فقرتها.',
    en: 'A picture inside the text was moved below its block.',
  },
  'link-around-picture': {
    ar: 'رابط حول صورة لم يُستورد.',
    en: 'A link around a picture was left out.',
  },
  'definition-unused': {
    ar: 'عنوان رابط معرَّف لا يستعمله أي رابط، فلم يُستورد.',
    en: 'A link definition that no link uses was left out.',
  },
  'duplicate-note': {
    ar: 'حاشيتان بعلامة واحدة؛ بقيت الثانية حاشية مستقلة بلا علامة.',
    en: 'Two notes had one label; the second was kept without a marker.',
  },
  'source-edited': {
    ar: 'سطر المصدر غُيّر بعد التصدير، فبقي نصاً في الحاشية إلى جانب سجل المصدر.',
    en: 'The source line was changed after the export; it was kept as text beside the source record.',
  },
} as const satisfies Record<string, Labels>;

/** The codes of Markdown's own findings and of those that all importers share. */
export type MarkdownFindingCode = keyof typeof MESSAGES | FindingCode;

const MAX_FINDINGS = 1000;

/** Collects what an import of Markdown reports, at most the first 1,000. */
export class MarkdownFindings {
  private readonly found: ImportFinding[] = [];

  report(code: MarkdownFindingCode, words = ''): void {
    if (this.found.length > MAX_FINDINGS) return;
    const isLast = this.found.length === MAX_FINDINGS;
    if (isLast) this.found.push(...shared('more-findings', ''));
    else if (isOwn(code)) {
      this.found.push(
        ...shared('content-simplified', words).map((finding) => ({
          ...finding,
          code,
          message: MESSAGES[code],
        })),
      );
    } else this.found.push(...shared(code, words));
  }

  list(): readonly ImportFinding[] {
    return this.found;
  }
}

// Excerpts are cut in one place.
function shared(code: FindingCode, words: string): readonly ImportFinding[] {
  const findings = new Findings();
  findings.report(code, words);
  return findings.list();
}

function isOwn(code: MarkdownFindingCode): code is keyof typeof MESSAGES {
  return Object.hasOwn(MESSAGES, code);
}
