// Where the text of a page is gathered: inlines until a block begins or ends, with white space treated as HTML treats it, and line breaks
// that old editors used for paragraphs turned into paragraphs.
import type { Block, Direction, Inline, Link, Mark, Paragraph } from '../../article/article.ts';
import { isBlank, normalizeInlines, text as textInline } from '../../article/inlines.ts';

/** What surrounds a text. */
export interface Surroundings {
  readonly marks: readonly Mark[];
  readonly link?: LinkTarget;
  /** White space counts. */
  readonly pre?: true;
  /** The direction that the blocks around state, when it is not the article's. */
  readonly dir?: Direction;
  /** Inside a callout, quote, note, item or cell, where no callout can begin. */
  readonly nested?: true;
}

/** Where a page begins. */
export const PLAIN: Surroundings = { marks: [] };

/** One link of the page; pieces with the same target object are one link. */
export interface LinkTarget {
  readonly href: string;
  readonly title?: string;
}

/** A paragraph that a word processor meant as a list's item; lists are made of runs of them. */
export interface FlatItem {
  readonly type: 'flat-item';
  readonly level: number;
  readonly numbered: boolean;
  readonly number: number;
  readonly children: readonly Inline[];
}

interface Piece {
  readonly inline: Inline;
  readonly link: LinkTarget | undefined;
  readonly pre: boolean;
  readonly dir: Direction | undefined;
}

export class Flow {
  readonly blocks: (Block | FlatItem)[] = [];
  private pieces: Piece[] = [];
  private readonly keepBreaks: boolean;

  /** With `keepBreaks`, line breaks are the writer's and stay where they are, also at edges and in a row. */
  constructor(keepBreaks: boolean) {
    this.keepBreaks = keepBreaks;
  }

  /** Adds text as it stands in the page. */
  text(value: string, around: Surroundings): void {
    if (value === '') return;
    if (around.pre !== true) {
      this.push(textInline(value, around.marks), around);
      return;
    }
    value.split('\n').forEach((line, index) => {
      if (index > 0) this.push({ type: 'break' }, around);
      if (line !== '') this.push(textInline(line, around.marks), around);
    });
  }

  /** Adds a reference, break, reminder or other inline that is no text. */
  inline(inline: Inline, around: Surroundings): void {
    this.push(inline, around);
  }

  /** Ends the paragraph that is being gathered. Two breaks in a row have parted it into several. */
  endParagraph(): void {
    const dir = this.pieces[0]?.dir;
    for (const children of this.takeParagraphs()) {
      const paragraph: Paragraph = { type: 'paragraph', ...(dir === undefined ? {} : { dir }), children };
      this.blocks.push(paragraph);
    }
  }

  /** Adds a block, after ending the paragraph before it. */
  block(block: Block | FlatItem): void {
    this.endParagraph();
    this.blocks.push(block);
  }

  private push(inline: Inline, around: Surroundings): void {
    this.pieces.push({ inline, link: around.link, pre: around.pre === true, dir: around.dir });
  }

  private takeParagraphs(): readonly (readonly Inline[])[] {
    if (this.pieces.length === 0) return [];
    const pieces = collapse(this.pieces);
    this.pieces = [];
    if (this.keepBreaks) return [joinLinks(pieces)].filter((each) => !isBlank(each));
    const paragraphs: Piece[][] = [[]];
    let index = 0;
    while (index < pieces.length) {
      const piece = pieces[index];
      if (piece === undefined) break;
      let breaks = 0;
      while (pieces[index + breaks]?.inline.type === 'break') breaks += 1;
      // In preformatted text an empty line is a line.
      if (breaks >= 2 && !piece.pre) paragraphs.push([]);
      else paragraphs.at(-1)?.push(...pieces.slice(index, index + Math.max(breaks, 1)));
      index += Math.max(breaks, 1);
    }
    return paragraphs.map((each) => joinLinks(trimBreaks(each))).filter((each) => !isBlank(each));
  }
}

// Runs of white space are one space, and none stands at an edge or beside a line break.
function collapse(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let afterSpace = true;
  for (const piece of pieces) {
    const { inline } = piece;
    if (inline.type !== 'text') {
      if (inline.type === 'break') trimLast(result);
      afterSpace = inline.type === 'break';
      result.push(piece);
      continue;
    }
    if (piece.pre) {
      afterSpace = false;
      result.push(piece);
      continue;
    }
    let words = inline.text.replace(/[ \t\n\f\r]+/g, ' ');
    if (afterSpace && words.startsWith(' ')) words = words.slice(1);
    if (words === '') continue;
    afterSpace = words.endsWith(' ');
    result.push({ ...piece, inline: { ...inline, text: words } });
  }
  trimLast(result);
  return result;
}

function trimLast(pieces: Piece[]): void {
  for (;;) {
    const last = pieces.at(-1);
    if (last?.inline.type !== 'text' || last.pre || !last.inline.text.endsWith(' ')) return;
    const words = last.inline.text.slice(0, -1);
    if (words !== '') {
      pieces[pieces.length - 1] = { ...last, inline: { ...last.inline, text: words } };
      return;
    }
    pieces.pop();
  }
}

function trimBreaks(pieces: readonly Piece[]): readonly Piece[] {
  let start = 0;
  let end = pieces.length;
  while (start < end && pieces[start]?.inline.type === 'break') start += 1;
  while (end > start && pieces[end - 1]?.inline.type === 'break') end -= 1;
  return pieces.slice(start, end);
}

function joinLinks(pieces: readonly Piece[]): readonly Inline[] {
  const result: Inline[] = [];
  let open: { readonly target: LinkTarget; readonly children: Inline[] } | undefined;
  const close = (): void => {
    if (open !== undefined) result.push(linkOf(open.target, open.children));
    open = undefined;
  };
  for (const { inline, link } of pieces) {
    if (open !== undefined && open.target !== link) close();
    if (link === undefined) {
      result.push(inline);
    } else {
      open ??= { target: link, children: [] };
      open.children.push(inline);
    }
  }
  close();
  return normalizeInlines(result);
}

function linkOf(target: LinkTarget, children: readonly Inline[]): Link {
  return {
    type: 'link',
    href: target.href,
    ...(target.title === undefined ? {} : { title: target.title }),
    children: normalizeInlines(children),
  };
}
