// Commands that mark the selected words, or at a bare caret the words typed next.
import { $forEachSelectedTextNode } from '@lexical/selection';
import { $getSelection, $isRangeSelection, FORMAT_TEXT_COMMAND, type TextFormatType } from 'lexical';
import type { Labels } from '../../../core/article/callouts.ts';
import type { Shortcut } from '../../commands/command.ts';
import type { EditorCommand } from '../commands/editorCommand.ts';
import { $clearIsolation, toggleIsolation } from './isolation.ts';

const ROWS: readonly (readonly [id: string, format: TextFormatType, label: Labels, shortcut?: Shortcut])[] = [
  ['strong', 'bold', { ar: 'غامق', en: 'Strong' }, { code: 'KeyB', mod: true }],
  ['emphasis', 'italic', { ar: 'توكيد', en: 'Emphasis' }, { code: 'KeyI', mod: true }],
  ['underline', 'underline', { ar: 'تسطير', en: 'Underline' }, { code: 'KeyU', mod: true }],
  ['strike', 'strikethrough', { ar: 'شطب', en: 'Strike through' }, { code: 'KeyX', mod: true, shift: true }],
  ['highlight', 'highlight', { ar: 'تظليل', en: 'Highlight' }, { code: 'KeyH', mod: true, shift: true }],
  ['sup', 'superscript', { ar: 'أعلى السطر', en: 'Superscript' }, { code: 'Period', mod: true }],
  ['sub', 'subscript', { ar: 'أسفل السطر', en: 'Subscript' }, { code: 'Period', mod: true, shift: true }],
  ['code', 'code', { ar: 'نص برمجي', en: 'Code' }, { code: 'KeyC', mod: true, alt: true }],
];

export const MARK_COMMANDS: readonly EditorCommand[] = [
  ...ROWS.map(
    ([id, format, label, shortcut]): EditorCommand => ({
      id: `mark.${id}`,
      label,
      ...(shortcut === undefined ? {} : { shortcut }),
      run: (editor) => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, format),
    }),
  ),
  {
    id: 'mark.isolate-ltr',
    label: { ar: 'عزل كلاتيني', en: 'Isolate as Latin' },
    shortcut: { code: 'KeyI', mod: true, alt: true },
    keywords: ['اتجاه', 'يسار', 'رقم', 'هاتف', 'bidi', 'ltr', 'direction'],
    run: toggleIsolation,
  },
  {
    id: 'mark.clear',
    label: { ar: 'بلا تنسيق', en: 'Clear formatting' },
    shortcut: { code: 'Backslash', mod: true },
    keywords: ['إزالة', 'مسح', 'plain', 'remove'],
    run: (editor) => editor.update(() => $clearMarks()),
  },
];

function $clearMarks(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (!selection.isCollapsed()) $forEachSelectedTextNode((text) => void text.setFormat(0));
  $clearIsolation();
  // What is typed next is as plain as what stands there.
  const now = $getSelection();
  if ($isRangeSelection(now)) now.setFormat(0);
}
