// The strong lead of a list item: its words up to the first colon, as in «الكثافة: …». One key makes it, and takes it away again.
import { $isListItemNode } from '@lexical/list';
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type TextNode,
} from 'lexical';
import type { EditorCommand } from '../commands/editorCommand.ts';
import { $aroundCaret } from './places.ts';

export const LEAD_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'list.lead',
    label: { ar: 'مصطلح البند', en: 'Lead of the item' },
    shortcut: { code: 'Semicolon', mod: true, shift: true },
    keywords: ['نقطتان', 'غامق', 'مصطلح', 'term', 'colon', 'strong'],
    run: (editor) => editor.update(() => $toggleLead()),
  },
];

/** Makes the words up to the first colon strong; where there is none yet, those before the caret, and writes the colon. */
export function $toggleLead(): void {
  const item = $aroundCaret($isListItemNode);
  const selection = $getSelection();
  if (item === undefined || !$isRangeSelection(selection)) return;
  const texts = $leadingTexts(item);
  const words = texts.map((text) => text.getTextContent()).join('');
  const colon = words.search(/[:：]/);
  if (colon >= 0) {
    const lead = $cut(texts, colon + 1);
    const isStrong = lead.every((text) => text.hasFormat('bold') || text.getTextContent().trim() === '');
    for (const text of lead) if (text.hasFormat('bold') === isStrong) text.toggleFormat('bold');
  } else $closeLead(texts);
  // What is typed next is the item's text.
  const now = $getSelection();
  if ($isRangeSelection(now) && now.isCollapsed() && now.hasFormat('bold')) now.toggleFormat('bold');
}

// The words before the caret become the lead, with a colon after them.
function $closeLead(texts: readonly TextNode[]): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const { anchor } = selection;
  const at = texts.findIndex((text) => text.is(anchor.getNode()));
  if (at < 0) return;
  const before = texts.slice(0, at).reduce((sum, text) => sum + text.getTextContentSize(), 0) + anchor.offset;
  const lead = $cut(texts, before);
  if (lead.length === 0) return;
  for (const text of lead) if (!text.hasFormat('bold')) text.toggleFormat('bold');
  const last = lead.at(-1);
  const colon = $createTextNode(':').setFormat(last?.getFormat() ?? 0);
  const rest = $createTextNode(' ');
  last?.insertAfter(colon);
  colon.insertAfter(rest);
  rest.select(1, 1);
}

// The texts at the beginning of an item, up to the first thing that is no text.
function $leadingTexts(item: ElementNode): readonly TextNode[] {
  const texts: TextNode[] = [];
  for (const child of item.getChildren()) {
    if (!$isTextNode(child)) break;
    texts.push(child);
  }
  return texts;
}

// The texts that make up the first `length` letters; the one at the border is split.
function $cut(texts: readonly TextNode[], length: number): readonly TextNode[] {
  const lead: TextNode[] = [];
  let rest = length;
  for (const text of texts) {
    if (rest <= 0) break;
    const size = text.getTextContentSize();
    if (size <= rest) lead.push(text);
    else {
      const [head] = text.splitText(rest);
      if (head !== undefined) lead.push(head);
    }
    rest -= size;
  }
  return lead;
}
