// What stands at the caret, told by the commands that it is the outcome of. Only the caret's own ancestors are asked.
import { $isLinkNode } from '@lexical/link';
import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $getSelection, $isElementNode, $isRangeSelection, type LexicalNode, type NodeKey } from 'lexical';
import { $articleDirection } from '../blocks/places.ts';
import { marksOf } from '../bridge/marks.ts';
import { $isCalloutNode } from '../callout/CalloutNode.ts';
import { $isNoteNode } from '../footnotes/nodes.ts';
import { $isIsolated } from '../marks/isolation.ts';
import { $isQuoteNode } from '../quote/QuoteNode.ts';
import { $getTextField } from '../state.ts';

export interface Caret {
  /** Ids of the commands whose outcome stands at the caret: `mark.strong`, `block.heading2`, `callout.tip`, … */
  readonly active: readonly string[];
  /** The command that makes a block like the caret's. */
  readonly style: string;
  readonly callout: NodeKey | undefined;
  readonly link: NodeKey | undefined;
  readonly isInNote: boolean;
}

export const NOWHERE: Caret = {
  active: [],
  style: 'block.paragraph',
  callout: undefined,
  link: undefined,
  isInNote: false,
};

const LISTS = { bullet: 'block.bulleted', number: 'block.numbered', check: 'block.check' } as const;

export function $readCaret(): Caret {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return NOWHERE;
  // The formats that all selected words have, as Lexical keeps them with the selection.
  const active: string[] = marksOf(selection.format, $isIsolated(selection)).map((mark) => `mark.${mark}`);
  let style: string | undefined;
  let callout: NodeKey | undefined;
  let link: NodeKey | undefined;
  let isInNote = false;
  for (let node: LexicalNode | null = selection.anchor.getNode(); node !== null; node = node.getParent()) {
    if ($isLinkNode(node)) link = node.getKey();
    else if ($isHeadingNode(node)) style ??= `block.heading${node.getTag().slice(1)}`;
    else if ($isListNode(node)) style ??= LISTS[node.getListType()];
    else if ($isQuoteNode(node)) active.push('insert.quote');
    else if ($isNoteNode(node)) isInNote = true;
    else if ($isCalloutNode(node)) {
      callout = node.getKey();
      active.push(`callout.${$getTextField(node, 'kind')}`);
    }
    if ($isTurned(node) && !active.includes('block.direction')) active.push('block.direction');
  }
  if (link !== undefined) active.push('link.edit');
  if (style !== undefined) active.push(style);
  return { active, style: style ?? 'block.paragraph', callout, link, isInNote };
}

export function sameCaret(a: Caret, b: Caret): boolean {
  return (
    a.style === b.style &&
    a.callout === b.callout &&
    a.link === b.link &&
    a.isInNote === b.isInNote &&
    a.active.length === b.active.length &&
    a.active.every((id, at) => id === b.active[at])
  );
}

// A block whose direction is not the article's.
function $isTurned(node: LexicalNode): boolean {
  const direction = $isElementNode(node) ? node.getDirection() : null;
  return direction !== null && direction !== $articleDirection();
}
