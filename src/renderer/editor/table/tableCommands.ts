// Tables: putting one at the caret, and what is done to the one around it.
import type { Labels } from '../../../core/article/callouts.ts';
import type { Shortcut } from '../../commands/command.ts';
import { $articleDirection, $insertBodyBlock } from '../blocks/places.ts';
import type { EditorCommand } from '../commands/editorCommand.ts';
import { $isCaptionNode, CaptionNode } from '../figure/FigureNode.ts';
import {
  $addColumn,
  $addRow,
  $cellAtCaret,
  $createFramedTable,
  $headsOf,
  $moveColumn,
  $moveRow,
  $removeColumn,
  $removeRow,
  $removeTable,
  $setHeads,
  type CellPlace,
} from './grid.ts';

type Row = readonly [id: string, change: (place: CellPlace) => void, label: Labels, shortcut?: Shortcut];

const ROWS: readonly Row[] = [
  ['row-before', (place) => $addRow(place, -1), { ar: 'صف قبل', en: 'Row before' }],
  ['row-after', (place) => $addRow(place, 1), { ar: 'صف بعد', en: 'Row after' }],
  ['row-up', (place) => $moveRow(place, -1), { ar: 'الصف إلى أعلى', en: 'Move row up' }],
  ['row-down', (place) => $moveRow(place, 1), { ar: 'الصف إلى أسفل', en: 'Move row down' }],
  ['remove-row', $removeRow, { ar: 'احذف الصف', en: 'Remove row' }],
  ['column-before', (place) => $addColumn(place, -1), { ar: 'عمود قبل', en: 'Column before' }],
  ['column-after', (place) => $addColumn(place, 1), { ar: 'عمود بعد', en: 'Column after' }],
  ['column-back', (place) => $moveColumn(place, -1), { ar: 'قدّم العمود', en: 'Move column back' }],
  ['column-on', (place) => $moveColumn(place, 1), { ar: 'أخّر العمود', en: 'Move column on' }],
  ['remove-column', $removeColumn, { ar: 'احذف العمود', en: 'Remove column' }],
  ['header-row', $toggleRowHead, { ar: 'صف عناوين', en: 'Header row' }],
  ['header-column', $toggleColumnHead, { ar: 'عمود عناوين', en: 'Header column' }],
  ['caption', $goToCaption, { ar: 'عنوان الجدول', en: 'Table caption' }],
  ['remove', ({ frame }) => $removeTable(frame), { ar: 'احذف الجدول', en: 'Remove table' }],
];

export const TABLE_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'insert.table',
    label: { ar: 'جدول', en: 'Table' },
    shortcut: { code: 'KeyG', mod: true, alt: true },
    keywords: ['جداول', 'شبكة', 'grid'],
    run: (editor) => editor.update($insertTable),
  },
  ...ROWS.map(
    ([id, change, label, shortcut]): EditorCommand => ({
      id: `table.${id}`,
      label,
      ...(shortcut === undefined ? {} : { shortcut }),
      run: (editor) =>
        editor.update(() => {
          const place = $cellAtCaret();
          if (place !== undefined) change(place);
        }),
    }),
  ),
];

function $insertTable(): void {
  const frame = $createFramedTable(3, 3, { row: true, column: false }, $articleDirection());
  $insertBodyBlock(frame).selectStart();
}

function $toggleRowHead({ table }: CellPlace): void {
  const heads = $headsOf(table);
  $setHeads(table, { ...heads, row: !heads.row });
}

function $toggleColumnHead({ table }: CellPlace): void {
  const heads = $headsOf(table);
  $setHeads(table, { ...heads, column: !heads.column });
}

function $goToCaption({ frame, table }: CellPlace): void {
  const known = frame.getChildren().find($isCaptionNode);
  const caption = known ?? new CaptionNode();
  if (known === undefined) table.insertBefore(caption);
  caption.selectEnd();
}
