// Undo and redo, for those who look for them in the toolbar; the keys are Lexical's.
import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import type { EditorCommand } from './editorCommand.ts';

export const HISTORY_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'history.undo',
    label: { ar: 'تراجع', en: 'Undo' },
    shortcut: { code: 'KeyZ', mod: true },
    run: (editor) => void editor.dispatchCommand(UNDO_COMMAND, undefined),
  },
  {
    id: 'history.redo',
    label: { ar: 'إعادة', en: 'Redo' },
    shortcut: { code: 'KeyY', mod: true },
    run: (editor) => void editor.dispatchCommand(REDO_COMMAND, undefined),
  },
];
