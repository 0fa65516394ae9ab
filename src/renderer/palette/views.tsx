// The two dialogs over the window, loaded when they are first asked for, and giving the focus back to where it was.
import { COMMAND_PRIORITY_LOW, type LexicalCommand } from 'lexical';
import { type JSX, lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { OPEN_PALETTE, OPEN_SHORTCUTS } from '../editor/commands/viewCommands.ts';
import { useServices } from '../editor/services.ts';

const loadPalette = () => import('./Palette.tsx');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet.tsx')).ShortcutSheet }));

/** Closes a dialog; what is given is done when the focus is back in its place. */
export type Close = (then?: () => void) => void;

export function PaletteView(): JSX.Element | null {
  const [isOpen, close] = useDialog(OPEN_PALETTE);
  const early = useRef('');
  // One who calls it goes on typing at once; nothing of that may wait for it, or get into the page.
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadPalette());
    return () => cancelIdleCallback(idle);
  }, []);
  if (!isOpen) return null;
  return (
    <Suspense fallback={<Keeper onType={(typed) => (early.current = typed)} />}>
      <Palette early={early} onClose={close} />
    </Suspense>
  );
}

export function ShortcutsView(): JSX.Element | null {
  const [isOpen, close] = useDialog(OPEN_SHORTCUTS);
  if (!isOpen) return null;
  return (
    <Suspense fallback={<Keeper onType={() => undefined} />}>
      <ShortcutSheet onClose={close} />
    </Suspense>
  );
}

// Has the focus until the dialog is loaded, and keeps what is typed meanwhile.
function Keeper({ onType }: { readonly onType: (typed: string) => void }): JSX.Element {
  const { words } = useServices();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      className="hidden"
      aria-label={words.menus.palette}
      aria-busy="true"
      onChange={(event) => onType(event.target.value)}
    />
  );
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
