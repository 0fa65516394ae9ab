// Marks of the article and formats of Lexical. Isolation is no format of Lexical's; it is state.
import { TEXT_TYPE_TO_FORMAT, type TextFormatType } from 'lexical';
import { MARKS, type Mark } from '../../../core/article/article.ts';

const FORMAT_OF: Readonly<Record<Exclude<Mark, 'isolate-ltr'>, TextFormatType>> = {
  strong: 'bold',
  emphasis: 'italic',
  underline: 'underline',
  strike: 'strikethrough',
  code: 'code',
  sub: 'subscript',
  sup: 'superscript',
  highlight: 'highlight',
};

/** The format bits of a text's marks. */
export function formatOf(marks: readonly Mark[]): number {
  let format = 0;
  for (const mark of marks) if (mark !== 'isolate-ltr') format |= TEXT_TYPE_TO_FORMAT[FORMAT_OF[mark]] ?? 0;
  return format;
}

/** The marks of format bits, in the article's order. */
export function marksOf(format: number, isIsolated: boolean): readonly Mark[] {
  return MARKS.filter((mark) =>
    mark === 'isolate-ltr' ? isIsolated : (format & (TEXT_TYPE_TO_FORMAT[FORMAT_OF[mark]] ?? 0)) !== 0,
  );
}
