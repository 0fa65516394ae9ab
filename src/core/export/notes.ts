// The notes at the end: every cited note once, in the order of its number, each with a way back for each of its references.

import type { Note, Source } from '../article/article.ts';
import { renderBlocks } from './blocks.ts';
import type { RenderContext } from './context.ts';
import { placeOf, renderInlines, styled } from './inlines.ts';
import { sourceInlines } from './sources.ts';
import { type HtmlNode, h, plain, SPACE, wrap } from './tree.ts';

/** The section of notes, or nothing when none is cited. Call after the body, which counts the references. */
export function renderNotes(context: RenderContext): readonly HtmlNode[] {
  const { cited } = context.numbering;
  if (cited.length === 0) return [];
  const { dialect } = context;
  const headingId = context.notesHeadingId;
  // A note's own references are counted while it is rendered, so all notes come before all ways back.
  const bodies = cited.map((note) => renderNote(note, context));
  const isArabicIndic = context.article.metadata.digits === 'arabic-indic';
  const listStyling = dialect.style('notes-list');
  const style = [listStyling?.style, isArabicIndic ? 'list-style-type:arabic-indic' : undefined]
    .filter(Boolean)
    .join(';');
  const items = bodies.map((body, index) =>
    wrap(
      'li',
      dialect.places === 'anchors' ? undefined : { id: plain(context.noteId(index + 1)) },
      withWaysBack(body, cited[index], index + 1, context),
    ),
  );
  return [
    h(
      'section',
      styled(dialect.style('notes'), { role: 'doc-endnotes', 'aria-labelledby': headingId }),
      h('h2', styled(dialect.style('notes-heading'), { id: headingId }), ...notesHeading(context)),
      wrap('ol', { class: listStyling?.class, style: style || undefined }, items),
    ),
  ];
}

/** The words over the notes, which a house may choose. */
export function notesHeading(context: RenderContext): readonly HtmlNode[] {
  return renderInlines([{ type: 'text', text: context.words.notes }], context);
}

function renderNote(note: Note, context: RenderContext): readonly HtmlNode[] {
  const body = renderBlocks(note.blocks, context);
  const source = note.source === undefined ? [] : renderSource(note.source, context);
  return source.length === 0 ? body : [...body, h('p', styled(context.dialect.style('source')), ...source)];
}

/** A source as a reader sees it, as nodes. */
export function renderSource(source: Source, context: RenderContext): readonly HtmlNode[] {
  return renderInlines(sourceInlines(source, context.article.metadata), context);
}

const BACK = plain('↑');

/** The link from a note back to one of its references, of which there are so many. With `isPlace` it is what the markers lead to. */
export function wayBack(
  number: number,
  citation: number,
  times: number,
  isPlace: boolean,
  context: RenderContext,
): HtmlNode {
  const place = context.number(citation);
  return h(
    'a',
    styled(context.dialect.style('back-link'), {
      ...(isPlace ? placeOf(plain(context.noteId(number)), context) : undefined),
      href: plain(`#${context.referenceId(number, citation)}`),
      role: 'doc-backlink',
      'aria-label': plain(context.words.back(times === 1 ? context.number(number) : place)),
    }),
    times === 1 ? BACK : plain(`↑${place}`),
  );
}

function withWaysBack(
  body: readonly HtmlNode[],
  note: Note | undefined,
  number: number,
  context: RenderContext,
): readonly HtmlNode[] {
  const times = note === undefined ? 0 : context.numbering.timesCited(note.id);
  const isPlaced = context.dialect.places === 'elements';
  const ways: HtmlNode[] = [];
  for (let citation = 1; citation <= times; citation += 1)
    ways.push(SPACE, wayBack(number, citation, times, !isPlaced && citation === 1, context));
  const last = body.at(-1);
  if (typeof last === 'object' && 'tag' in last && last.tag === 'p') {
    return [...body.slice(0, -1), wrap('p', last.attributes, [...last.children, ...ways])];
  }
  return [...body, h('p', undefined, ...ways.slice(1))];
}
