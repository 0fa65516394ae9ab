// Lists: levels, done or not, the first number, and the bold term that an item opens with.
import { $isListNode } from '@lexical/list';
import type { LexicalEditor } from 'lexical';
import { EDIT_FIELD_COMMAND } from '../blocks/fields.ts';
import { $aroundCaret } from '../blocks/places.ts';
import type { EditorCommand } from '../commands/editorCommand.ts';
import { $indent, $outdent, $selectedItems } from './items.ts';

export const LIST_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'list.indent',
    label: { ar: 'إلى مستوى أدنى', en: 'Down a level' },
    shortcut: { code: 'BracketRight', mod: true, alt: true },
    keywords: ['إزاحة', 'indent'],
    run: (editor) => editor.update(() => $selectedItems().forEach($indent)),
  },
  {
    id: 'list.outdent',
    label: { ar: 'إلى مستوى أعلى', en: 'Up a level' },
    shortcut: { code: 'BracketLeft', mod: true, alt: true },
    keywords: ['إزاحة', 'outdent'],
    // The last first, so that those that follow are not taken for what is under it.
    run: (editor) => editor.update(() => $selectedItems().toReversed().forEach($outdent)),
  },
  {
    id: 'list.check',
    label: { ar: 'أُنجز أو لم يُنجز', en: 'Done or not done' },
    shortcut: { code: 'Enter', mod: true, shift: true },
    keywords: ['مهمة', 'check', 'todo'],
    run: (editor) => editor.update($toggleChecked),
  },
  {
    id: 'list.start',
    label: { ar: 'أول رقم في القائمة', en: 'First number of the list' },
    keywords: ['ترقيم', 'start'],
    run: (editor) => openStart(editor),
  },
];

function $toggleChecked(): void {
  const items = $selectedItems().filter((item) => {
    const list = item.getParent();
    return $isListNode(list) && list.getListType() === 'check';
  });
  const isDone = items.every((item) => item.getChecked());
  for (const item of items) item.setChecked(!isDone);
}

function openStart(editor: LexicalEditor): void {
  editor.update(() => {
    const list = $aroundCaret($isListNode);
    if (list?.getListType() === 'number')
      editor.dispatchCommand(EDIT_FIELD_COMMAND, { kind: 'start', key: list.getKey() });
  });
}
