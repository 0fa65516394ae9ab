// Commands that mark the selected words.
import { FORMAT_TEXT_COMMAND, type TextFormatType } from 'lexical';
import type { Labels } from '../../../core/article/callouts.ts';
import type { Shortcut } from '../../commands/command.ts';
import type { EditorCommand } from '../commands/editorCommand.ts';

const ROWS: readonly (readonly [id: string, format: TextFormatType, label: Labels, shortcut?: Shortcut])[] = [
  ['strong', 'bold', { ar: 'غامق', en: 'Strong' }, { code: 'KeyB', mod: true }],
  ['emphasis', 'italic', { ar: 'توكيد', en: 'Emphasis' }, { code: 'KeyI', mod: true }],
  ['underline', 'underline', { ar: 'تسطير', en: 'Underline' }, { code: 'KeyU', mod: true }],
  ['strike', 'strikethrough', { ar: 'شطب', en: 'Strike through' }, { code: 'KeyX', mod: true, shift: true }],
  ['highlight', 'highlight', { ar: 'تظليل', en: 'Highlight' }, { code: 'KeyH', mod: true, shift: true }],
];

export const MARK_COMMANDS: readonly EditorCommand[] = ROWS.map(([id, format, label, shortcut]) => ({
  id: `mark.${id}`,
  label,
  ...(shortcut === undefined ? {} : { shortcut }),
  run: (editor) => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, format),
}));
