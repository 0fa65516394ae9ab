// An address that is typed, with a space after it, becomes a link. That is a step of its own: one undo and it is plain text again.
import { $createLinkNode, $isLinkNode } from '@lexical/link';
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { letterBeforeCaret } from '../updates/letters.ts';
import { addressOf } from './links.ts';

const TYPED =
  /(?:^|[\s«“"(])((?:https?:\/\/|www\.)[^\s«»“”"<>]+|[^\s«»“”"<>():/@]+@[^\s«»“”"<>():/@]+\.\p{L}{2,})\s$/u;
const END = /[.,،؛;:!?؟)\]]+$/u;
const LONGEST = 2000;

interface Typed {
  readonly key: NodeKey;
  readonly start: number;
  readonly end: number;
  readonly address: string;
}

/** Listens until the returned function is called. */
export function registerTypedLinks(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ dirtyLeaves, tags, editorState }) => {
    // One letter at a time is typing; whole blocks are something else.
    if (dirtyLeaves.size !== 1 || tags.has(HISTORIC_TAG) || !/\s/.test(letterBeforeCaret(editorState)))
      return;
    const typed = editorState.read(() => $findTyped(dirtyLeaves));
    if (typed === undefined) return;
    editor.update(() => $link(typed), { tag: HISTORY_PUSH_TAG });
  });
}

function $findTyped(dirty: ReadonlySet<NodeKey>): Typed | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !dirty.has(selection.anchor.key))
    return undefined;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || node.isComposing() || node.hasFormat('code') || $isLinkNode(node.getParent()))
    return undefined;
  const before = node
    .getTextContent()
    .slice(Math.max(0, selection.anchor.offset - LONGEST), selection.anchor.offset);
  const found = TYPED.exec(before)?.[1]?.replace(END, '');
  const address = found === undefined ? undefined : addressOf(found);
  if (found === undefined || address === undefined) return undefined;
  const start = selection.anchor.offset - before.length + before.lastIndexOf(found);
  return { key: node.getKey(), start, end: start + found.length, address };
}

function $link({ key, start, end, address }: Typed): void {
  const node = $getNodeByKey(key);
  if (!$isTextNode(node)) return;
  const parts = node.splitText(start, end);
  const words = parts[start === 0 ? 0 : 1];
  if (words === undefined) return;
  const link = $createLinkNode(address, { rel: null });
  words.insertBefore(link);
  link.append(words);
}
