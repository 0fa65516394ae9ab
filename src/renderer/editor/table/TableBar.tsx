// The bar of the table at the caret: rows, columns, heads, caption.
import { Captions, Columns3, PanelRight, PanelTop, Rows3, Trash2 } from 'lucide-react';
import type { JSX } from 'react';
import { IS_MAC, showShortcut } from '../../commands/command.ts';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { BlockBar, BlockTool } from '../blocks/BlockBar.tsx';
import { useBox, useReading } from '../blocks/useBox.ts';
import { useServices } from '../services.ts';
import { $cellAtCaret, $headsOf } from './grid.ts';

const ROWS = ['row-before', 'row-after', 'row-up', 'row-down', 'remove-row'];
const COLUMNS = ['column-before', 'column-after', 'column-back', 'column-on', 'remove-column'];

export function TableBar(): JSX.Element | null {
  const { editor, commands, words } = useServices();
  const key = useBox(() => $cellAtCaret()?.frame);
  const heads = useReading($headsAtCaret);
  if (key === undefined) return null;
  const item = (name: string): readonly MenuItem[] => {
    const command = commands.find(({ id }) => id === `table.${name}`);
    if (command === undefined) return [];
    const { id, label, shortcut } = command;
    const hint = shortcut === undefined ? {} : { hint: showShortcut(shortcut, IS_MAC) };
    return [{ id, label: label[words.language], ...hint }];
  };
  const run = (id: string): void => {
    commands.find((command) => command.id === id)?.run();
    editor.focus();
  };
  return (
    <BlockBar key={key} node={key} label={words.blocks.tableTools}>
      <Menu
        label={words.blocks.row}
        icon={<Rows3 aria-hidden="true" />}
        items={ROWS.flatMap(item)}
        onChoose={run}
      />
      <Menu
        label={words.blocks.column}
        icon={<Columns3 aria-hidden="true" />}
        items={COLUMNS.flatMap(item)}
        onChoose={run}
      />
      <i className="gap" />
      <BlockTool command="table.header-row" isPressed={heads.includes('row')}>
        <PanelTop aria-hidden="true" />
      </BlockTool>
      <BlockTool command="table.header-column" isPressed={heads.includes('column')}>
        <PanelRight aria-hidden="true" className="start" />
      </BlockTool>
      <BlockTool command="table.caption">
        <Captions aria-hidden="true" />
      </BlockTool>
      <i className="gap" />
      <BlockTool command="table.remove">
        <Trash2 aria-hidden="true" />
      </BlockTool>
    </BlockBar>
  );
}

function $headsAtCaret(): string {
  const place = $cellAtCaret();
  if (place === undefined) return '';
  const { row, column } = $headsOf(place.table);
  return `${row ? 'row' : ''} ${column ? 'column' : ''}`;
}
