// Shortcuts: from any place of the window, by the keys' places, so that they work whatever layout is active.
import { useEffect } from 'react';
import { type Command, groupOf, IS_MAC, matches } from './command.ts';

/** History's keys are Lexical's own in the page, and the browser's in fields. */
const LEFT_ALONE = /^history\./;

/** Runs the command whose keys are pressed. */
export function useShortcuts(commands: readonly Command[]): void {
  useEffect(() => {
    // Every letter that is written asks whether it is a shortcut.
    const byCode = Map.groupBy(
      commands.filter(({ id }) => !LEFT_ALONE.test(id)),
      ({ shortcut }) => shortcut?.code,
    );
    const press = (event: KeyboardEvent): void => {
      // The Enter that ends the composition of an input method is none of ours, nor is a key inside a dialog.
      if (event.isComposing) return;
      const command = byCode
        .get(event.code)
        ?.find(({ shortcut }) => shortcut !== undefined && matches(shortcut, event, IS_MAC));
      if (command === undefined || isInDialog(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      // Words in a field have no marks; those of the page behind it are not meant.
      if (groupOf(command) === 'mark' && isField(event.target)) return;
      command.run();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [commands]);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [role=dialog], [role=alertdialog]') !== null;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
