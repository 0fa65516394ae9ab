// A dialog over the window that a command opens, and that gives the focus back to where it was.
import { COMMAND_PRIORITY_LOW, type LexicalCommand } from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '../editor/services.ts';

/** Closes a dialog; what is given is done when the focus is back in its place. */
export type Close = (then?: () => void) => void;

/** Whether the dialog of a command is open, and how it is closed. */
export function useDialog(command: LexicalCommand<void>): readonly [boolean, Close] {
  const { editor } = useServices();
  const [isOpen, setOpen] = useState(false);
  const before = useRef<Element>(null);
  const after = useRef<(() => void) | undefined>(undefined);
  const wasOpen = useRef(false);
  useEffect(
    () =>
      editor.registerCommand(
        command,
        () => {
          before.current = document.activeElement;
          setOpen(true);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, command],
  );
  // Only now is the dialog gone, which keeps the focus as long as it is there.
  useEffect(() => {
    if (isOpen || !wasOpen.current) {
      wasOpen.current = isOpen;
      return;
    }
    wasOpen.current = false;
    const place = before.current;
    const isOfPage = place === editor.getRootElement() || place?.closest('[data-of-page]');
    // The page is given its own selection with the focus; the browser would put the caret at its beginning.
    if (isOfPage || !(place instanceof HTMLElement) || place === document.body) editor.focus();
    else place.focus();
    after.current?.();
    after.current = undefined;
  }, [editor, isOpen]);
  const close = useCallback<Close>((then) => {
    after.current = then;
    setOpen(false);
  }, []);
  return [isOpen, close];
}
