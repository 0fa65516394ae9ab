// A paragraph that begins with a callout's label, as reports are written elsewhere: «تحذير هام: …». It can be made that callout; nothing is made
// unasked.
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  type ParagraphNode,
  type TextNode,
} from 'lexical';
import { type CalloutKind, calloutLabel } from '../../../core/article/callouts.ts';
import { CalloutOpenings } from '../../../core/import/text/calloutOpenings.ts';
import { comparable } from '../../../core/import/text/folded.ts';
import { $articleDirection } from '../blocks/places.ts';
import { $setArticleDirection, $setFields } from '../state.ts';
import { CalloutNode } from './CalloutNode.ts';

/** A label at the head of a paragraph. */
export interface TypedLabel {
  readonly kind: string;
  /** As it was written, when it is another one than the kind's own. */
  readonly label?: string;
  /** How many letters of the paragraph it takes, the space after it included. */
  readonly end: number;
}

const DECLARED = /[:：؟?!]\s*$/u;
const LONGEST = 200;

/** Reads labels of one table in one language. */
export class TypedLabels {
  private readonly openings: CalloutOpenings;
  private readonly table: readonly CalloutKind[];
  private readonly language: string;

  constructor(table: readonly CalloutKind[], language: string) {
    this.table = table;
    this.language = language;
    this.openings = new CalloutOpenings(table, language);
  }

  /** The label that a text opens with, when it is written out: with its colon or question mark, or with a space where its table has none. */
  find(text: string): TypedLabel | undefined {
    const head = text.slice(0, LONGEST);
    const opening = this.openings.find(head);
    if (opening === undefined) return undefined;
    const { kind, end } = opening;
    const own = calloutLabel({ kind }, this.language, this.table);
    const written = head.slice(0, end).trim();
    const isOwn = comparable(written) === comparable(own);
    if (!DECLARED.test(written) && !(isOwn && !DECLARED.test(own) && /\s$/.test(head))) return undefined;
    return { kind, end, ...(isOwn || opening.label === undefined ? {} : { label: opening.label }) };
  }
}

/** The paragraph of the article's own level at a bare caret, and the words it begins with. */
export function $paragraphAtCaret():
  | { readonly paragraph: ParagraphNode; readonly head: string }
  | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const node = selection.anchor.getNode();
  const paragraph = $isParagraphNode(node) ? node : node.getParent();
  if (!$isParagraphNode(paragraph) || !$isRootNode(paragraph.getParent())) return undefined;
  return {
    paragraph,
    head: $headTexts(paragraph)
      .map((text) => text.getTextContent())
      .join('')
      .slice(0, LONGEST),
  };
}

/** How many letters of the paragraph's first words stand before the caret; nothing when the caret is elsewhere. */
export function $offsetInHead(paragraph: ParagraphNode): number | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  let before = 0;
  for (const text of $headTexts(paragraph)) {
    if (text.is(selection.anchor.getNode())) return before + selection.anchor.offset;
    before += text.getTextContentSize();
  }
  return undefined;
}

/** Makes the paragraph the callout whose label it begins with. The caret stays where it is in the words. */
export function $convertToCallout(paragraph: ParagraphNode, { kind, label, end }: TypedLabel): void {
  let rest = end;
  for (const text of $headTexts(paragraph)) {
    if (rest <= 0) break;
    const size = text.getTextContentSize();
    if (size <= rest) text.remove();
    else text.spliceText(0, rest, '', $isAtHead(text, rest));
    rest -= size;
  }
  const callout = $setFields(new CalloutNode(), { kind, ...(label === undefined ? {} : { label }) });
  $setArticleDirection(callout, undefined, $articleDirection());
  paragraph.insertBefore(callout);
  callout.append(paragraph);
  if (paragraph.isEmpty()) paragraph.select();
}

function $headTexts(paragraph: ParagraphNode): readonly TextNode[] {
  const texts: TextNode[] = [];
  for (const child of paragraph.getChildren()) {
    if (!$isTextNode(child)) break;
    texts.push(child);
  }
  return texts;
}

// Whether the caret is in the part of a text that goes; it is then put before what stays.
function $isAtHead(text: TextNode, length: number): boolean {
  const selection = $getSelection();
  return (
    $isRangeSelection(selection) &&
    selection.anchor.key === text.getKey() &&
    selection.anchor.offset <= length
  );
}
