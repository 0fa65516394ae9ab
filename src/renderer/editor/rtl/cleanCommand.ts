// Cleaning invisible characters that came with pasted text: bidi controls, zero-width spaces and their like. The writer's own joiners stay.
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import { cleanInvisible } from '../../../core/arabic/clean.ts';
import type { EditorCommand } from '../commands/editorCommand.ts';

export const TEXT_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'text.clean',
    label: { ar: 'نظّف المحارف الخفية', en: 'Clean invisible characters' },
    keywords: ['اتجاه', 'bidi', 'invisible', 'تنظيف'],
    run: (editor: LexicalEditor) => editor.update($cleanTexts, { tag: HISTORY_PUSH_TAG }),
  },
];

/** Cleans the selected words, or the whole article when none are. */
export function $cleanTexts(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) {
    for (const node of $getRoot().getAllTextNodes()) $clean(node, 0, node.getTextContentSize());
    return;
  }
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  // Where the selection begins and ends in a text; cleaning moves it along.
  const from = { key: start.key, offset: start.offset };
  const to = { key: end.key, offset: end.offset };
  for (const node of selection.getNodes().filter($isTextNode)) {
    const key = node.getKey();
    $clean(node, from.key === key ? from.offset : 0, to.key === key ? to.offset : node.getTextContentSize());
  }
}

function $clean(node: TextNode, start: number, end: number): void {
  const text = node.getTextContent();
  const { text: clean } = cleanInvisible(text.slice(start, end));
  if (clean === text.slice(start, end)) return;
  const moved = (offset: number): number => {
    if (offset <= start) return offset;
    if (offset >= end) return offset - (end - start) + clean.length;
    return start + cleanInvisible(text.slice(start, offset)).text.length;
  };
  const selection = $getSelection();
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus] : [];
  for (const point of points)
    if (point.key === node.getKey()) point.set(point.key, moved(point.offset), 'text');
  if (start === 0 && clean === '' && end === text.length) node.remove();
  else node.spliceText(start, end - start, clean);
}
