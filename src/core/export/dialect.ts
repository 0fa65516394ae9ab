// What the HTML targets differ in: how each part of the page is styled, and the few things that only some of them can carry.
import type { Figure } from '../article/article.ts';
import type { Tone } from '../article/callouts.ts';
import type { Picture } from './context.ts';
import type { Attributes, HtmlNode } from './tree.ts';

/** The parts that a dialect styles. */
export const PARTS = [
  'reference',
  'emphasis',
  'highlight',
  'code',
  'link',
  'heading',
  'quote',
  'attribution',
  'cite',
  'table',
  'table-caption',
  'header-cell',
  'cell',
  'check-list',
  'rule',
  'notes',
  'notes-heading',
  'notes-list',
  'back-link',
  'source',
  'credit',
  'published-by',
] as const;
export type Part = (typeof PARTS)[number];

/** The styling attributes of a part: a class, or an inline style. */
export interface Styling {
  readonly class?: string;
  readonly style?: string;
}

/** A figure with its caption and credit already rendered. */
export interface FigureParts {
  readonly figure: Figure;
  readonly picture: Picture | undefined;
  readonly image: HtmlNode | undefined;
  readonly caption: readonly HtmlNode[];
}

/** The element that isolates a run from the line around it, and what it has where the run's direction is not said but found. */
export interface Isolation {
  readonly tag: string;
  readonly unsaid: Attributes | undefined;
}

export const BDI: Isolation = { tag: 'bdi', unsaid: undefined };

export interface Dialect {
  style(part: Part): Styling | undefined;
  callout(tone: Tone): Styling;
  label(tone: Tone): Styling;
  image(figure: Figure): Styling | undefined;
  figure(parts: FigureParts): HtmlNode;
  jumpBreak(): HtmlNode | undefined;
  readonly isolation: Isolation;
  /**
   * What links between markers and notes lead to: elements by their ids, or nothing but anchors, by id and name. Editors that one pastes into keep no
   * other places (WordPress takes the ids off list items), and the older ones know them by name.
   */
  readonly places: 'elements' | 'anchors';
  /** Whether headings have ids, which links lead to. */
  readonly headingIds: boolean;
  /** Whether a quotation's source stands outside it in a figure, as HTML wants, or inside, as conservative editors keep it. */
  readonly quoteInFigure: boolean;
}
