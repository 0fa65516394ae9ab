// Whether one writes at the moment: in the page, or in a bar that belongs to it.
import { useEffect, useState } from 'react';
import { useServices } from './services.ts';

/** True while the focus is in the page or in something marked `data-of-page`. */
export function useIsWriting(): boolean {
  const { editor } = useServices();
  const [isWriting, setWriting] = useState(false);
  useEffect(() => {
    const look = (): void => {
      const at = document.activeElement;
      const root = editor.getRootElement();
      setWriting(
        at !== null && (at === root || root?.contains(at) === true || at.closest('[data-of-page]') !== null),
      );
    };
    // After a focus has left one place it has not yet come to the next.
    const lookSoon = (): void => void setTimeout(look);
    look();
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', lookSoon);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', lookSoon);
    };
  }, [editor]);
  return isWriting;
}
