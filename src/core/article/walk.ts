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
  /** Asked before anything of a block is looked at; what it refuses is passed over. Without it every block is entered. */
  enters?(block: Block): boolean;
  /** Asked before a passage inside a block is made; what it refuses is left out. Without it every passage is wanted. */
  wants?(inlines: readonly Inline[]): boolean;
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
  const context = { visitor, language: article.metadata.language };
  walkBlocks(article.blocks, { before: undefined, key: 'blocks' }, context, OUTERMOST);
}

/** Visits one block of an article in a language, as if it were the only one. */
export function walkBlock(block: Block, language: string, visitor: Visitor): void {
  walkPlaced(
    block,
    { before: { before: undefined, key: 'blocks' }, key: 0 },
    { visitor, language },
    OUTERMOST,
  );
}

/** Visits one note of the article. */
export function walkNote(article: Article, note: Note, index: number, visitor: Visitor): void {
  const trail = { before: { before: undefined, key: 'notes' }, key: index };
  visitor.note?.(note, pathOf(trail));
  const context = { visitor, language: article.metadata.language };
  walkBlocks(note.blocks, { before: trail, key: 'blocks' }, context, { ancestors: [], note });
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
  readonly note: Note | undefined;
}

const OUTERMOST: Surroundings = { ancestors: [], note: undefined };

// A path while it grows: most passages are looked at without anybody asking where they stand.
interface Trail {
  readonly before: Trail | undefined;
  readonly key: string | number;
}

function pathOf(trail: Trail): Path {
  const path: (string | number)[] = [];
  for (let step: Trail | undefined = trail; step !== undefined; step = step.before) path.push(step.key);
  return path.reverse();
}

class WalkedPassage implements Passage {
  readonly role: Role;
  readonly inlines: readonly Inline[];
  readonly block: Block;
  readonly ancestors: readonly Block[];
  readonly note?: Note;
  private readonly trail: Trail;

  constructor(role: Role, inlines: readonly Inline[], block: Block, trail: Trail, around: Surroundings) {
    this.role = role;
    this.inlines = inlines;
    this.block = block;
    this.ancestors = around.ancestors;
    if (around.note !== undefined) this.note = around.note;
    this.trail = trail;
  }

  get path(): Path {
    return pathOf(this.trail);
  }
}

function walkBlocks(blocks: readonly Block[], trail: Trail, context: Context, around: Surroundings): void {
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block !== undefined && context.visitor.enters?.(block) !== false)
      walkPlaced(block, { before: trail, key: index }, context, around);
  }
}

function walkPlaced(block: Block, trail: Trail, context: Context, around: Surroundings): void {
  const { visitor } = context;
  visitor.block?.(block, pathOf(trail), around.ancestors, around.note);
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      visit(block.type, block.children, block, trail, 'children', visitor, around);
      break;
    case 'list':
      walkItems(block, block, trail, context, around);
      break;
    case 'quote':
      walkBlocks(block.blocks, { before: trail, key: 'blocks' }, context, within(around, block));
      visitPart('attribution', block.attribution, block, trail, visitor, around);
      break;
    case 'callout':
      visitPart('label', textInlines(calloutLabel(block, context.language)), block, trail, visitor, around);
      walkBlocks(block.blocks, { before: trail, key: 'blocks' }, context, within(around, block));
      break;
    case 'figure':
      visitPart('caption', block.caption, block, trail, visitor, around);
      visitPart('credit', block.credit, block, trail, visitor, around);
      break;
    case 'table':
      visitPart('caption', block.caption, block, trail, visitor, around);
      block.rows.forEach((row, rowIndex) => {
        const cells = { before: { before: { before: trail, key: 'rows' }, key: rowIndex }, key: 'cells' };
        row.cells.forEach((cell, index) => {
          visit('cell', cell.children, block, { before: cells, key: index }, 'children', visitor, around);
        });
      });
      break;
    case 'embed':
      visit('embed', textInlines(block.title), block, trail, 'title', visitor, around);
      break;
    case 'opaque':
      visit('opaque', [block], block, trail, undefined, visitor, around);
      break;
    case 'separator':
    case 'jump-break':
      break;
    default:
      block satisfies never;
  }
}

// What nobody wants costs no more than the question. `key` leads on from the trail to the inlines.
function visit(
  role: Role,
  inlines: readonly Inline[],
  block: Block,
  trail: Trail,
  key: string | undefined,
  visitor: Visitor,
  around: Surroundings,
): void {
  if (visitor.passage === undefined || visitor.wants?.(inlines) === false) return;
  const place = key === undefined ? trail : { before: trail, key };
  visitor.passage(new WalkedPassage(role, inlines, block, place, around));
}

// A part that has its role for its key and may be absent.
function visitPart(
  role: 'attribution' | 'label' | 'caption' | 'credit',
  inlines: readonly Inline[] | undefined,
  block: Block,
  trail: Trail,
  visitor: Visitor,
  around: Surroundings,
): void {
  if (inlines !== undefined) visit(role, inlines, block, trail, role, visitor, around);
}

function walkItems(list: List, block: Block, trail: Trail, context: Context, around: Surroundings): void {
  const { visitor } = context;
  const items = { before: trail, key: 'items' };
  for (let index = 0; index < list.items.length; index += 1) {
    const item = list.items[index];
    if (item === undefined) continue;
    const place = { before: items, key: index };
    visit('item', item.children, block, place, 'children', visitor, around);
    item.lists?.forEach((nested, nestedIndex) => {
      const inner = { before: { before: place, key: 'lists' }, key: nestedIndex };
      walkItems(nested, block, inner, context, around);
    });
  }
}

function within(around: Surroundings, block: Block): Surroundings {
  return { ancestors: [...around.ancestors, block], note: around.note };
}

function plain(value: string, role: 'headline' | 'subtitle', visitor: Visitor): void {
  visitor.passage?.({ role, path: ['metadata', role], inlines: textInlines(value), ancestors: [] });
}

function textInlines(value: string): readonly Inline[] {
  return value === '' ? [] : [{ type: 'text', text: value }];
}
