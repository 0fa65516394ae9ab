// What opens the insert menu: «/» typed at the start of a line or after a space, or «؛؛», which nobody writes in a text. What follows is what is
// looked for.
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { $aroundCaret } from '../blocks/places.ts';
import { $isCaptionNode, $isCreditNode } from '../figure/FigureNode.ts';
import { $isNoteNode } from '../footnotes/nodes.ts';

/** A trigger in a text: where it begins, and how long it is. */
export interface Trigger {
  readonly key: NodeKey;
  readonly start: number;
  readonly length: number;
}

// A helper of typing takes the space before the first ؛ away, so that the second may stand at a word.
/** What a trigger ends with: whoever asks at each letter looks at that first. */
export const ENDS_TRIGGER = /[/؛]$/u;
const TRIGGER = /(?:(^|\s)(\/)|(؛؛))$/u;
const LONGEST_QUERY = 40;

/** The trigger that ends at the caret, just typed. */
export function $findTrigger(dirty: ReadonlySet<NodeKey>): Trigger | undefined {
  const at = $textAtCaret();
  if (at === undefined || !dirty.has(at.node.getKey()) || at.node.isComposing() || at.node.hasFormat('code'))
    return undefined;
  const found = TRIGGER.exec(at.node.getTextContent().slice(0, at.offset));
  const sign = found?.[2] ?? found?.[3];
  if (found === null || sign === undefined) return undefined;
  if (sign === '/' && found.index === 0 && found[1] === '' && !$beginsLine(at.node)) return undefined;
  // In a note, a caption or a credit there is nothing to put.
  if ($aroundCaret($isNoteNode) ?? $aroundCaret($isCaptionNode) ?? $aroundCaret($isCreditNode))
    return undefined;
  return { key: at.node.getKey(), start: at.offset - sign.length, length: sign.length };
}

/** What has been written after a trigger; undefined when the caret has gone, or nobody is looking for anything. */
export function $queryOf({ key, start, length }: Trigger): string | undefined {
  const at = $textAtCaret();
  if (at === undefined || at.node.getKey() !== key || at.offset < start + length) return undefined;
  const sign = at.node
    .getTextContent()
    .slice(start, start + length)
    .trimStart();
  if (sign !== '/' && sign !== '؛؛') return undefined;
  const query = at.node.getTextContent().slice(start + length, at.offset);
  return query.length > LONGEST_QUERY || query.startsWith(' ') || query.includes('\n') ? undefined : query;
}

/** Takes the trigger and what was looked for away; the caret is where it was, after a space when what comes is a word of its own. */
export function $removeTrigger({ key, start }: Trigger, isOwnWord = false): void {
  const node = $getNodeByKey(key);
  const selection = $getSelection();
  if (!$isTextNode(node) || !$isRangeSelection(selection)) return;
  const end = selection.anchor.key === key ? selection.anchor.offset : node.getTextContentSize();
  if (start > 0 || end < node.getTextContentSize()) {
    const isGlued = start > 0 && !/\s/.test(node.getTextContent().charAt(start - 1));
    node.spliceText(start, end - start, isGlued && isOwnWord ? ' ' : '', true);
    return;
  }
  // Nothing is left of it: a paragraph that held only this is empty, not one with an empty text.
  const parent = node.getParent();
  const index = node.getIndexWithinParent();
  node.remove();
  parent?.select(index, index);
}

function $textAtCaret(): { readonly node: TextNode; readonly offset: number } | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const node = selection.anchor.getNode();
  return $isTextNode(node) ? { node, offset: selection.anchor.offset } : undefined;
}

function $beginsLine(node: LexicalNode): boolean {
  return node.getParent()?.isInline() === false && $endsWord(node.getPreviousSibling());
}

// Whether what stands before a place lets a word begin there.
function $endsWord(before: LexicalNode | null): boolean {
  return (
    before === null ||
    $isLineBreakNode(before) ||
    ($isTextNode(before) && /\s$/.test(before.getTextContent()))
  );
}

/** Types the sign at the caret, with a space where it needs one; says whether it did. Call in an update. */
export function $typeTrigger(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const { anchor } = selection;
  const node = anchor.getNode();
  const words = $isTextNode(node) ? node.getTextContent().slice(0, anchor.offset) : '';
  const before = $isElementNode(node) ? node.getChildAtIndex(anchor.offset - 1) : node.getPreviousSibling();
  const needsSpace = words === '' ? !$endsWord(before) : /\S$/.test(words);
  selection.insertText(needsSpace ? ' /' : '/');
  return needsSpace;
}
