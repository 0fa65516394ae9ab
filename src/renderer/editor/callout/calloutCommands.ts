// Callouts: put one at the caret, leave it, take it away, change its kind, move it, turn it back into paragraphs.
import { $createParagraphNode, type LexicalEditor } from 'lexical';
import type { CalloutKind } from '../../../core/article/callouts.ts';
import { $aroundCaret, $articleDirection, $insertTopBlock, $topBlockAtCaret } from '../blocks/places.ts';
import type { EditorCommand } from '../commands/editorCommand.ts';
import { $isNotesNode } from '../footnotes/nodes.ts';
import { $setArticleDirection, $setField, $setFields } from '../state.ts';
import { $isCalloutNode, CalloutNode } from './CalloutNode.ts';

/** One command a kind; the first nine have the digits. */
export function insertCalloutCommands(callouts: readonly CalloutKind[]): readonly EditorCommand[] {
  return callouts.map(({ kind, name }, index) => ({
    id: `callout.${kind}`,
    label: name,
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
    id: 'callout.unwrap',
    label: { ar: 'إلى فقرات', en: 'Back to paragraphs' },
    run: (editor) => editor.update($unwrapCallout),
  },
  {
    id: 'callout.up',
    label: { ar: 'إلى أعلى', en: 'Move up' },
    shortcut: { code: 'ArrowUp', alt: true, shift: true },
    run: (editor) => move(editor, -1),
  },
  {
    id: 'callout.down',
    label: { ar: 'إلى أسفل', en: 'Move down' },
    shortcut: { code: 'ArrowDown', alt: true, shift: true },
    run: (editor) => move(editor, 1),
  },
];

function $unwrapCallout(): void {
  const callout = $aroundCaret($isCalloutNode);
  if (callout === undefined) return;
  for (const child of callout.getChildren()) callout.insertBefore(child);
  callout.remove();
}

// Whatever block of the article's own level the caret is in.
function move(editor: LexicalEditor, step: 1 | -1): void {
  editor.update(() => {
    if ($aroundCaret($isNotesNode) !== undefined) return;
    const top = $topBlockAtCaret();
    const neighbour = step === 1 ? top?.getNextSibling() : top?.getPreviousSibling();
    if (top === undefined || !neighbour || $isNotesNode(neighbour)) return;
    if (step === 1) neighbour.insertAfter(top);
    else neighbour.insertBefore(top);
  });
}
