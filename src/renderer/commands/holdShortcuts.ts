// Shortcuts that are pressed before the commands are there: they are not lost, and not left to the browser, which would save the page or search in it.
import { IS_MAC } from './command.ts';

/** With Ctrl (⌘) and nothing else, or with Shift, these are the browser's and the editor's own. */
const OWN = /^Key[A-CIQRTU-Z]$/;
const SHORTCUT = /^(?:Key.|Digit.|F\d+|Slash|Comma|Period|Semicolon|Minus|Equal|Enter|Bracket.+)$/;
const ALONE = /^F(?:6|9|10)$/;

/** Keeps them until the returned function is called, which presses them again where the focus is then. */
export function holdShortcuts(): () => void {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent): void => {
    if (event.isComposing || !isShortcut(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) held.push(event);
  };
  window.addEventListener('keydown', hold, { capture: true });
  return () => {
    window.removeEventListener('keydown', hold, { capture: true });
    for (const event of held.splice(0))
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent(event.type, event));
  };
}

function isShortcut(event: KeyboardEvent): boolean {
  const { code, altKey } = event;
  if (ALONE.test(code)) return true;
  const isMod = IS_MAC ? event.metaKey : event.ctrlKey;
  // The key for the third sign of a key comes as Ctrl and Alt.
  if (!isMod || event.getModifierState('AltGraph')) return false;
  return SHORTCUT.test(code) && (altKey || !OWN.test(code));
}
