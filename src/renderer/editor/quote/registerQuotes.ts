// The line with the name under a quotation: how one gets to it, and what Enter and Backspace do there.
import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $goBeside } from '../blocks/atoms.ts';
import { $aroundCaret, $blockAround, $isCaretAtEdge, $isEmptyParagraph } from '../blocks/places.ts';
import { taken } from '../blocks/registerAtoms.ts';
import type { EditorCommand } from '../commands/editorCommand.ts';
import { $isAttributionNode, $isQuoteNode, AttributionNode, QuoteNode } from './QuoteNode.ts';

export const QUOTE_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'quote.attribution',
    group: 'block',
    label: { ar: 'صاحب الاقتباس', en: 'Who said it' },
    shortcut: { code: 'KeyA', mod: true, alt: true },
    keywords: ['قائل', 'نسبة', 'attribution'],
    run: (editor) =>
      editor.update(() => {
        const quote = $aroundCaret($isQuoteNode);
        if (quote !== undefined) $goToName(quote);
      }),
  },
];

/** Listens until the returned function is called. */
export function registerQuotes(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(QuoteNode, $keepNameLast),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveByEnter, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => isBackward && $leaveEmptyName(),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => taken(event, !event.shiftKey && $tabToName()),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(CLICK_COMMAND, (event) => $clickHint(editor, event), COMMAND_PRIORITY_CRITICAL),
  );
}

// The caret goes to the end of the name; its line is made when there is none.
function $goToName(quote: QuoteNode): void {
  const known = quote.getChildren().find($isAttributionNode);
  const name = known ?? new AttributionNode();
  if (known === undefined) quote.append(name);
  name.selectEnd();
}

function $keepNameLast(quote: QuoteNode): void {
  const [name, ...others] = quote.getChildren().filter($isAttributionNode);
  for (const other of others) other.replace($createParagraphNode(), true);
  if (name === undefined) return;
  if (name.getNextSibling() !== null) quote.append(name);
  if (name.getPreviousSibling() === null) name.insertBefore($createParagraphNode());
}

// Out of the name; and, over the name, out of an empty last line of the quotation.
function $leaveByEnter(): boolean {
  const quote = $aroundCaret($isQuoteNode);
  const selection = $getSelection();
  if (quote === undefined || !$isRangeSelection(selection)) return false;
  if ($aroundCaret($isAttributionNode) !== undefined) {
    $goBeside(quote, 1);
    return true;
  }
  const line = $blockAround(selection.focus.getNode());
  if (!$isEmptyParagraph(line) || !$isAttributionNode(line.getNextSibling())) return false;
  if (line.getPreviousSibling() === null) return false;
  quote.insertAfter(line);
  line.select();
  return true;
}

// At the start of the name Backspace goes back to the quotation; an empty name goes away.
function $leaveEmptyName(): boolean {
  const name = $aroundCaret($isAttributionNode);
  if (name === undefined || !$isCaretAtEdge(name, -1)) return false;
  name.selectPrevious();
  if (name.isEmpty()) name.remove();
  return true;
}

function $tabToName(): boolean {
  const quote = $aroundCaret($isQuoteNode);
  const selection = $getSelection();
  if (quote === undefined || !$isRangeSelection(selection)) return false;
  const line = $blockAround(selection.focus.getNode());
  // Lists have their own use for the key.
  if (line?.getType() !== 'paragraph') return false;
  $goToName(quote);
  return true;
}

// The hint stands under the last line and is no element of its own.
function $clickHint(editor: LexicalEditor, { target, clientY }: MouseEvent): boolean {
  if (!(target instanceof HTMLElement) || !target.matches('blockquote')) return false;
  const quote = $getNearestNodeFromDOMNode(target);
  if (!$isQuoteNode(quote)) return false;
  const last = quote.getLastChild();
  const box = last === null ? null : editor.getElementByKey(last.getKey())?.getBoundingClientRect();
  if (!box || clientY <= box.bottom) return false;
  $goToName(quote);
  return true;
}
