// The two dialogs over the window, loaded when they are first asked for, and giving the focus back to where it was.
import { type JSX, lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { OPEN_PALETTE, OPEN_SHORTCUTS } from '../editor/commands/viewCommands.ts';
import { useServices } from '../editor/services.ts';
import { useDialog } from './useDialog.ts';

const loadPalette = () => import('./Palette.tsx');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet.tsx')).ShortcutSheet }));

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
