// The article format: what a report is, as readonly values that are also its JSON. No behaviour lives here; reading unknown JSON is
// `parseArticle`, writing is `articleToJson`. Fields that this version does not know stay on the objects where they were
// found, so copying with `...spread` keeps them.
import type { DigitSet } from '../arabic/digits.ts';
import type { QuotationStyle } from '../arabic/typography.ts';
import type { ArticleId, AssetId, NoteId } from './ids.ts';
import type { Json } from './json.ts';

/** The `format` field of every article. */
export const ARTICLE_FORMAT = 'hashiya-article';

/** The version that this code writes. Newer ones are read as far as they are understood. */
export const ARTICLE_VERSION = 1;

/** A whole report: metadata, the blocks in reading order, and the notes that its references name. */
export interface Article {
  readonly format: typeof ARTICLE_FORMAT;
  readonly version: typeof ARTICLE_VERSION;
  readonly id: ArticleId;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  /** In no particular order: numbers come from the references (`numberNotes`). */
  readonly notes: readonly Note[];
}

/** The desk's pipeline, in order. */
export const STATUSES = ['idea', 'draft', 'review', 'ready', 'published'] as const;
export type Status = (typeof STATUSES)[number];

/** What is known about the article besides its text. Texts are plain, single-line and trimmed; absent means not given. */
export interface Metadata {
  /** May be empty while writing; the check refuses to publish it so. */
  readonly headline: string;
  readonly subtitle?: string;
  /** The last part of the address, e.g. `egypt-nato`: letters of any script, digits and hyphens. */
  readonly slug?: string;
  readonly author?: string;
  /** The dateline place, e.g. «القاهرة». */
  readonly place?: string;
  readonly section?: string;
  readonly tags: readonly string[];
  /** The summary for search engines and cards; 160 characters at most are shown. */
  readonly description?: string;
  /** The canonical address, `http` or `https`. */
  readonly canonical?: string;
  /** BCP 47, e.g. `ar`, `ar-EG`; the article's base direction follows from it. */
  readonly language: string;
  /** The digits used in generated numbers, and the policy for the text. */
  readonly digits: DigitSet;
  readonly quotes: QuotationStyle;
  readonly status: Status;
  readonly dates: Dates;
  /**
   * The asset that stands for the article outside its page (cards, feeds, thumbnails). When absent, the first figure that
   * has a picture does: see `findLeadFigure`.
   */
  readonly leadFigure?: AssetId;
}

/** ISO 8601 moments with a zone (`2026-11-23T09:30:00Z`) or plain days (`2026-11-23`). */
export interface Dates {
  readonly created?: string;
  readonly modified?: string;
  readonly published?: string;
}

/** A direction that differs from the one inherited from the article. */
export type Direction = 'rtl' | 'ltr';

export type Block =
  | Paragraph
  | Heading
  | List
  | Quote
  | Callout
  | Figure
  | Table
  | Separator
  | JumpBreak
  | Embed
  | Opaque;

/** What may stand inside a callout: everything but what shapes the article itself (headings, breaks, other callouts). */
export type BodyBlock = Paragraph | List | Quote | Figure | Table | Embed | Opaque;

/** What may stand inside a quote or a note. */
export type FlowBlock = Paragraph | List | Opaque;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly dir?: Direction;
  readonly children: readonly Inline[];
}

export type HeadingLevel = 2 | 3 | 4;

/** A section heading. The headline is metadata, so levels start at 2. */
export interface Heading {
  readonly type: 'heading';
  readonly level: HeadingLevel;
  readonly dir?: Direction;
  readonly children: readonly Inline[];
}

export const LIST_STYLES = ['bulleted', 'numbered', 'check'] as const;
export type ListStyle = (typeof LIST_STYLES)[number];

export interface List {
  readonly type: 'list';
  readonly style: ListStyle;
  /** Of a numbered list, its first number; absent means 1. */
  readonly start?: number;
  readonly dir?: Direction;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly children: readonly Inline[];
  /** Of a check list's item; absent means not done. */
  readonly checked?: true;
  /** Lists nested under the item. */
  readonly lists?: readonly List[];
}

