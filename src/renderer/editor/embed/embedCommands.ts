// Embedded content: putting it at the caret, and the field in which its address and title are written.
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { $chosenAtom } from '../blocks/atoms.ts';
import { EDIT_FIELD_COMMAND } from '../blocks/fields.ts';
import { $bodyBlockAtCaret, $insertBodyBlock } from '../blocks/places.ts';
import type { EditorCommand } from '../commands/editorCommand.ts';
import { $getFields, $setFields } from '../state.ts';
import { $isEmbedNode, EmbedNode } from './EmbedNode.ts';

export const EMBED_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'insert.embed',
    label: { ar: 'محتوى مضمّن', en: 'Embedded content' },
    shortcut: { code: 'KeyE', mod: true, alt: true },
    keywords: ['فيديو', 'تغريدة', 'منشور', 'video', 'post'],
    run: (editor) => editor.update(() => $openField(editor)),
  },
];

// An embed that is chosen is edited; otherwise one is put at the caret when its address is written.
function $openField(editor: LexicalEditor): void {
  const block = $chosenAtom() ?? $bodyBlockAtCaret();
  if (block !== undefined) editor.dispatchCommand(EDIT_FIELD_COMMAND, { kind: 'embed', key: block.getKey() });
}

/** Changes address and title of an embed; puts one at the caret when the node is none. */
export function $writeEmbed(key: NodeKey, address: string, title: string): void {
  const node = $getNodeByKey(key);
  const fields = { address, title: title.trim() };
  if ($isEmbedNode(node)) $setFields(node, { ...$getFields(node), ...fields });
  else $insertBodyBlock($setFields(new EmbedNode(), fields));
}
