// Typing helpers at work: a typed character that the core corrects is first put as it was typed and corrected in a step of its own, so that one undo
// (or Backspace, straight after) gives back what was typed. Nothing is asked while an input method composes, and nothing that is pasted.
import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $onUpdate,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { isArabicScript } from '../../../core/arabic/script.ts';
import {
  type Correction,
  correctTyping,
  mayCorrect,
  type TypingHelper,
} from '../../../core/arabic/typing.ts';
import type { Metadata } from '../../../core/article/article.ts';
import { $isLeftAlone, $lineAround } from './lineAround.ts';
import type { EnabledHelpers } from './TypingSettings.ts';

const CORRECTS = 'typing-correction';

/** A correction that was just made: what stands in a text from `start` on, and what was typed there. */
interface Made {
  readonly helper: TypingHelper;
  readonly key: NodeKey;
  readonly start: number;
  readonly typed: string;
  readonly stands: string;
  /** Where the caret is after it. */
  readonly end: number;
}

export interface TypingContext {
  readonly helpers: () => EnabledHelpers;
  readonly metadata: () => Pick<Metadata, 'language' | 'quotes' | 'digits'>;
}

/** Listens until the returned function is called. */
export function registerTyping(editor: LexicalEditor, { helpers, metadata }: TypingContext): () => void {
  let made: Made | undefined;

  const $type = (event: InputEvent): boolean => {
    const { data } = event;
    if (event.inputType !== 'insertText' || data === null || event.isComposing || editor.isComposing())
      return false;
    const [range] = event.getTargetRanges();
    // Asked at every letter, so it looks at the page; the editor is asked where it knows better.
    if (!mayCorrect(data, ($getSelection()?.dirty ? undefined : lastTwo(range)) ?? $lastTwo())) return false;
    const selection = $selectionOf(range);
    if (selection === undefined) return false;
    const { language, quotes, digits } = metadata();
    if (!isArabicScript(language) || $isLeftAlone(selection)) return false;
    const { before, after } = $lineAround(selection.anchor);
    const correction = correctTyping(before, data, after, { helpers: helpers(), quotes, digits });
    if (correction === undefined) return false;
    if (correction.over > 0) {
      if (!$stepOver(selection.anchor, correction.over)) return false;
    } else $write(selection, data, correction);
    event.preventDefault();
    return true;
  };

  // First as it was typed; then, in a step of its own, as it should be.
  const $write = (selection: RangeSelection, data: string, correction: Correction): void => {
    const { anchor } = selection;
    const node = anchor.getNode();
    const { helper } = correction;
    let { take, put } = correction;
    // The digits of one number are given back together.
    if (
      helper === 'digits' &&
      take === 0 &&
      made?.helper === helper &&
      made.key === anchor.key &&
      made.end === anchor.offset &&
      $isTextNode(node)
    ) {
      node.spliceText(made.start, made.stands.length, made.typed, true);
      take = made.typed.length;
      put = `${made.stands}${put}`;
      $addUpdateTag(HISTORY_MERGE_TAG);
    }
    selection.insertText(data);
    $addUpdateTag(CORRECTS);
    $onUpdate(() =>
      editor.update(
        () => {
          made = $correct({ ...correction, take, put }, data);
        },
        { discrete: true, tag: [HISTORY_PUSH_TAG, CORRECTS] },
      ),
    );
  };

  const $giveBack = (isBackward: boolean): boolean => {
    const last = made;
    made = undefined;
    // Of a wrong digit or letter nobody wants the one that was typed; it is meant to go.
    if (!isBackward || last === undefined || /[\p{L}\p{N}]$/u.test(last.typed)) return false;
    const node = $getNodeByKey(last.key);
    if (!$isTextNode(node) || !node.getTextContent().startsWith(last.stands, last.start)) return false;
    node.spliceText(last.start, last.stands.length, last.typed, true);
    $addUpdateTag(HISTORY_PUSH_TAG);
    return true;
  };

  const stops = [
    editor.registerCommand(BEFORE_INPUT_COMMAND, $type, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $giveBack, COMMAND_PRIORITY_CRITICAL),
    // Whatever else happens, the caret's going elsewhere included, makes it an old story.
    editor.registerUpdateListener(({ editorState, dirtyLeaves, tags }) => {
      if (made === undefined || tags.has(CORRECTS)) return;
      const { _selection: selection } = editorState;
      const isThere =
        dirtyLeaves.size === 0 &&
        $isRangeSelection(selection) &&
        selection.anchor.key === made.key &&
        selection.anchor.offset === made.end;
      if (!isThere) made = undefined;
    }),
  ];
  return () => stops.forEach((stop) => void stop());
}

// Where the letter will go: the browser may know better than the selection, which follows it.
function $selectionOf(range: StaticRange | undefined): RangeSelection | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  if (range !== undefined && !selection.dirty) selection.applyDOMRange(range);
  return selection.isCollapsed() ? selection : undefined;
}

// The two characters before a place in a text of the page; undefined when there is no such place.
function lastTwo(range: StaticRange | undefined): string | undefined {
  if (range === undefined) return undefined;
  const { startContainer: text, startOffset: end } = range;
  return text.nodeType === Node.TEXT_NODE ? (text.nodeValue ?? '').slice(Math.max(0, end - 2), end) : '';
}

function $lastTwo(): string {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  if (!$isRangeSelection(selection) || !$isTextNode(node)) return '';
  return node.getTextContent().slice(Math.max(0, selection.anchor.offset - 2), selection.anchor.offset);
}

function $stepOver(anchor: PointType, units: number): boolean {
  const node = anchor.getNode();
  if (!$isTextNode(node)) return false;
  if (anchor.offset + units <= node.getTextContentSize()) {
    node.select(anchor.offset + units, anchor.offset + units);
    return true;
  }
  const next = node.getNextSibling();
  if (!$isTextNode(next) || anchor.offset < node.getTextContentSize()) return false;
  next.select(units, units);
  return true;
}

function $correct({ helper, take, put, behind }: Correction, data: string): Made | undefined {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  if (!$isRangeSelection(selection) || !$isTextNode(node)) return undefined;
  const { offset } = selection.anchor;
  const start = offset - take - data.length;
  // What would reach into the text before this one stays as it was typed.
  if (start < 0) return undefined;
  const typed = node.getTextContent().slice(start, offset);
  const stands = `${put}${behind}`;
  const end = start + put.length;
  node.spliceText(start, typed.length, stands).select(end, end);
  return { helper, key: node.getKey(), start, typed, stands, end };
}