export interface Quote {
  readonly type: 'quote';
  readonly dir?: Direction;
  readonly blocks: readonly FlowBlock[];
  /** Who said it; printed after the quotation. */
  readonly attribution?: readonly Inline[];
}

/** A labelled template. An unknown kind is kept and drawn neutrally: `findCalloutKind` looks kinds up. */
export interface Callout {
  readonly type: 'callout';
  readonly kind: string;
  /** Replaces the kind's own label. Always present for a kind that is not built in, so that it survives elsewhere. */
  readonly label?: string;
  readonly dir?: Direction;
  readonly blocks: readonly BodyBlock[];
}

export const FIGURE_SIZES = ['small', 'normal', 'wide'] as const;
export type FigureSize = (typeof FIGURE_SIZES)[number];

export interface Figure {
  readonly type: 'figure';
  /** The picture's bytes in the library. */
  readonly asset?: AssetId;
  /** Where the picture stands on the web when its bytes are not in the library; never fetched. */
  readonly address?: string;
  /** Size in CSS pixels of a picture that is known only by its address. */
  readonly width?: number;
  readonly height?: number;
  /** Alternative text; empty means not written yet, unless `decorative`. */
  readonly alt: string;
  readonly decorative?: true;
  readonly caption?: readonly Inline[];
  readonly credit?: readonly Inline[];
  /** Absent means `normal`. */
  readonly size?: FigureSize;
  readonly dir?: Direction;
}

/** A rectangular table: every row has the same number of cells. */
export interface Table {
  readonly type: 'table';
  readonly headerRow?: true;
  readonly headerColumn?: true;
  readonly caption?: readonly Inline[];
  readonly dir?: Direction;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly children: readonly Inline[];
}

/** A rule between parts of the text. */
export interface Separator {
  readonly type: 'separator';
}

/** The «read more» cut; the first one counts. */
export interface JumpBreak {
  readonly type: 'jump-break';
}

/** Something that lives elsewhere (a video, a post), carried as a titled link. */
export interface Embed {
  readonly type: 'embed';
  readonly address: string;
  readonly title: string;
  readonly dir?: Direction;
}

/** Content that this version does not understand, kept whole; it is written back exactly as `raw`. */
export interface Opaque {
  readonly type: 'opaque';
  readonly raw: Json;
}

export type Inline = Text | Link | Reference | LineBreak | Reminder | Opaque;

/** In canonical order: a text's marks are sorted so and never repeated. `isolate-ltr` protects a run from bidi reordering. */
export const MARKS = [
  'strong',
  'emphasis',
  'underline',
  'strike',
  'code',
  'sub',
  'sup',
  'highlight',
  'isolate-ltr',
] as const;
export type Mark = (typeof MARKS)[number];

export interface Text {
  readonly type: 'text';
  /** Never empty, without line breaks. */
  readonly text: string;
  readonly marks?: readonly Mark[];
}

export interface Link {
  readonly type: 'link';
  /** `http`, `https`, `mailto`, `tel` or in-page; empty when it goes nowhere (yet). */
  readonly href: string;
  readonly title?: string;
  /** No links inside links. */
  readonly children: readonly Inline[];
}

/** A footnote's marker. Its number is computed from document order, never stored. */
export interface Reference {
  readonly type: 'reference';
  readonly note: NoteId;
}

export interface LineBreak {
  readonly type: 'break';
}

/** A placeholder still to be filled; must be gone before publishing. */
export interface Reminder {
  readonly type: 'reminder';
  readonly text: string;
}

/** A footnote's text. */
export interface Note {
  readonly id: NoteId;
  readonly blocks: readonly FlowBlock[];
  readonly source?: Source;
}

/** Where a claim comes from. */
export interface Source {
  readonly author?: string;
  readonly publisher?: string;
  readonly title?: string;
  /** `http` or `https`. */
  readonly address?: string;
  /** The day it was read, `2026-11-23`. */
  readonly accessed?: string;
  /** A copy in a web archive, `http` or `https`. */
  readonly archive?: string;
}
