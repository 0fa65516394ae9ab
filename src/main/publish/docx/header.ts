// What stands above the text: section, headline, subtitle, and who wrote it, where and when.

import { formatDay } from '../../../core/export/words.ts';
import type { DocxContext } from './context.ts';
import type { ParagraphDraft, StyleId } from './draft.ts';
import { textRuns } from './runs.ts';

export function writeHeader(context: DocxContext): readonly ParagraphDraft[] {
  const { words } = context;
  const {
    headline,
    subtitle = '',
    section = '',
    author,
    place = '',
    dates,
    digits,
  } = context.article.metadata;
  const facts = [
    author === undefined ? '' : `${words.by} ${author}`,
    place,
    dates.published === undefined ? '' : formatDay(dates.published, words, digits),
  ];
  const lines: readonly (readonly [StyleId, string])[] = [
    ['Section', section],
    ['Title', headline],
    ['Subtitle', subtitle],
    ['Byline', facts.filter((fact) => fact !== '').join(' · ')],
  ];
  return lines.flatMap(([style, line]) =>
    line === '' ? [] : [{ style, direction: context.base, content: textRuns(line, context) }],
  );
}
