// Notes as `core/footnotes`: the markers in the text, and the notes themselves, which WordPress keeps beside it as the post's `footnotes` meta.
import type { Article } from '../../article/article.ts';
import type { NoteId } from '../../article/ids.ts';
import type { RenderContext } from '../context.ts';
import { print } from '../print.ts';
import { type HtmlElement, type HtmlNode, h, plain } from '../tree.ts';
import { noteText, PARAGRAPH_BREAK } from './noteText.ts';
import type { BlockContext } from './richText.ts';
import { withoutShortcodes } from './shortcodes.ts';

/** One entry of the `footnotes` meta, its fields in WordPress's order. */
export interface Footnote {
  /** Inline HTML. */
  readonly content: string;
  readonly id: string;
}

/**
 * Makes the markers of `core/footnotes`. WordPress knows one marker for a note: the first becomes it, later ones are plain links to the same note.
 * Numbers are European, as WordPress itself writes and rewrites them and as its list counts. `ids` are those of the cited notes.
 */
export function footnoteMarker(
  render: RenderContext,
  ids: readonly string[],
): (number: number) => HtmlElement {
  const inBody = countInBody(render);
  const placed = new Set<number>();
  return (number) => {
    const id = ids[number - 1] ?? '';
    const isFirst = number <= inBody && !placed.has(number);
    placed.add(number);
    const href = plain(`#${id}`);
    const digits = plain(String(number));
    return isFirst
      ? h('sup', { 'data-fn': plain(id), class: 'fn' }, h('a', { href, id: plain(`${id}-link`) }, digits))
      : h('sup', undefined, h('a', { href }, digits));
  };
}

/**
 * The entries for the meta, in the order of their markers. Call after the body. WordPress drops an entry without a marker in the text, so a note
 * that only other notes cite is printed at the end of the first of them.
 */
export function renderFootnotes(context: BlockContext, ids: readonly string[]): readonly Footnote[] {
  const { article, numbering } = context.render;
  const inBody = countInBody(context.render);
  const contents: HtmlNode[][] = [];
  const hosts = hostsOf(article, inBody, context.render);
  numbering.cited.forEach((note, index) => {
    const text = noteText(note.blocks, note.source, context);
    if (index < inBody) {
      contents.push([...text]);
      return;
    }
    const anchor = h('sup', { id: ids[index] }, String(index + 1));
    const host = contents[hosts.get(note.id) ?? 0];
    for (const node of [...PARAGRAPH_BREAK, anchor, ' ', ...text]) host?.push(node);
  });
  return contents.map((nodes, index) => ({ content: printWithoutBackslashes(nodes), id: ids[index] ?? '' }));
}

// Notes are numbered in the order of their first references, those of the body first.
function countInBody({ numbering }: RenderContext): number {
  const { references, numberOf } = numbering;
  return references.reduce(
    (most, { note, path }) => (path[0] === 'blocks' ? Math.max(most, numberOf(note) ?? 0) : most),
    0,
  );
}

// For each note, the index of the entry that prints it: its own, or that of the note that cites it first, and so on.
function hostsOf(
  article: Article,
  inBody: number,
  { numbering }: RenderContext,
): ReadonlyMap<NoteId, number> {
  const hosts = new Map(numbering.cited.slice(0, inBody).map((note, index) => [note.id, index]));
  for (const { note, path } of numbering.references) {
    const citing = path[0] === 'notes' ? article.notes[Number(path[1])] : undefined;
    const host = citing === undefined ? undefined : hosts.get(citing.id);
    if (host !== undefined && !hosts.has(note)) hosts.set(note, host);
  }
  return hosts;
}

// WordPress's importer before 0.7 and many plugins strip backslashes from meta, which breaks JSON with quotes in it. Attributes in single quotes and
// references for the rest leave nothing to escape.
function printWithoutBackslashes(nodes: readonly HtmlNode[]): string {
  const printed = withoutShortcodes(print(nodes, { namesNoBreakSpaces: true }));
  if (!/["'\\]/.test(printed)) return printed;
  return printed.replace(/<[^>]*>|[^<]+/g, (part) =>
    part.startsWith('<')
      ? part.replaceAll("'", '&#39;').replaceAll('"', "'").replaceAll('\\', '&#92;')
      : part.replaceAll('"', '&quot;').replaceAll('\\', '&#92;'),
  );
}
