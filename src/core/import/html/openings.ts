// Labels that open the text of foreign pages: parting a paragraph into its label and what follows, across marks.
import type { Block, Inline, Paragraph } from '../../article/article.ts';
import { normalizeInlines, plainText } from '../../article/inlines.ts';
import type { CalloutOpening, CalloutOpenings } from '../text/calloutOpenings.ts';

/** Blocks without the label that opened them. */
export interface SplitOpening {
  readonly kind: string;
  readonly label?: string;
  readonly blocks: readonly Block[];
  /** Whether the label was all there was in the first block. */
  readonly isBare: boolean;
}

const LONGEST = 400;

/** Parts blocks from the label that opens the first of them; nothing when none does. */
export function splitOpening(blocks: readonly Block[], openings: CalloutOpenings): SplitOpening | undefined {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph' && first?.type !== 'heading') return undefined;
  const opening = findOpening(first.children, openings);
  if (opening === undefined) return undefined;
  const children = dropText(first.children, opening.end);
  const paragraph: Paragraph = {
    type: 'paragraph',
    ...(first.dir === undefined ? {} : { dir: first.dir }),
    children,
  };
  const isBare = children.length === 0;
  const label = opening.label === undefined ? {} : { label: opening.label };
  return { kind: opening.kind, ...label, blocks: isBare ? rest : [paragraph, ...rest], isBare };
}

/** The callout label that opens a paragraph's words. */
export function findOpening(
  children: readonly Inline[],
  openings: CalloutOpenings,
): CalloutOpening | undefined {
  const words = plainText(children);
  const line = words.slice(0, LONGEST).split('\n')[0] ?? '';
  const opening = openings.find(line);
  if (opening === undefined) return undefined;
  // A label on a line of its own inside a paragraph is followed by the break.
  return opening.end === line.length && words.length > line.length
    ? { ...opening, end: line.length + 1 }
    : opening;
}

// Takes so many characters of plain text off the beginning.
function dropText(inlines: readonly Inline[], count: number): readonly Inline[] {
  const result: Inline[] = [];
  let left = count;
  for (const inline of inlines) {
    if (left <= 0) {
      result.push(inline);
    } else if (inline.type === 'text') {
      if (inline.text.length > left) result.push({ ...inline, text: inline.text.slice(left) });
      left -= inline.text.length;
    } else if (inline.type === 'link') {
      const children = dropText(inline.children, left);
      left -= plainText(inline.children).length;
      if (children.length > 0) result.push({ ...inline, children });
    } else if (inline.type === 'break') {
      left -= 1;
    } else {
      result.push(inline);
    }
  }
  return trimStart(normalizeInlines(result));
}

function trimStart(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.type === 'break') return trimStart(rest);
  if (first?.type !== 'text') return inlines;
  const words = first.text.trimStart();
  return words === '' ? trimStart(rest) : [{ ...first, text: words }, ...rest];
}
