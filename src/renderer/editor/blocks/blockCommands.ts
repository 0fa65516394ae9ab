// Commands that make the block at the caret another, or put one there.
import { $insertList, $isListNode, $removeList } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $isCalloutNode } from '../callout/CalloutNode.ts';
import type { EditorCommand } from '../commands/editorCommand.ts';
import { $isFigureNode } from '../figure/FigureNode.ts';
import { $isQuoteNode, QuoteNode } from '../quote/QuoteNode.ts';
import { $insertJumpBreak } from '../rule/jumpBreak.ts';
import { $createRuleNode } from '../rule/RuleNode.ts';
import { $setArticleDirection } from '../state.ts';
import { $isTableFrameNode } from '../table/TableFrameNode.ts';
import { $addLine, $chosenAtom } from './atoms.ts';
import { FOCUS_TOOLS_COMMAND } from './fields.ts';
import {
  $aroundCaret,
  $articleDirection,
  $blockAround,
  $continueAfter,
  $insertTopBlock,
  $isInLine,
} from './places.ts';

export const BLOCK_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'block.paragraph',
    label: { ar: 'فقرة', en: 'Paragraph' },
    shortcut: { code: 'Digit0', mod: true, shift: true },
    run: (editor) =>
      editor.update(() => {
        if ($isInLine()) return;
        if ($aroundCaret($isListNode)) $removeList();
        $setBlocks(() => $createParagraphNode());
      }),
  },
  ...([2, 3, 4] as const).map(
    (level): EditorCommand => ({
      id: `block.heading${level}`,
      label: {
        ar: { 2: 'عنوان', 3: 'عنوان فرعي', 4: 'عنوان أصغر' }[level],
        en: { 2: 'Heading', 3: 'Subheading', 4: 'Minor heading' }[level],
      },
      shortcut: { code: `Digit${level}`, mod: true, shift: true },
      run: (editor) =>
        editor.update(() => {
          // A heading stands in no box; it would come back as a paragraph.
          if ($aroundCaret($isBox) === undefined) $setBlocks(() => $createHeadingNode(`h${level}`));
        }),
    }),
  ),
  {
    id: 'block.bulleted',
    label: { ar: 'قائمة نقطية', en: 'Bulleted list' },
    shortcut: { code: 'Digit8', mod: true, shift: true },
    run: (editor) => toggleList(editor, 'bullet'),
  },
  {
    id: 'block.numbered',
    label: { ar: 'قائمة مرقمة', en: 'Numbered list' },
    shortcut: { code: 'Digit7', mod: true, shift: true },
    run: (editor) => toggleList(editor, 'number'),
  },
  {
    id: 'block.check',
    label: { ar: 'قائمة مهام', en: 'Check list' },
    shortcut: { code: 'Digit9', mod: true, shift: true },
    run: (editor) => toggleList(editor, 'check'),
  },
  {
    id: 'insert.quote',
    label: { ar: 'اقتباس', en: 'Quotation' },
    shortcut: { code: 'KeyQ', mod: true, alt: true },
    run: (editor) =>
      editor.update(() => {
        if ($quoteSelected()) return;
        const paragraph = $createParagraphNode();
        const quote = $setArticleDirection(new QuoteNode(), undefined, $articleDirection());
        $insertTopBlock(quote.append(paragraph));
        paragraph.select();
      }),
  },
  {
    id: 'insert.separator',
    label: { ar: 'فاصل', en: 'Separator' },
    shortcut: { code: 'Minus', mod: true, alt: true },
    run: (editor) => editor.update(() => $continueAfter($insertTopBlock($createRuleNode('separator')))),
  },
  {
    id: 'insert.jump-break',
    label: { ar: 'فاصل «اقرأ المزيد»', en: 'Jump break' },
    shortcut: { code: 'Equal', mod: true, alt: true },
    run: (editor) => editor.update($insertJumpBreak),
  },
  {
    id: 'box.leave',
    group: 'block',
    label: { ar: 'سطر جديد بعد الصندوق', en: 'New line after the box' },
    shortcut: { code: 'Enter', mod: true },
    keywords: ['اخرج', 'leave', 'exit'],
    run: (editor) => editor.update($leaveBox),
  },
  {
    id: 'box.tools',
    group: 'view',
    label: { ar: 'أدوات ما عند المؤشر', en: 'Tools of what is at the caret' },
    shortcut: { code: 'F9', mod: true },
    keywords: ['شريط', 'bar', 'toolbar'],
    run: (editor) => void editor.dispatchCommand(FOCUS_TOOLS_COMMAND, undefined),
  },
];

// A line after the table, figure, quotation or callout around the caret; elsewhere after the block.
function $leaveBox(): void {
  const selection = $getSelection();
  const start = $chosenAtom() ?? ($isRangeSelection(selection) ? selection.focus.getNode() : undefined);
  if (start === undefined) return;
  const isBox = [$isTableFrameNode, $isFigureNode, $isQuoteNode, $isCalloutNode];
  let box: LexicalNode | null = start;
  while (box !== null && !isBox.some((test) => test(box))) box = box.getParent();
  const block = box ?? $blockAround(start);
  if (block !== undefined) $addLine(block, 1);
}

function $setBlocks(make: Parameters<typeof $setBlocksType>[1]): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) $setBlocksType(selection, make);
}

function toggleList(editor: LexicalEditor, type: 'bullet' | 'number' | 'check'): void {
  editor.update(() => {
    if ($isInLine()) return;
    if ($aroundCaret($isListNode)?.getListType() === type) $removeList();
    else $insertList(type);
  });
}

function $isBox(node: LexicalNode | null | undefined): node is ElementNode {
  return $isElementNode(node) && !$isRootNode(node) && node.isShadowRoot();
}

// Selected paragraphs and lists of the article's own level go into a quotation.
function $quoteSelected(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const tops = new Map<NodeKey, LexicalNode>();
  for (const node of selection.getNodes()) {
    const top = node.getTopLevelElement();
    if (top !== null) tops.set(top.getKey(), top);
  }
  const blocks = [...tops.values()];
  const [first] = blocks;
  const mayBeQuoted = (block: LexicalNode): boolean =>
    ($isParagraphNode(block) || $isListNode(block)) && $isRootNode(block.getParent());
  if (first === undefined || !blocks.every(mayBeQuoted)) return false;
  const quote = $setArticleDirection(new QuoteNode(), undefined, $articleDirection());
  first.insertBefore(quote);
  quote.append(...blocks);
  return true;
}
