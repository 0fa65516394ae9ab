// What foreign pages say by the shape of their text alone, as plain text does: labels that open callouts, `[1]` and a list at the end, lines of
// the page's controls, bold lines for headings. Never applied to what our own targets wrote.
import type { Block, Callout, Inline, Paragraph } from '../../article/article.ts';
import { normalizeInlines, plainText } from '../../article/inlines.ts';
import { nonEmpty } from '../../article/newArticle.ts';
import type { Findings } from '../findings.ts';
import { isJumpBreak, isSeparator } from '../text/breaks.ts';
import type { CalloutOpenings } from '../text/calloutOpenings.ts';
import { isChrome } from '../text/chrome.ts';
import { hasHeadingShape, isParagraphLike } from '../text/headings.ts';
import { splitOpening } from './openings.ts';

const EDGE_BLOCKS = 6;

/** The blocks with what their text shows made structure. Notes have been taken off before. */
export function readTextShapes(
  blocks: readonly Block[],
  openings: CalloutOpenings,
  findings: Findings,
): readonly Block[] {
  return readCallouts(readHeadings(dropControls(blocks, findings)), openings);
}

function dropControls(blocks: readonly Block[], findings: Findings): readonly Block[] {
  let kept = 0;
  return blocks.flatMap((block, index): readonly Block[] => {
    const words =
      block.type === 'paragraph' || block.type === 'heading' ? plainText(block.children).trim() : '';
    if (words !== '' && isChrome(words, kept === 0 || index >= blocks.length - EDGE_BLOCKS)) {
      findings.report('line-dropped', words);
      return [];
    }
    kept += 1;
    if (block.type === 'paragraph' && isJumpBreak(words)) return [{ type: 'jump-break' }];
    return block.type === 'paragraph' && isSeparator(words) ? [{ type: 'separator' }] : [block];
  });
}

// Old editors had no headings but bold lines; a page with real headings uses bold for something else.
function readHeadings(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some((block) => block.type === 'heading')) return blocks;
  return blocks.map((block, index): Block => {
    const next = blocks[index + 1];
    if (block.type !== 'paragraph' || !isAllStrong(block.children) || next === undefined) return block;
    const words = plainText(block.children);
    if (!hasHeadingShape(words)) return block;
    if (
      next.type === 'paragraph' &&
      (isAllStrong(next.children) || !isParagraphLike(plainText(next.children)))
    )
      return block;
    if (next.type === 'separator' || next.type === 'jump-break') return block;
    const { dir } = block;
    return {
      type: 'heading',
      level: 2,
      ...(dir === undefined ? {} : { dir }),
      children: withoutStrong(block.children),
    };
  });
}

function readCallouts(blocks: readonly Block[], openings: CalloutOpenings): readonly Block[] {
  const result: Block[] = [];
  let index = 0;
  while (index < blocks.length) {
    const block = blocks[index];
    if (block === undefined) break;
    index += 1;
    const split = block.type === 'paragraph' ? splitOpening([block], openings) : undefined;
    if (split === undefined || block.type !== 'paragraph') {
      result.push(block);
      continue;
    }
    const body: Callout['blocks'][number][] = split.blocks.filter(
      (part): part is Paragraph => part.type === 'paragraph',
    );
    const next = blocks[index];
    const announces = body.length > 0 && plainText(block.children).trim().endsWith(':');
    // A label alone is followed by its body, and a body that announces a list by that list.
    if (
      (split.isBare && (next?.type === 'paragraph' || next?.type === 'quote') && !opens(next, openings)) ||
      ((split.isBare || announces) && next?.type === 'list')
    ) {
      body.push(next);
      index += 1;
    }
    const label = split.label === undefined ? {} : { label: split.label };
    result.push({ type: 'callout', kind: split.kind, ...label, blocks: nonEmpty(body) });
  }
  return result;
}

function opens(block: Block, openings: CalloutOpenings): boolean {
  return splitOpening([block], openings) !== undefined;
}

function isAllStrong(inlines: readonly Inline[]): boolean {
  return (
    inlines.length > 0 &&
    inlines.every((inline) =>
      inline.type === 'text'
        ? inline.text.trim() === '' || inline.marks?.includes('strong') === true
        : inline.type === 'reference',
    )
  );
}

function withoutStrong(inlines: readonly Inline[]): readonly Inline[] {
  return normalizeInlines(
    inlines.map((inline): Inline => {
      if (inline.type !== 'text' || inline.marks === undefined) return inline;
      const marks = inline.marks.filter((mark) => mark !== 'strong');
      return { type: 'text', text: inline.text, ...(marks.length === 0 ? {} : { marks }) };
    }),
  );
}
