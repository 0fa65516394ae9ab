// The two dialogs over the window, loaded when they are first asked for, and giving the focus back to where it was.
import { COMMAND_PRIORITY_LOW, type LexicalCommand } from 'lexical';
import { type JSX, lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { OPEN_PALETTE, OPEN_SHORTCUTS } from '../editor/commands/viewCommands.ts';
import { useServices } from '../editor/services.ts';

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet.tsx')).ShortcutSheet }));

/** Closes a dialog; what is given is done when the focus is back in its place. */
export type Close = (then?: () => void) => void;

export function PaletteView(): JSX.Element | null {
  const [isOpen, close] = useDialog(OPEN_PALETTE);
  return isOpen ? (
    <Suspense fallback={null}>
      <Palette onClose={close} />
    </Suspense>
  ) : null;
}

export function ShortcutsView(): JSX.Element | null {
  const [isOpen, close] = useDialog(OPEN_SHORTCUTS);
  return isOpen ? (
    <Suspense fallback={null}>
      <ShortcutSheet onClose={close} />
    </Suspense>
  ) : null;
}

function useDialog(command: LexicalCommand<void>): readonly [boolean, Close] {
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
