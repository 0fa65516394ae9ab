// Markers of notes. A note that the body cites is a true footnote of Word at its first reference; further references are cross-references to it. Word has no
// notes inside notes, so a note that only notes cite is printed at the end of the note that cites it first.
import type { NoteId } from '../../../core/article/ids.ts';
import type { DocxContext } from './context.ts';
import { type Look, run, textRuns } from './runs.ts';
import { w, type Xml } from './xml.ts';

const LOOK: Look = { style: 'FootnoteReference' };
// A number that is text stays raised where the style is not known.
const RAISED: Look = { ...LOOK, marks: ['sup'] };

/** The marker of a reference; nothing when its note does not exist. */
export function writeReference(note: NoteId, context: DocxContext): readonly Xml[] {
  const number = context.numbering.numberOf(note);
  if (number === undefined) return [];
  if (context.footnotes.has(note)) return writeAgain(number, context);
  if (context.waiting === undefined) return writeFirst(note, number, context);
  context.await(note);
  const words = textRuns(context.number(number), context, RAISED);
  return [w('hyperlink', { anchor: bookmarkOf(number), history: 1 }, ...words)];
}

/** The name of the place that further references to a note lead to. */
export function bookmarkOf(number: number): string {
  // Word hides bookmarks that begin with a line, as its own for cross-references do.
  return `_RefNote${number}`;
}

/** Content as a place that cross-references lead to. */
export function bookmarked(number: number, content: readonly Xml[], context: DocxContext): readonly Xml[] {
  const id = context.nextBookmark();
  return [w('bookmarkStart', { id, name: bookmarkOf(number) }), ...content, w('bookmarkEnd', { id })];
}

function writeFirst(note: NoteId, number: number, context: DocxContext): readonly Xml[] {
  const id = context.footnotes.size + 1;
  context.footnotes.set(note, id);
  const marker = context.countsItself
    ? run(context.direction, context, LOOK, w('footnoteReference', { id }))
    : run(
        context.direction,
        context,
        LOOK,
        w('footnoteReference', { customMarkFollows: 1, id }),
        w('t', undefined, context.number(number)),
      );
  return context.numbering.timesCited(note) > 1 ? bookmarked(number, [marker], context) : [marker];
}

// A number that was written out is locked: Word would put its own in its place.
function writeAgain(number: number, context: DocxContext): readonly Xml[] {
  const part = (...content: readonly Xml[]): Xml => run(context.direction, context, LOOK, ...content);
  return [
    part(w('fldChar', { fldCharType: 'begin', fldLock: context.countsItself ? undefined : 1 })),
    run(
      'ltr',
      context,
      LOOK,
      w('instrText', { 'xml:space': 'preserve' }, ` NOTEREF ${bookmarkOf(number)} \\f \\h `),
    ),
    part(w('fldChar', { fldCharType: 'separate' })),
    ...textRuns(context.number(number), context, RAISED),
    part(w('fldChar', { fldCharType: 'end' })),
  ];
}
