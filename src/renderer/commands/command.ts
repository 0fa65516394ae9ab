// What a command is: one row serves toolbar, menus, palette and keyboard.
import type { Labels } from '../../core/article/callouts.ts';

/** Keys by their place on the keyboard (`KeyboardEvent.code`), so that a shortcut works whatever layout is active. `mod` is Ctrl, on a Mac ⌘. */
export interface Shortcut {
  readonly code: string;
  readonly mod?: true;
  readonly alt?: true;
  readonly shift?: true;
}

/** A command as it stands in a table. */
export interface CommandRow {
  readonly id: string;
  readonly label: Labels;
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

/** A shortcut as it is shown in a tooltip. */
export function showShortcut({ code, mod, alt, shift }: Shortcut, isMac: boolean): string {
  const key = code.replace(/^(?:Key|Digit)/, '');
  const parts = isMac
    ? [alt && '⌥', shift && '⇧', mod && '⌘', key]
    : [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', key];
  return parts.filter((part) => part !== undefined).join(isMac ? '' : '+');
}
