// A command of the editor: it changes the article at the caret.
import type { LexicalEditor } from 'lexical';
import type { CommandRow } from '../../commands/command.ts';

export interface EditorCommand extends CommandRow {
  run(editor: LexicalEditor): void;
}
