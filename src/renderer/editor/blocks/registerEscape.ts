// Escape on the page: it closes and leaves what is open there, and when nothing is, nothing happens. Lexical would take the focus from the page, and with
// it the way for the keyboard.
import { COMMAND_PRIORITY_BEFORE_EDITOR, KEY_ESCAPE_COMMAND, type LexicalEditor } from 'lexical';

/** Listens until the returned function is called. */
export function registerEscape(editor: LexicalEditor): () => void {
  return editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_BEFORE_EDITOR);
}
