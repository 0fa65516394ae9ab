// What the parts of one rendering share: the article with its numbers, the ids it may use, and what the rendering collects on the way.
import { WordCounter } from '../arabic/count.ts';
import { formatNumber } from '../arabic/digits.ts';
import { directionOf } from '../arabic/script.ts';
import { type Found, lookAt, SPECIAL } from '../arabic/units.ts';
import type { Article, Direction, Figure, Heading, HeadingLevel } from '../article/article.ts';
import { EXTENSIONS } from '../article/assets.ts';
import type { Tone } from '../article/callouts.ts';
import { type Numbering, numberNotes } from '../article/footnotes.ts';
import type { NoteId } from '../article/ids.ts';
import type { Dialect } from './dialect.ts';
import { houseWords, inPrintedDigits } from './house/settings.ts';
import type { Notice, PictureUse, RenderOptions } from './target.ts';
import { type HtmlElement, type PlainText, plain } from './tree.ts';
import type { ExportWords } from './words.ts';

/** A picture as an `img` needs it. */
export interface Picture {
  readonly src: string;
  readonly width?: number;
  readonly height?: number;
}

/** How pictures are carried: inside the text, or as files beside it that the text names. */
export type PictureMode = 'embed' | 'files';

/** A heading as it was printed. */
export interface PrintedHeading {
  readonly heading: Heading;
  readonly level: number;
  readonly id: string;
}

export class RenderContext {
  /** In the digits that are printed. */
  readonly article: Article;
  readonly options: RenderOptions;
  readonly dialect: Dialect;
  readonly numbering: Numbering;
  readonly words: ExportWords;
  readonly direction: Direction;
  /** Begins every id, so that articles on one page never collide: `h` and a hash of the article's id. */
  readonly prefix: string;
  readonly pictures: PictureUse[] = [];
  readonly notices: Notice[] = [];
  /** Makes a marker from the number of its note, where a target has markers of its own. */
  marker: ((number: number) => HtmlElement) | undefined;
  /** The headings rendered so far. */
  readonly headings: PrintedHeading[] = [];
  /** The tones of the callouts rendered so far. */
  readonly tones = new Set<Tone>();
  private counter: WordCounter | undefined;
  private lineDirection: Direction;
  private readonly pictureMode: PictureMode;
  private readonly cited = new Map<NoteId, number>();
  private readonly pictureByKey = new Map<string, Picture>();
  private fileCount = 0;
  private callouts = 0;
  private lastLevel = 1;

  constructor(article: Article, options: RenderOptions, dialect: Dialect, pictureMode: PictureMode) {
    this.article = inPrintedDigits(article, options.settings);
    this.options = options;
    this.dialect = dialect;
    this.pictureMode = pictureMode;
    this.numbering = numberNotes(article);
    this.words = houseWords(article.metadata.language, options.settings);
    this.direction = directionOf(article.metadata.language);
    this.lineDirection = this.direction;
    this.prefix = `h${hash(article.id)}`;
  }

  /** The direction of the block that is being rendered: what its lines isolate depends on it. */
  get inlineDirection(): Direction {
    return this.lineDirection;
  }

  /** Renders what stands in a block with a direction of its own. */
  within<T>(direction: Direction | undefined, render: () => T): T {
    if (direction === undefined || direction === this.lineDirection) return render();
    const outer = this.lineDirection;
    this.lineDirection = direction;
    const rendered = render();
    this.lineDirection = outer;
    return rendered;
  }

  /**
   * Renders with the words of all lines counted as they are looked at, so that no line is read twice. The count is the one of `countArticleWords`,
   * and undefined where only that can tell.
   */
  counting<T>(render: () => T): { readonly rendered: T; readonly words: number | undefined } {
    const counter = new WordCounter();
    const rendered = this.withCounter(counter, render);
    return { rendered, words: counter.words };
  }

  /** Renders something that is no part of the count. */
  uncounted<T>(render: () => T): T {
    return this.withCounter(undefined, render);
  }

  /** What stands in the next text of a line. */
  look(text: string): Found {
    return this.counter === undefined ? lookAt(text) : this.counter.read(text);
  }

  /** A line begins, or goes on after a break. */
  beginLine(): void {
    this.counter?.endLine();
  }

  /** A number in the digits that are printed. */
  number(value: number): string {
    return formatNumber(value, this.article.metadata.digits);
  }

