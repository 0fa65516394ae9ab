// What the parts of one document share: the article with its numbers, where the writing stands, and what it collects on the way.
import { formatNumber } from '../../../core/arabic/digits.ts';
import { directionOf } from '../../../core/arabic/script.ts';
import type { Article, Direction } from '../../../core/article/article.ts';
import { type Numbering, numberNotes } from '../../../core/article/footnotes.ts';
import type { NoteId } from '../../../core/article/ids.ts';
import type { Notice, PictureUse, RenderOptions } from '../../../core/export/target.ts';
import { type ExportWords, exportWords } from '../../../core/export/words.ts';
import type { StyleId } from './draft.ts';
import { type Paper, paperOf } from './measures.ts';
import { ListDefinitions } from './numbering.ts';
import { Relationships } from './relationships.ts';

/** What stands around the blocks that are being written. */
export interface Frame {
  /** The styles of its paragraphs and of its lists' items. */
  readonly text: StyleId;
  readonly item: StyleId;
  /** How far its words are set in, in twips. */
  readonly start: number;
  readonly end: number;
  /** In a callout: every paragraph must begin at one edge, or the frame would break. */
  readonly isBox: boolean;
}

export const PAGE: Frame = { text: 'Normal', item: 'ListParagraph', start: 0, end: 0, isBox: false };

export class DocxContext {
  readonly article: Article;
  readonly options: RenderOptions;
  readonly numbering: Numbering;
  readonly words: ExportWords;
  readonly paper: Paper;
  /** The article's own direction. */
  readonly base: Direction;
  readonly lists = new ListDefinitions();
  /** The pictures' bytes by the names of their parts. */
  readonly media = new Map<string, Uint8Array>();
  readonly pictures: PictureUse[] = [];
  readonly notices: Notice[] = [];
  /** The numbers of Word's own footnotes, by the notes that have one: those that the body cites. */
  readonly footnotes = new Map<NoteId, number>();
  /** While the footnotes are written: notes that have no place in the body and wait to be printed in the footnote that cites them first. */
  waiting: NoteId[] | undefined;
  private readonly awaited = new Set<NoteId>();
  private surroundings: Frame = PAGE;
  private line: Direction;
  private story = new Relationships();
  private drawings = 0;
  private bookmarks = 0;
  private boxes = 0;
  private lastLevel = 1;

  constructor(article: Article, options: RenderOptions) {
    this.article = article;
    this.options = options;
    this.numbering = numberNotes(article);
    this.words = exportWords(article.metadata.language);
    this.paper = paperOf(options.settings.paper);
    this.base = directionOf(article.metadata.language);
    this.line = this.base;
  }

  /** The direction of the block that is being written. */
  get direction(): Direction {
    return this.line;
  }

  get frame(): Frame {
    return this.surroundings;
  }

  /** The relationships of the part that is being written. */
  get relationships(): Relationships {
    return this.story;
  }

  /** Writes what stands in a block with a direction of its own. */
  within<T>(direction: Direction | undefined, write: () => T): T {
    const outer = this.line;
    this.line = direction ?? outer;
    const written = write();
    this.line = outer;
    return written;
  }

  /** Writes what stands in a frame. */
  framed<T>(frame: Frame, write: () => T): T {
    const outer = this.surroundings;
    this.surroundings = frame;
    const written = write();
    this.surroundings = outer;
    return written;
  }

  /** Begins another part, which has relationships of its own. */
  beginPart(): Relationships {
    this.story = new Relationships();
    return this.story;
  }

  /** A number in the article's digits. */
  number(value: number): string {
    return formatNumber(value, this.article.metadata.digits);
  }

  /** Whether Word may show numbers as it counts them, or they must be written out to have the article's digits. */
  get countsItself(): boolean {
    return this.article.metadata.digits === 'european';
  }

  /** Asks for a note to be printed in the footnote that is being written, unless another one has it. */
  await(note: NoteId): void {
    if (this.awaited.has(note)) return;
    this.awaited.add(note);
    this.waiting?.push(note);
  }

  nextDrawing(): number {
    this.drawings += 1;
    return this.drawings;
  }

  nextBookmark(): number {
    this.bookmarks += 1;
    return this.bookmarks;
  }

  nextBox(): number {
    this.boxes += 1;
    return this.boxes;
  }

  /** The level to print a heading with, so that the outline never skips one: 1 is the first below the title. Call once a heading, in order. */
  headingLevel(level: number): number {
    this.lastLevel = Math.min(level, this.lastLevel + 1);
    return this.lastLevel - 1;
  }

  notice(notice: Notice): void {
    if (!this.notices.some(({ code }) => code === notice.code)) this.notices.push(notice);
  }
}
