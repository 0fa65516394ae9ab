// Figures: the picture, and in the same paragraph its caption and credit, each on lines of its own.
import type { Figure, Inline } from '../../article/article.ts';
import { CAPTION, CREDIT } from './comments.ts';
import { type Lines, type Spoken, type WriteContext, withComment } from './context.ts';
import { escapeDestination } from './escape.ts';
import { writeAlternative, writeParagraph } from './inlines.ts';

const SPOKEN: Spoken = new Set(['alt', 'caption', 'credit']);
const SPOKEN_WITH_ADDRESS: Spoken = new Set([...SPOKEN, 'address']);
const SPOKEN_WITH_ASSET: Spoken = new Set([...SPOKEN, 'asset']);

/** A figure's lines. */
export function writeFigure(figure: Figure, context: WriteContext): Lines {
  const shown = figure.asset === undefined ? (figure.address ?? '') : context.addressOf(figure.asset);
  const picture = `![${writeAlternative(figure.alt)}](${escapeDestination(shown)})`;
  const lines = [picture];
  const append = (comment: string, words: readonly Inline[] | undefined): void => {
    if (words === undefined) return;
    lines[lines.length - 1] += `${comment}\\`;
    lines.push(...writeParagraph(words, context.labelOf, false));
  };
  append(CAPTION, figure.caption);
  append(CREDIT, figure.credit);
  const isAssetShown = figure.asset !== undefined && shown === `asset:${figure.asset}`;
  const spoken = isAssetShown ? SPOKEN_WITH_ASSET : figure.asset === undefined ? SPOKEN_WITH_ADDRESS : SPOKEN;
  return withComment(figure, spoken, lines);
}
