// Links: finding the one at the caret, making, changing and removing it. Whatever is typed as an address goes through the allow-list.
import { $createLinkNode, $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link';
import { $createTextNode, $getSelection, $isRangeSelection, $isTextNode, type RangeSelection } from 'lexical';
import { parseAddress } from '../../../core/article/addresses.ts';
import { $aroundCaret } from '../blocks/places.ts';

const HOST = /^[^\s/:@?#]+\.[^\s/:@?#.]{2,}(?:[/?#:]\S*)?$/u;
const MAIL = /^[^\s/:@]+@[^\s/:@]+\.[^\s/:@.]{2,}$/u;

/** The address that is meant by what was typed: as it is, or without its `https://` or `mailto:`. */
export function addressOf(typed: string): string | undefined {
  const words = typed.trim();
  if (MAIL.test(words)) return parseAddress(`mailto:${words}`);
  return parseAddress(words) ?? (HOST.test(words) ? parseAddress(`https://${words}`) : undefined);
}

export function $linkAtCaret(): LinkNode | undefined {
  return $aroundCaret($isLinkNode);
}

/** Links what is selected, the word at the caret, or the address itself; at a link, changes where it leads. */
export function $applyLink(address: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const link = $linkAtCaret();
  if (link !== undefined && (selection.isCollapsed() || $isInside(selection, link))) {
    link.setURL(address);
    return;
  }
  if (selection.isCollapsed()) $selectWord(selection);
  if (selection.isCollapsed()) {
    const made = $createLinkNode(address, { rel: null }).append($createTextNode(address));
    selection.insertNodes([made]);
    made.selectEnd();
    return;
  }
  $toggleLink(address, { rel: null });
  const now = $getSelection();
  if (!$isRangeSelection(now)) return;
  const end = now.isBackward() ? now.anchor : now.focus;
  now.anchor.set(end.key, end.offset, end.type);
  now.focus.set(end.key, end.offset, end.type);
}

/** Takes the link away and leaves its words. */
export function $removeLink(): void {
  const link = $linkAtCaret();
  if (link === undefined) return;
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

function $isInside(selection: RangeSelection, link: LinkNode): boolean {
  return [selection.anchor, selection.focus].every((point) => link.isParentOf(point.getNode()));
}

// The word around the caret, if there is one.
function $selectWord(selection: RangeSelection): void {
  const node = selection.anchor.getNode();
  if (!$isTextNode(node)) return;
  const text = node.getTextContent();
  const { offset } = selection.anchor;
  const before = /[\p{L}\p{M}\p{N}_-]*$/u.exec(text.slice(0, offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}_-]*/u.exec(text.slice(offset))?.[0].length ?? 0;
  if (before + after > 0) selection.setTextNodeRange(node, offset - before, node, offset + after);
}
