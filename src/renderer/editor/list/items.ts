// Items of lists with what is nested under them. Lexical keeps nested lists in items of their own after the item that they belong to; here an item
// moves together with them.
import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list';
import { $createParagraphNode, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import { $aroundCaret, type Step } from '../blocks/places.ts';

/** Lists can be nested so deep; nobody reads further. */
export const MOST_LEVELS = 6;

/** The items in which the selection is, in reading order. */
export function $selectedItems(): readonly ListItemNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const items = new Map<string, ListItemNode>();
  for (const node of selection.getNodes()) {
    const item = $itemAround(node);
    if (item !== undefined) items.set(item.getKey(), item);
  }
  return [...items.values()];
}

/** The item at the caret. */
export function $itemAtCaret(): ListItemNode | undefined {
  const item = $aroundCaret($isListItemNode);
  return item === undefined || $isHolder(item) ? undefined : item;
}

/** How deep an item is: 1 in a list of its own. */
export function $levelOf(item: ListItemNode): number {
  let level = 0;
  for (let node: LexicalNode | null = item; node !== null; node = node.getParent())
    if ($isListNode(node)) level += 1;
  return level;
}

/** Puts an item, with what is under it, under the item before it. The first item of a list has none. */
export function $indent(item: ListItemNode): void {
  const list = item.getParent();
  const before = item.getPreviousSibling();
  const moving = [item, ...$holdersAfter(item)];
  const levels = moving.reduce((most, each) => Math.max(most, $levelsIn(each)), 0);
  if (!$isListNode(list) || !$isListItemNode(before) || $levelOf(item) + levels >= MOST_LEVELS) return;
  const known = before.getChildren().findLast($isListNode);
  const inner =
    $isHolder(before) && known?.getListType() === list.getListType() ? known : $nestAfter(before, list);
  inner.append(...moving);
}

/** Puts an item after the one that it was under; those that followed it are now under it. Returns false at the outermost level. */
export function $outdent(item: ListItemNode): boolean {
  const list = item.getParent();
  const holder = list?.getParent();
  if (!$isListNode(list) || !$isListItemNode(holder)) return false;
  const own = $holdersAfter(item);
  const following = (own.at(-1) ?? item).getNextSiblings();
  holder.insertAfter(item);
  for (const each of own.toReversed()) item.insertAfter(each);
  if (following.length > 0) {
    const known = own.at(-1)?.getChildren().findLast($isListNode);
    const under = known?.getListType() === list.getListType() ? known : $nestAfter(own.at(-1) ?? item, list);
    under.append(...following);
  }
  if (list.isEmpty()) list.remove();
  if (holder.isEmpty()) holder.remove();
  return true;
}

/** Takes an item of the outermost level out of its list: a paragraph, after it what was under it, then the rest of the list. */
export function $takeOut(item: ListItemNode): void {
  const list = item.getParent();
  if (!$isListNode(list)) return;
  const paragraph = $createParagraphNode().append(...item.getChildren());
  const holders = $holdersAfter(item);
  const nested = holders.flatMap((holder) => holder.getChildren().filter($isListNode));
  const rest = (holders.at(-1) ?? item).getNextSiblings();
  let after: LexicalNode = list;
  for (const node of [paragraph, ...nested]) {
    after.insertAfter(node);
    after = node;
  }
  if (rest.length > 0) after.insertAfter($emptyLike(list).append(...rest));
  for (const holder of holders) holder.remove();
  item.remove();
  if (list.isEmpty()) list.remove();
  paragraph.selectStart();
}

/** Moves an item, with what is under it, over the one before or after it in its list. */
export function $moveItem(item: ListItemNode, step: Step): void {
  const moving = [item, ...$holdersAfter(item)];
  if (step === 1) {
    const next = moving.at(-1)?.getNextSibling();
    if (!$isListItemNode(next)) return;
    const last = $holdersAfter(next).at(-1) ?? next;
    for (const each of moving.toReversed()) last.insertAfter(each);
    return;
  }
  let before = item.getPreviousSibling();
  while ($isListItemNode(before) && $isHolder(before)) before = before.getPreviousSibling();
  if ($isListItemNode(before)) for (const each of moving) before.insertBefore(each);
}

/** Whether an item only holds lists that belong to the one before it. */
export function $isHolder(item: LexicalNode): boolean {
  return $isListItemNode(item) && $isListNode(item.getFirstChild());
}

function $itemAround(node: LexicalNode): ListItemNode | undefined {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent())
    if ($isListItemNode(at)) return $isHolder(at) ? undefined : at;
  return undefined;
}

function $holdersAfter(item: ListItemNode): readonly ListItemNode[] {
  const holders: ListItemNode[] = [];
  for (
    let next = item.getNextSibling();
    $isListItemNode(next) && $isHolder(next);
    next = next.getNextSibling()
  )
    holders.push(next);
  return holders;
}

function $nestAfter(item: ListItemNode, like: ListNode): ListNode {
  const inner = $emptyLike(like);
  item.insertAfter($createListItemNode().append(inner));
  return inner;
}

function $emptyLike(list: ListNode): ListNode {
  return $createListNode(list.getListType()).setDirection(list.getDirection());
}

function $levelsIn(item: ListItemNode): number {
  const inner = item.getChildren().filter($isListNode);
  return inner.reduce(
    (most, list) =>
      Math.max(most, 1 + Math.max(0, ...list.getChildren().filter($isListItemNode).map($levelsIn))),
    0,
  );
}
