// Reminders: putting one at the caret, opening the field of the one that is clicked or beside the caret, and what comes of it: another text, the words that were missing, or nothing.
import {
  $createTextNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from 'lexical';
import { EDIT_FIELD_COMMAND } from '../blocks/fields.ts';
import { taken } from '../blocks/registerAtoms.ts';
import type { EditorCommand } from '../commands/editorCommand.ts';
import { getDrawing } from '../drawing.ts';
import { $setField, $setFields } from '../state.ts';
import { $isReminderNode, ReminderNode } from './ReminderNode.ts';

export const REMINDER_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'insert.reminder',
    label: { ar: 'تذكير بما يُستكمل', en: 'Reminder' },
    shortcut: { code: 'KeyU', mod: true, alt: true },
    keywords: ['أكمل', 'لاحقا', 'todo', 'placeholder'],
    run: (editor) => editor.update(() => $insertReminder(editor)),
  },
];

/** Listens until the returned function is called. */
export function registerReminders(editor: LexicalEditor): () => void {
  const open = (reminder: ReminderNode): boolean =>
    editor.dispatchCommand(EDIT_FIELD_COMMAND, { kind: 'reminder', key: reminder.getKey() });
  return mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      ({ target }) => {
        const node = target instanceof Element ? $getNearestNodeFromDOMNode(target) : null;
        return $isReminderNode(node) && open(node);
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection();
        const node = $isNodeSelection(selection) ? selection.getNodes()[0] : undefined;
        return taken(event, $isReminderNode(node) && open(node));
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

function $insertReminder(editor: LexicalEditor): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const known = $reminderBeside(selection);
  if (known !== undefined) {
    editor.dispatchCommand(EDIT_FIELD_COMMAND, { kind: 'reminder', key: known.getKey() });
    return;
  }
  // Words that are selected are what is to be filled in.
  const words = selection.isCollapsed() ? '' : selection.getTextContent().replace(/\s+/gu, ' ').trim();
  const isArabic = getDrawing(editor).language.startsWith('ar');
  const reminder = $setFields(new ReminderNode(), {
    text: words === '' ? (isArabic ? 'أكمل: …' : 'To fill in: …') : words,
  });
  selection.insertNodes([reminder]);
  editor.dispatchCommand(EDIT_FIELD_COMMAND, { kind: 'reminder', key: reminder.getKey() });
}

// The one that ends or begins where the caret stands.
function $reminderBeside(selection: RangeSelection): ReminderNode | undefined {
  if (!selection.isCollapsed()) return undefined;
  const { anchor } = selection;
  const node = anchor.getNode();
  const [before, after] = $isElementNode(node)
    ? [node.getChildAtIndex(anchor.offset - 1), node.getChildAtIndex(anchor.offset)]
    : [
        anchor.offset === 0 ? node.getPreviousSibling() : null,
        anchor.offset === node.getTextContentSize() ? node.getNextSibling() : null,
      ];
  return [before, after].find($isReminderNode);
}

/** Changes what a reminder says; without words it goes. */
export function $writeReminder(reminder: ReminderNode, words: string): void {
  const text = words.trim();
  reminder.selectNext(0, 0);
  if (text === '') reminder.remove();
  else $setField(reminder, 'text', text);
}

/** Puts words in place of a reminder; without words it only goes. */
export function $fillIn(reminder: ReminderNode, words: string): void {
  const text = words.trim();
  if (text === '') {
    reminder.selectNext(0, 0);
    reminder.remove();
    return;
  }
  const filled = $createTextNode(text);
  reminder.replace(filled);
  filled.selectEnd();
}
