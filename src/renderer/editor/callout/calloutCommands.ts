// Callouts: put one at the caret, leave it, take it away, change its kind, move it, turn it back into paragraphs.
import {
  $createParagraphNode,
  $getEditor,
  $isElementNode,
  createCommand,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import { type CalloutKind, calloutLabel } from '../../../core/article/callouts.ts';
import { CALLOUT_SYNONYMS } from '../../commands/synonyms.ts';
import { $moveInside } from '../blocks/moveInside.ts';
import { $aroundCaret, $articleDirection, $insertTopBlock, $topBlockAtCaret } from '../blocks/places.ts';
import type { EditorCommand } from '../commands/editorCommand.ts';
import { getDrawing } from '../drawing.ts';
import { $isNotesNode } from '../footnotes/nodes.ts';
import { $getTextField, $setArticleDirection, $setField, $setFields } from '../state.ts';
import { $isCalloutNode, CalloutNode } from './CalloutNode.ts';
import { $convertToCallout, $paragraphAtCaret, TypedLabels } from './typedLabel.ts';

/** Puts the focus into the bar of the callout at the caret, a view. */
export const FOCUS_CALLOUT_BAR: LexicalCommand<void> = createCommand('FOCUS_CALLOUT_BAR');

/** One command a kind; the first nine have the digits. */
export function insertCalloutCommands(callouts: readonly CalloutKind[]): readonly EditorCommand[] {
  return callouts.map(({ kind, name, label, aliases }, index) => ({
    id: `callout.${kind}`,
    label: name,
    isInsert: true,
    keywords: [label.ar, label.en, ...aliases, ...CALLOUT_SYNONYMS],
    ...(index < 9 ? { shortcut: { code: `Digit${index + 1}`, mod: true, alt: true } as const } : {}),
    run: (editor) => editor.update(() => $insertCallout(kind)),
  }));
}

/** In a callout its kind is changed in place; elsewhere a new one is put at the caret. */
export function $insertCallout(kind: string): void {
  const around = $aroundCaret($isCalloutNode);
  if (around !== undefined) {
    // A label of the writer's own was for the old kind.
    $setField($setField(around, 'label', undefined), 'kind', kind);
    return;
  }
  const paragraph = $createParagraphNode();
  const callout = $setArticleDirection(
    $setFields(new CalloutNode(), { kind }),
    undefined,
    $articleDirection(),
  );
  $insertTopBlock(callout.append(paragraph));
  paragraph.select();
}

export const CALLOUT_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'callout.bar',
    label: { ar: 'أدوات التنبيه', en: 'Tools of the callout' },
    shortcut: { code: 'KeyM', mod: true, alt: true },
    run: (editor) => void editor.dispatchCommand(FOCUS_CALLOUT_BAR, undefined),
  },
  {
    id: 'callout.convert',
    label: { ar: 'حوّل الفقرة إلى تنبيه', en: 'Turn the paragraph into a callout' },
    shortcut: { code: 'Enter', mod: true, alt: true },
    run: (editor) => editor.update(() => $convertByLabel(), { tag: HISTORY_PUSH_TAG }),
  },
  {
    id: 'callout.unwrap',
    label: { ar: 'إلى فقرات', en: 'Back to paragraphs' },
    shortcut: { code: 'Digit0', mod: true, alt: true },
    run: (editor) => editor.update($unwrapCallout),
  },
  {
    id: 'callout.up',
    label: { ar: 'انقل إلى أعلى', en: 'Move up' },
    shortcut: { code: 'ArrowUp', alt: true, shift: true },
    run: (editor) => move(editor, -1),
  },
  {
    id: 'callout.down',
    label: { ar: 'انقل إلى أسفل', en: 'Move down' },
    shortcut: { code: 'ArrowDown', alt: true, shift: true },
    run: (editor) => move(editor, 1),
  },
  {
    id: 'callout.remove',
    label: { ar: 'احذف التنبيه', en: 'Remove the callout' },
    shortcut: { code: 'Backspace', mod: true, shift: true },
    run: (editor) => editor.update(() => $removeCallout(), { tag: HISTORY_PUSH_TAG }),
  },
];

/** Gives a callout a label of its own; an empty one, or the kind's own, takes it away. */
export function $setLabel(callout: CalloutNode, typed: string): void {
  const { callouts, language } = getDrawing($getEditor());
  const label = typed.replace(/\s+/g, ' ').trim();
  const own = calloutLabel({ kind: $getTextField(callout, 'kind') }, language, callouts);
  $setField(callout, 'label', label === '' || label === own ? undefined : label);
}

// What the paragraph at the caret says it is, wherever in it the caret stands.
function $convertByLabel(): void {
  const { callouts, language } = getDrawing($getEditor());
  const at = $paragraphAtCaret();
  const label = at === undefined ? undefined : new TypedLabels(callouts, language).find(at.head);
  if (at !== undefined && label !== undefined) $convertToCallout(at.paragraph, label);
}

function $removeCallout(): void {
  const callout = $aroundCaret($isCalloutNode);
  if (callout === undefined) return;
  const paragraph = $createParagraphNode();
  const beyond = callout.getNextSibling() ?? callout.getPreviousSibling();
  if ($isElementNode(beyond) && !$isNotesNode(beyond)) beyond.selectStart();
  else {
    callout.insertBefore(paragraph);
    paragraph.select();
  }
  callout.remove();
}

function $unwrapCallout(): void {
  const callout = $aroundCaret($isCalloutNode);
  if (callout === undefined) return;
  for (const child of callout.getChildren()) callout.insertBefore(child);
  callout.remove();
}

// Whatever block of the article's own level the caret is in.
function move(editor: LexicalEditor, step: 1 | -1): void {
  editor.update(() => {
    if ($moveInside(step) || $aroundCaret($isNotesNode) !== undefined) return;
    const top = $topBlockAtCaret();
    const neighbour = step === 1 ? top?.getNextSibling() : top?.getPreviousSibling();
    if (top === undefined || !neighbour || $isNotesNode(neighbour)) return;
    if (step === 1) neighbour.insertAfter(top);
    else neighbour.insertBefore(top);
  });
}
