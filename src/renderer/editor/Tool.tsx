// One tool of a line: a button for a command, with its shortcut in the tooltip and whether it holds at the caret.
import type { JSX } from 'react';
import { CommandIcon } from '../commands/CommandIcon.tsx';
import { ariaShortcut, type Command, IS_MAC, showShortcut } from '../commands/command.ts';
import { useServices } from './services.ts';

export interface ToolProps {
  readonly command: Command | undefined;
  /** For commands that are on or off; others are only given. */
  readonly isOn?: boolean;
  /** Shows its name beside its picture. */
  readonly isNamed?: boolean;
  readonly onRun: (id: string) => void;
}

// Commands that turn something on and off; of the others nobody hears that they are not pressed.
const TOGGLES = /^(?:mark\.(?!clear)|block\.(?!paragraph)|link\.edit|insert\.quote)/;

export function Tool({ command, isOn = false, isNamed = false, onRun }: ToolProps): JSX.Element | null {
  const { words, callouts } = useServices();
  if (command === undefined) return null;
  const { id, shortcut } = command;
  const label = command.label[words.language];
  return (
    <button
      type="button"
      className="tool"
      title={shortcut === undefined ? label : `${label} (\u2066${showShortcut(shortcut, IS_MAC)}\u2069)`}
      aria-label={label}
      aria-keyshortcuts={shortcut === undefined ? undefined : ariaShortcut(shortcut, IS_MAC)}
      aria-pressed={TOGGLES.test(id) ? isOn : undefined}
      // The selection stays in the page.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onRun(id)}
    >
      <CommandIcon id={id} language={words.language} callouts={callouts} />
      {isNamed ? label : null}
    </button>
  );
}

/** The shortcut of a command, for the end of its line in a menu. */
export function hintOf({ shortcut }: Command): { readonly hint?: string } {
  return shortcut === undefined ? {} : { hint: showShortcut(shortcut, IS_MAC) };
}