  /** Counts one more reference to a note, from 1. */
  nextCitation(note: NoteId): number {
    const count = (this.cited.get(note) ?? 0) + 1;
    this.cited.set(note, count);
    return count;
  }

  /** The id of the element around the whole article: addresses can point to it, and the importer knows our pages by it. */
  get articleId(): string {
    return `${this.prefix}-article`;
  }

  referenceId(number: number, citation: number): string {
    return `${this.prefix}-ref-${number}${citation === 1 ? '' : `-${citation}`}`;
  }

  get notesHeadingId(): string {
    return `${this.prefix}-notes`;
  }

  /** The id of the house's line after the text. */
  get publishedById(): string {
    return `${this.prefix}-published-by`;
  }

  noteId(number: number): string {
    return `${this.prefix}-note-${number}`;
  }

  /** A fresh id for a callout's label; it ends with the kind, which a label of the writer's own would otherwise hide. */
  calloutId(kind: string): string | PlainText {
    this.callouts += 1;
    const id = `${this.prefix}-callout-${this.callouts}-${kind}`;
    return (lookAt(kind) & SPECIAL) === 0 ? plain(id) : id;
  }

  /** Notes a heading of the body, with an id of its own. Call once a heading that is printed, in order. */
  addHeading(heading: Heading): PrintedHeading {
    const id = `${this.prefix}-section-${this.headings.length + 1}`;
    const printed = { heading, level: this.headingLevel(heading.level), id };
    this.headings.push(printed);
    return printed;
  }

  /** The level to print a heading with, so that the outline never skips one. Call once a heading, in order. */
  headingLevel(level: HeadingLevel): number {
    this.lastLevel = Math.min(level, this.lastLevel + 1);
    return this.lastLevel;
  }

  notice(notice: Notice): void {
    if (!this.notices.some(({ code }) => code === notice.code)) this.notices.push(notice);
  }

  /**
   * The picture of a figure, noted in `pictures`. A figure without any picture has none in an embedding target; where files are named, it gets
   * the name of the file that must still be supplied.
   */
  picture(figure: Figure): Picture | undefined {
    const key = figure.asset ?? figure.address ?? `figure ${this.pictures.length}`;
    const known = this.pictureByKey.get(key);
    if (known !== undefined) return known;
    const asset = figure.asset === undefined ? undefined : this.options.findAsset(figure.asset);
    const size = {
      ...(figure.width ? { width: figure.width } : {}),
      ...(figure.height ? { height: figure.height } : {}),
    };
    let picture: Picture | undefined;
    if (asset !== undefined && this.pictureMode === 'embed') {
      this.pictures.push({ asset: asset.id, alt: figure.alt });
      picture = {
        src: `data:${asset.mediaType};base64,${asset.data}`,
        width: asset.width,
        height: asset.height,
      };
    } else if (asset !== undefined) {
      const fileName = this.fileName(EXTENSIONS[asset.mediaType]);
      this.pictures.push({ asset: asset.id, fileName, alt: figure.alt });
      picture = { src: fileName, width: asset.width, height: asset.height };
    } else if (figure.address !== undefined) {
      this.pictures.push({ address: figure.address, alt: figure.alt });
      picture = { src: figure.address, ...size };
    } else {
      this.notice({
        code: 'picture-missing',
        message: { ar: 'في المقال صورة بلا ملف.', en: 'A figure has no picture.' },
      });
      if (this.pictureMode === 'embed') return undefined;
      const fileName = this.fileName('jpg');
      this.pictures.push({
        ...(figure.asset === undefined ? {} : { asset: figure.asset }),
        fileName,
        alt: figure.alt,
      });
      picture = { src: fileName, ...size };
    }
    this.pictureByKey.set(key, picture);
    return picture;
  }

  private withCounter<T>(counter: WordCounter | undefined, render: () => T): T {
    const outer = this.counter;
    this.counter = counter;
    const rendered = render();
    this.counter = outer;
    return rendered;
  }

  private fileName(extension: string): string {
    this.fileCount += 1;
    return `${this.article.metadata.slug ?? this.prefix}-${this.fileCount}.${extension}`;
  }
}

// FNV-1a in 53 bits, as base 36: short, and different for the ids of all articles a site will ever have.
function hash(value: string): string {
  let high = 0x811c9dc5;
  let low = 0x1000193;
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193) >>> 0;
    low = Math.imul(low ^ (unit + index), 0x85ebca6b) >>> 0;
  }
  return ((high & 0x1fffff) * 0x100000000 + low).toString(36);
}
