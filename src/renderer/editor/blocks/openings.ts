// Signs at the beginning of a line that make it something else while it is typed: «- » a list, «## » a heading. One undo gives the signs back.
import { $createListItemNode, $createListNode, type ListType } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  COLLABORATION_TAG,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  PASTE_TAG,
  type ParagraphNode,
} from 'lexical';
import { toDigits } from '../../../core/arabic/digits.ts';
import { $isCalloutNode } from '../callout/CalloutNode.ts';
import { $isNoteNode } from '../footnotes/nodes.ts';
import { $isQuoteNode, QuoteNode } from '../quote/QuoteNode.ts';
import { $setArticleDirection } from '../state.ts';
import { letterBeforeCaret } from '../updates/letters.ts';
import { $articleDirection } from './places.ts';

interface Opening {
  readonly signs: RegExp;
  /** Whether what it makes may stand only in the article, also in callouts, or wherever paragraphs are. */
  readonly place: 'article' | 'callout' | 'flow';
  readonly change: (paragraph: ParagraphNode, signs: string) => void;
}

const OPENINGS: readonly Opening[] = [
  { signs: /^[-*•] $/u, place: 'flow', change: (paragraph) => $makeList(paragraph, 'bullet') },
  {
    signs: /^(?:[0-9]{1,3}|[\u0660-\u0669]{1,3})[.)-] $/u,
    place: 'flow',
    change: (paragraph, signs) => $makeList(paragraph, 'number', firstNumber(signs)),
  },
  { signs: /^\[ ?\] $/u, place: 'flow', change: (paragraph) => $makeList(paragraph, 'check') },
  { signs: /^\[[xX]\] $/u, place: 'flow', change: (paragraph) => $makeList(paragraph, 'check', 1, true) },
  { signs: /^#{2,4} $/u, place: 'article', change: $makeHeading },
  { signs: /^> $/u, place: 'callout', change: $makeQuote },
];

const switchedOff = new WeakSet<LexicalEditor>();

/** Switches the openings of an editor on or off. */
export function switchOpenings(editor: LexicalEditor, isOn: boolean): void {
  if (isOn) switchedOff.delete(editor);
  else switchedOff.add(editor);
}

/** Listens until the returned function is called. */
export function registerOpenings(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ tags, dirtyLeaves, editorState, prevEditorState }) => {
    if (switchedOff.has(editor) || editor.isComposing()) return;
    if (tags.has(HISTORIC_TAG) || tags.has(PASTE_TAG) || tags.has(COLLABORATION_TAG)) return;
    // Only what a space has just completed.
    if (letterBeforeCaret(editorState) !== ' ') return;
    const now = editorState.read($signsBeforeCaret);
    if (now === undefined || !dirtyLeaves.has(now.key)) return;
    const before = prevEditorState.read(() => {
      const text = $getNodeByKey(now.key);
      return $isTextNode(text) ? text.getTextContent() : '';
    });
    const { signs } = now;
    if (before !== signs.slice(0, -1) + now.rest) return;
    const opening = OPENINGS.find((each) => each.signs.test(signs));
    if (opening !== undefined) editor.update(() => $open(opening, signs), { tag: HISTORY_PUSH_TAG });
  });
}

function $open({ place, change }: Opening, signs: string): void {
  const selection = $getSelection();
  const text = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  const paragraph = text?.getParent();
  if (!$isTextNode(text) || !$isParagraphNode(paragraph) || !$mayStand(place, paragraph)) return;
  text.spliceText(0, signs.length, '');
  if (text.getTextContentSize() === 0) text.remove();
  change(paragraph, signs);
}

interface Signs {
  readonly key: NodeKey;
  /** What stands from the beginning of a paragraph to the caret, and what follows it in the same text. */
  readonly signs: string;
  readonly rest: string;
}

function $signsBeforeCaret(): Signs | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const { offset } = selection.anchor;
  const text = selection.anchor.getNode();
  if (!$isTextNode(text) || text.getPreviousSibling() !== null || !$isParagraphNode(text.getParent()))
    return undefined;
  const content = text.getTextContent();
  return { key: text.getKey(), signs: content.slice(0, offset), rest: content.slice(offset) };
}

function $mayStand(place: Opening['place'], paragraph: ParagraphNode): boolean {
  const parent = paragraph.getParent();
  if ($isRootNode(parent)) return true;
  if ($isCalloutNode(parent)) return place !== 'article';
  return place === 'flow' && ($isQuoteNode(parent) || $isNoteNode(parent));
}

function $makeList(paragraph: ParagraphNode, type: ListType, start = 1, isChecked = false): void {
  const item = $createListItemNode(type === 'check' ? isChecked : undefined);
  item.append(...paragraph.getChildren());
  paragraph.replace($createListNode(type, start).setDirection(paragraph.getDirection()).append(item));
  item.selectStart();
}

function $makeHeading(paragraph: ParagraphNode, signs: string): void {
  const level = signs.trim().length === 2 ? 'h2' : signs.trim().length === 3 ? 'h3' : 'h4';
  const heading = $createHeadingNode(level).setDirection(paragraph.getDirection());
  paragraph.replace(heading.append(...paragraph.getChildren()));
  heading.selectStart();
}

function $makeQuote(paragraph: ParagraphNode): void {
  const line = $createParagraphNode().append(...paragraph.getChildren());
  const quote = $setArticleDirection(new QuoteNode(), undefined, $articleDirection());
  paragraph.replace(quote.append(line));
  line.selectStart();
}

// «١٢. » is 12.
function firstNumber(signs: string): number {
  return Number.parseInt(toDigits(signs, 'european'), 10);
}
