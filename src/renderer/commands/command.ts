// What a command is: one row serves toolbar, menus, palette and keyboard.
import type { Labels } from '../../core/article/callouts.ts';

/** Keys by their place on the keyboard (`KeyboardEvent.code`), so that a shortcut works whatever layout is active. `mod` is Ctrl, on a Mac ⌘. */
export interface Shortcut {
  readonly code: string;
  readonly mod?: true;
  readonly alt?: true;
  readonly shift?: true;
}

/** What a command is about: its heading in menus and in the sheet of shortcuts. */
export const GROUPS = [
  'insert',
  'callout',
  'block',
  'mark',
  'link',
  'note',
  'figure',
  'table',
  'edit',
  'find',
  'publish',
  'view',
  'window',
] as const;
export type Group = (typeof GROUPS)[number];

/** A command as it stands in a table. */
export interface CommandRow {
  readonly id: string;
  readonly label: Labels;
  /** Where it is not what its id begins with. */
  readonly group?: Group;
  /** Puts something at the caret, so the insert menu offers it. Whatever is called `insert.…` does. */
  readonly isInsert?: true;
  readonly shortcut?: Shortcut;
  /** Further words, in both languages, by which menus find it. */
  readonly keywords?: readonly string[];
}

/** A command that can be given now. */
export interface Command extends CommandRow {
  readonly run: () => void;
}

/** The keys of an event, as far as shortcuts ask. */
export type Keys = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export const IS_MAC = navigator.platform.startsWith('Mac');

export function matches(shortcut: Shortcut, keys: Keys, isMac: boolean): boolean {
  const mod = isMac ? keys.metaKey : keys.ctrlKey;
  const other = isMac ? keys.ctrlKey : keys.metaKey;
  return (
    keys.code === shortcut.code &&
    mod === (shortcut.mod ?? false) &&
    !other &&
    keys.altKey === (shortcut.alt ?? false) &&
    keys.shiftKey === (shortcut.shift ?? false)
  );
}

// By what an id begins with, where that is not the group's own name.
const GROUP_OF: Readonly<Record<string, Group>> = {
  history: 'edit',
  text: 'edit',
  typing: 'edit',
  list: 'block',
  quote: 'block',
  footnote: 'note',
  toolbar: 'view',
  bubble: 'view',
};

export function groupOf({ id, group }: Pick<CommandRow, 'id' | 'group'>): Group {
  if (group !== undefined) return group;
  const opening = id.slice(0, Math.max(0, id.indexOf('.')));
  return GROUPS.find((each) => each === opening) ?? GROUP_OF[opening] ?? 'window';
}

// Keys whose code is not what stands on them.
const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Period: '.',
  Comma: ',',
  Semicolon: ';',
  Slash: '/',
  Backslash: '\\',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
};

/** A shortcut as it is shown in a tooltip. */
export function showShortcut({ code, mod, alt, shift }: Shortcut, isMac: boolean): string {
  const key = KEY_NAMES[code] ?? code.replace(/^(?:Key|Digit)/, '');
  const parts = isMac
    ? [alt && '⌥', shift && '⇧', mod && '⌘', key]
    : [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', key];
  return parts.filter((part) => part !== undefined).join(isMac ? '' : '+');
}

/** A shortcut as ARIA writes it (`aria-keyshortcuts`). */
export function ariaShortcut({ code, mod, alt, shift }: Shortcut, isMac: boolean): string {
  const key = code.replace(/^(?:Key|Digit)/, '');
  const held = [mod && (isMac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift', key];
  return held.filter((part) => part !== undefined).join('+');
}
