// The one traversal in reading order: headline, subtitle, blocks with everything inside them, then the notes. Numbering,
// counts, search text and checks are all built on it, so they can never disagree about order.
import type { Article, Block, Inline, List, Note } from './article.ts';
import { calloutLabel } from './callouts.ts';

/** Leads from the article to a part of it, e.g. `['blocks', 3, 'items', 0, 'children']`. */
export type Path = readonly (string | number)[];

/** What a passage is to the reader. */
export type Role =
  | 'headline'
  | 'subtitle'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'label'
  | 'attribution'
  | 'caption'
  | 'credit'
  | 'cell'
  | 'embed'
  | 'opaque';

/** A run of inlines that stands by itself. `path` leads to the array of inlines, or to the string when it is a plain one. */
export interface Passage {
  readonly role: Role;
  readonly path: Path;
  readonly inlines: readonly Inline[];
  /** The block it belongs to; absent for headline and subtitle. */
  readonly block?: Block;
  /** The blocks around `block`, outermost first. */
  readonly ancestors: readonly Block[];
  /** The note it stands in. */
  readonly note?: Note;
}

/** Called for each part in reading order; a block before its passages, a note before its blocks. */
export interface Visitor {
  block?(block: Block, path: Path, ancestors: readonly Block[], note?: Note): void;
  passage?(passage: Passage): void;
  note?(note: Note, path: Path): void;
}

/**
 * Visits the whole article. Notes come last in the order of `noteOrder` (the indexes of `article.notes` to visit); by default all, as
 * they stand.
 */
export function walk(
  article: Article,
  visitor: Visitor,
  noteOrder: readonly number[] = [...article.notes.keys()],
): void {
  plain(article.metadata.headline, 'headline', visitor);
  if (article.metadata.subtitle !== undefined) plain(article.metadata.subtitle, 'subtitle', visitor);
  walkBody(article, visitor);
  for (const index of noteOrder) {
    const note = article.notes[index];
    if (note !== undefined) walkNote(article, note, index, visitor);
  }
}

/** Visits the blocks alone: no metadata, no notes. */
export function walkBody(article: Article, visitor: Visitor): void {
  walkBlocks(article.blocks, ['blocks'], { visitor, language: article.metadata.language }, { ancestors: [] });
}

/** Visits one note of the article. */
export function walkNote(article: Article, note: Note, index: number, visitor: Visitor): void {
  visitor.note?.(note, ['notes', index]);
  const context = { visitor, language: article.metadata.language };
  walkBlocks(note.blocks, ['notes', index, 'blocks'], context, { ancestors: [], note });
}

/** All passages in reading order. */
export function passagesOf(article: Article): readonly Passage[] {
  const passages: Passage[] = [];
  walk(article, { passage: (passage) => passages.push(passage) });
  return passages;
}

interface Context {
  readonly visitor: Visitor;
  readonly language: string;
}

interface Surroundings {
  readonly ancestors: readonly Block[];
  readonly note?: Note;
}

function walkBlocks(blocks: readonly Block[], path: Path, context: Context, around: Surroundings): void {
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block !== undefined) walkBlock(block, [...path, index], context, around);
  }
}

function walkBlock(block: Block, path: Path, context: Context, around: Surroundings): void {
  const { visitor, language } = context;
  visitor.block?.(block, path, around.ancestors, around.note);
  const inside = (role: Role, inlines: readonly Inline[], ...rest: (string | number)[]): void => {
    visitor.passage?.({ role, path: [...path, ...rest], inlines, block, ...around });
  };
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      inside(block.type, block.children, 'children');
      break;
    case 'list':
      walkItems(block, block, path, context, around);
      break;
    case 'quote':
      walkBlocks(block.blocks, [...path, 'blocks'], context, within(around, block));
      if (block.attribution !== undefined) inside('attribution', block.attribution, 'attribution');
      break;
    case 'callout':
      inside('label', textInlines(calloutLabel(block, language)), 'label');
      walkBlocks(block.blocks, [...path, 'blocks'], context, within(around, block));
      break;
    case 'figure':
      if (block.caption !== undefined) inside('caption', block.caption, 'caption');
      if (block.credit !== undefined) inside('credit', block.credit, 'credit');
      break;
    case 'table':
      if (block.caption !== undefined) inside('caption', block.caption, 'caption');
      block.rows.forEach((row, rowIndex) => {
        row.cells.forEach((cell, cellIndex) => {
          inside('cell', cell.children, 'rows', rowIndex, 'cells', cellIndex, 'children');
        });
      });
      break;
    case 'embed':
      inside('embed', textInlines(block.title), 'title');
      break;
    case 'opaque':
      inside('opaque', [block]);
      break;
    case 'separator':
    case 'jump-break':
      break;
    default:
      block satisfies never;
  }
}

function walkItems(list: List, block: Block, path: Path, context: Context, around: Surroundings): void {
  for (let index = 0; index < list.items.length; index += 1) {
    const item = list.items[index];
    if (item === undefined) continue;
    const itemPath = [...path, 'items', index];
    context.visitor.passage?.({
      role: 'item',
      path: [...itemPath, 'children'],
      inlines: item.children,
      block,
      ...around,
    });
    item.lists?.forEach((nested, nestedIndex) => {
      walkItems(nested, block, [...itemPath, 'lists', nestedIndex], context, around);
    });
  }
}

function within(around: Surroundings, block: Block): Surroundings {
  return { ...around, ancestors: [...around.ancestors, block] };
}

function plain(value: string, role: 'headline' | 'subtitle', visitor: Visitor): void {
  visitor.passage?.({ role, path: ['metadata', role], inlines: textInlines(value), ancestors: [] });
}

function textInlines(value: string): readonly Inline[] {
  return value === '' ? [] : [{ type: 'text', text: value }];
}
