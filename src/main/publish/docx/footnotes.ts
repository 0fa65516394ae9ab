// The footnotes of a document (`word/footnotes.xml`): the two rules that Word wants first, then every note that the body cites, in the order of their numbers.
import type { Direction, Note } from '../../../core/article/article.ts';
import { sourceInlines } from '../../../core/export/sources.ts';
import { h } from '../../../core/export/tree.ts';
import { writeBlocks, writeText } from './blocks.ts';
import { type DocxContext, type Frame, PAGE } from './context.ts';
import { isDraft, type ParagraphDraft, printFlow } from './draft.ts';
import { writeInlines } from './inlines.ts';
import { bookmarked } from './references.ts';
import { run, textRuns } from './runs.ts';
import { w, type Xml } from './xml.ts';

const NOTE: Frame = { ...PAGE, text: 'FootnoteText', item: 'FootnoteText' };
const LOOK = { style: 'FootnoteReference' } as const;
/** The ids of the rules above the notes; the settings name them too. */
export const RULES = { separator: -1, continuationSeparator: 0 } as const;

/** The footnotes, once the body is written: it says which notes have a place there. */
export function writeFootnotes(context: DocxContext, namespaces: Readonly<Record<string, string>>): Xml {
  const notes = context.numbering.cited.flatMap((note, index) => {
    const id = context.footnotes.get(note.id);
    return id === undefined ? [] : [writeFootnote(note, index + 1, id, context)];
  });
  const rules = Object.entries(RULES).map(([type, id]) => writeRule(type, id, context.base));
  return w('footnotes', namespaces, ...rules, ...notes);
}

// What only this note cites, and what only that cites, follows in it: the list grows while it is read.
function writeFootnote(note: Note, number: number, id: number, context: DocxContext): Xml {
  const waiting: Note['id'][] = [];
  context.waiting = waiting;
  const mark = context.countsItself ? w('footnoteRef') : writtenMark(context.number(number));
  const paragraphs = [...writeNote(note, [run(context.base, context, LOOK, mark)], context)];
  for (const inner of waiting) {
    const place = context.numbering.numberOf(inner) ?? 0;
    const found = context.numbering.cited[place - 1];
    if (found === undefined) continue;
    context.notice({
      code: 'note-inside-note',
      message: {
        ar: 'حاشية تشير إلى حاشية لا يشير إليها المتن، ولا حواشي داخل الحواشي في Word؛ طُبعت في آخر الحاشية التي تشير إليها.',
        en: 'A note cites a note that the text does not, and Word has no notes inside notes; it is printed at the end of the note that cites it.',
      },
    });
    const number = textRuns(context.number(place), context, LOOK);
    paragraphs.push(...writeNote(found, bookmarked(place, number, context), context));
  }
  return w('footnote', { id }, ...paragraphs.map(printFlow));
}

// A number that was written out is in the reference and once more in the footnote, as Word wants it. LibreOffice (7.4) repeats the first in the footnote and
// fails to leave out the second from the second footnote on, so that note 2 would be 22; it takes the fallback, and Word the choice.
function writtenMark(number: string): Xml {
  return h(
    'mc:AlternateContent',
    undefined,
    h('mc:Choice', { Requires: 'w15' }, w('t', undefined, number)),
    h('mc:Fallback'),
  );
}

// The mark opens the first paragraph; before a list it has a line of its own.
function writeNote(note: Note, mark: readonly Xml[], context: DocxContext): readonly ParagraphDraft[] {
  const paragraphs = context.framed(NOTE, () => [
    ...writeBlocks(note.blocks, context).filter(isDraft),
    ...(note.source === undefined
      ? []
      : writeText(writeInlines(sourceInlines(note.source, context.article.metadata), context), context)),
  ]);
  const [first, ...rest] = paragraphs;
  if (first === undefined || first.indent !== undefined)
    return [{ style: NOTE.text, direction: context.base, content: mark }, ...paragraphs];
  return [{ ...first, content: [...mark, ...textRuns(' ', context), ...first.content] }, ...rest];
}

function writeRule(type: string, id: number, direction: Direction): Xml {
  const content = [w('r', undefined, w(type))];
  return w('footnote', { type, id }, printFlow({ style: 'Normal', direction, content, before: 0, after: 0 }));
}
