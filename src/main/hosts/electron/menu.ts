// The native menu from its table, in the language of the window.
import type { MenuItemConstructorOptions } from 'electron';
import type { CalloutKind } from '../../../core/article/callouts.ts';
import type { Language } from '../../window/preferences.ts';
import { CALLOUTS, MENU, type MenuRow } from './menuTable.ts';

export interface MenuOptions {
  readonly language: Language;
  readonly isMac: boolean;
  readonly callouts: readonly CalloutKind[];
  /** Gives a command of the window by its id. */
  run(command: string): void;
}

export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  return MENU.filter(({ onlyOnMac }) => options.isMac || onlyOnMac !== true).map(({ label, rows }) => ({
    label: label[options.language],
    submenu: rows.map((row) => toItem(row, options)),
  }));
}

function toItem(row: MenuRow, { language, callouts, run }: MenuOptions): MenuItemConstructorOptions {
  const command = (id: string, label: string): MenuItemConstructorOptions => ({
    id,
    label,
    click: () => run(id),
  });
  if (row === 'line') return { type: 'separator' };
  if (row === 'callouts') {
    const kinds = callouts.map(({ kind, name }) => command(`callout.${kind}`, name[language]));
    return { label: CALLOUTS[language], submenu: kinds };
  }
  const label = row.label[language];
  if ('role' in row) return { role: row.role, label };
  const keys = row.keys === undefined ? {} : { accelerator: row.keys, registerAccelerator: false };
  return { ...command(row.command, label), ...keys };
}
