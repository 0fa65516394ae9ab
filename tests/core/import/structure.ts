// What must survive a way through HTML, as plain values to be compared: callouts, notes, captions, headings and lists, each with its words.
import type { Article, Block, Inline, List, ListItem } from '../../../src/core/article/article.ts';
import { calloutLabel } from '../../../src/core/article/callouts.ts';
import { type Numbering, numberNotes } from '../../../src/core/article/footnotes.ts';
import { isBlank } from '../../../src/core/article/inlines.ts';

export interface ListStructure {
  readonly style: string;
  readonly start: number;
  readonly items: readonly ItemStructure[];
}

export interface ItemStructure {
  readonly words: string;
  readonly checked: boolean;
  readonly lists: readonly ListStructure[];
}

export interface Structure {
  readonly callouts: readonly { readonly kind: string; readonly label: string; readonly body: string }[];
  readonly notes: readonly string[];
  readonly captions: readonly string[];
  readonly headings: readonly { readonly level: number; readonly words: string }[];
  readonly lists: readonly ListStructure[];
}

/** The structure of an article, heading levels as targets print them: none is skipped. */
export function structureOf(article: Article): Structure {
  const numbering = numberNotes(article);
  const words = (blocks: readonly Block[]): string =>
    blocks.flatMap((block) => linesOf(block, numbering)).join('\n');
  const structure = {
    callouts: [] as Structure['callouts'][number][],
    captions: [] as string[],
    headings: [] as Structure['headings'][number][],
    lists: [] as ListStructure[],
  };
  let level = 1;
  const visit = (block: Block): void => {
    if (block.type === 'heading' && !isBlank(block.children)) {
      level = Math.min(block.level, level + 1);
      structure.headings.push({ level, words: wordsOf(block.children, numbering) });
    } else if (block.type === 'callout') {
      const label = calloutLabel(block, article.metadata.language);
      structure.callouts.push({ kind: block.kind, label, body: words(block.blocks) });
      block.blocks.forEach(visit);
    } else if (block.type === 'quote') {
      block.blocks.forEach(visit);
    } else if (block.type === 'list') {
      structure.lists.push(listOf(block, numbering));
    } else if (block.type === 'figure') {
      const line = [block.caption, block.credit].map((part) => wordsOf(part ?? [], numbering)).join(' | ');
      if (line !== ' | ') structure.captions.push(line);
    }
  };
  article.blocks.forEach(visit);
  return { ...structure, notes: numbering.cited.map((note) => words(note.blocks)) };
}

function listOf(list: List, numbering: Numbering): ListStructure {
  const itemOf = (item: ListItem): ItemStructure => ({
    words: wordsOf(item.children, numbering),
    checked: item.checked === true,
    lists: (item.lists ?? []).map((nested) => listOf(nested, numbering)),
  });
  return { style: list.style, start: list.start ?? 1, items: list.items.map(itemOf) };
}

function linesOf(block: Block, numbering: Numbering): readonly string[] {
  const line = (inlines: readonly Inline[]): readonly string[] =>
    isBlank(inlines) ? [] : [wordsOf(inlines, numbering)];
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return line(block.children);
    case 'list':
      return block.items.flatMap((item) => [
        ...line(item.children),
        ...(item.lists ?? []).flatMap((nested) => linesOf(nested, numbering)),
      ]);
    case 'quote':
      return [
        ...block.blocks.flatMap((inner) => linesOf(inner, numbering)),
        ...line(block.attribution ?? []),
      ];
    case 'callout':
      return block.blocks.flatMap((inner) => linesOf(inner, numbering));
    case 'figure':
      return [...line(block.caption ?? []), ...line(block.credit ?? [])];
    case 'table':
      return [
        ...line(block.caption ?? []),
        ...block.rows.flatMap((row) => row.cells.flatMap((cell) => line(cell.children))),
      ];
    case 'embed':
      return [block.title];
    default:
      return [];
  }
}

/** The words of a passage as a page shows them: references by their numbers, no line breaks at the edges or in a row. */
export function wordsOf(inlines: readonly Inline[], numbering: Numbering): string {
  return joinWords(inlines, numbering).replace(/\n+/g, '\n').trim();
}

function joinWords(inlines: readonly Inline[], numbering: Numbering): string {
  return inlines
    .map((inline): string => {
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'link') return joinWords(inline.children, numbering);
      if (inline.type === 'reference') return `[${numbering.numberOf(inline.note) ?? '?'}]`;
      return inline.type === 'break' ? '\n' : '';
    })
    .join('');
}
