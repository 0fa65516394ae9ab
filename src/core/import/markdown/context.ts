// What one reading of a Markdown file knows and gathers.
import { stripForbidden } from '../../arabic/clean.ts';
import type { Block, Figure } from '../../article/article.ts';
import type { CalloutKind } from '../../article/callouts.ts';
import type { NoteId, RandomSource } from '../../article/ids.ts';
import type { Reader } from '../../article/parse/reader.ts';
import type { ImportedPicture } from '../importer.ts';
import type { MarkdownFindings } from './findings.ts';

/** A link definition: `[label]: url "title"`. */
export interface LinkDefinition {
  readonly url: string;
  readonly title: string | undefined;
}

export interface ReadContext {
  /** The text whose offsets the tree's positions are. */
  readonly source: string;
  /** Pictures that were inside the text, by the numbers in their stand-ins. */
  readonly data: readonly string[];
  readonly callouts: readonly CalloutKind[];
  readonly random: RandomSource;
  readonly findings: MarkdownFindings;
  readonly language: string;
  /** By the tree's identifiers. */
  readonly notes: ReadonlyMap<string, NoteId>;
  readonly definitions: ReadonlyMap<string, LinkDefinition>;
  readonly usedDefinitions: Set<string>;
  readonly pictures: ImportedPicture[];
  /** What was found inside a block but can only stand after it. */
  readonly displaced: Block[];
  /** Blocks that a comment says are what they look like. */
  readonly explicit: WeakSet<Block>;
  /** Notes what had to be changed to fit where it stands. */
  readonly fitting: Reader;
  /** Set by the front matter, or by the first heading of the first level when that says nothing. */
  headline: string;
  /** Whether a heading of the first level has been met. */
  hasTopHeading: boolean;
  /** Whether a comment names the asset of the picture that is being read, so that what its address leads to does not matter. */
  isAssetGiven: boolean;
}

/** Takes what waits to be put after a block. */
export function takeDisplaced(context: ReadContext): readonly Block[] {
  return context.displaced.splice(0);
}

/** Puts a picture after the block in which it was found. */
export function displaceFigure(figure: Figure, context: ReadContext): void {
  context.findings.report('picture-moved', figure.alt || figure.address);
  context.displaced.push(figure);
}

/** Text of the tree as it may stand in an article: on one line, without what references can smuggle in. */
export function readText(value: string): string {
  const line = /[\n\t]/.test(value) ? value.replace(/[ \t]*\n[ \t]*/g, ' ').replaceAll('\t', ' ') : value;
  return stripForbidden(line);
}
