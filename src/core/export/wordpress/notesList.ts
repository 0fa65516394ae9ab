// Notes for markup that is pasted: `core/footnotes` keeps its notes beside the text, where a paste cannot reach (Gutenberg issue 57958), so they
// are an ordinary numbered list under a heading, linked both ways.
import type { FlowBlock, List, Note } from '../../article/article.ts';
import type { RenderContext } from '../context.ts';
import { notesHeading, wayBack } from '../notes.ts';
import { type HtmlNode, plain, SPACE, wrap } from '../tree.ts';
import { exportWords } from '../words.ts';
import { headingBlock } from './blocks.ts';
import { listItem, numberedList } from './list.ts';
import { noteText } from './noteText.ts';
import type { BlockContext } from './richText.ts';

/** The heading and the list, or nothing when no note is cited. Call after the body, which counts the references. */
export function renderNotesList(context: BlockContext): readonly HtmlNode[] {
  const { cited } = context.render.numbering;
  if (cited.length === 0) return [];
  const notes = cited.map(splitNote);
  // A note's own references are counted while it is rendered, so all notes come before all ways back.
  const texts = notes.map(({ leading }, index) => noteText(leading, cited[index]?.source, context));
  const items = notes.map(({ lists }, index) =>
    listItem(itemWords(texts[index] ?? [], cited[index], index + 1, context.render), lists, context),
  );
  return [notesHeadingBlock(context), numberedList(items, context)];
}

/**
 * The heading of the notes. What a house calls them says what it is by an id, on a span: WordPress has kept the anchors of headings in the markup and in the
 * comment before it, in one version and another.
 */
export function notesHeadingBlock({ render }: BlockContext): HtmlNode {
  const words = notesHeading(render);
  const isUsual = render.words.notes === exportWords(render.article.metadata.language).notes;
  return headingBlock(2, isUsual ? words : [wrap('span', { id: render.notesHeadingId }, words)]);
}

// Lists at the end of a note are lists under its item. Anywhere else, or before a source, only lines of text keep the order.
function splitNote(note: Note): { readonly leading: readonly FlowBlock[]; readonly lists: readonly List[] } {
  const last = note.blocks.findLastIndex((block) => block.type !== 'list');
  const trailing = note.blocks.slice(last + 1).filter((block) => block.type === 'list');
  const canNest = note.source === undefined && last >= 0;
  return canNest
    ? { leading: note.blocks.slice(0, last + 1), lists: trailing }
    : { leading: note.blocks, lists: [] };
}

// The id stands on a span around the words: items save none of their own before WordPress 6.8, and an empty element would be dropped by the
// editor, so of an empty note the first way back bears it.
function itemWords(
  text: readonly HtmlNode[],
  note: Note | undefined,
  number: number,
  render: RenderContext,
): readonly HtmlNode[] {
  const times = note === undefined ? 0 : render.numbering.timesCited(note.id);
  const words: HtmlNode[] =
    text.length === 0 ? [] : [wrap('span', { id: plain(render.noteId(number)) }, text)];
  for (let citation = 1; citation <= times; citation += 1) {
    const isPlace = words.length === 0;
    if (!isPlace) words.push(SPACE);
    words.push(wayBack(number, citation, times, isPlace, render));
  }
  return words;
}
