// Which figure or table the caret is in, for the bars beside them.
import type { LexicalNode, NodeKey } from 'lexical';
import { useCallback, useSyncExternalStore } from 'react';
import { useServices } from '../services.ts';
import { registerExceptLetters } from '../updates/letters.ts';

/** Where the focus may be without the bar going away. */
const KEEPS = '.body, .block-bar, .block-field';

/** The key of the box that `$find` finds at the caret, while the page or a bar has the focus. */
export function useBox($find: () => LexicalNode | undefined): NodeKey | undefined {
  const { editor } = useServices();
  const subscribe = useCallback(
    (changed: () => void) => {
      // While the focus moves it is nowhere for a moment.
      const later = (): void => void setTimeout(changed);
      const stop = registerExceptLetters(editor, changed);
      document.addEventListener('focusin', changed);
      document.addEventListener('focusout', later);
      return () => {
        stop();
        document.removeEventListener('focusin', changed);
        document.removeEventListener('focusout', later);
      };
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () =>
    document.activeElement?.closest(KEEPS)
      ? editor.getEditorState().read(() => $find()?.getKey())
      : undefined,
  );
}

/** What a reading of the editor gives, drawn anew when it is another; letters are not read. The value is compared as text. */
export function useReading<T extends string>($read: () => T): T {
  const { editor } = useServices();
  return useSyncExternalStore(
    useCallback((changed: () => void) => registerExceptLetters(editor, changed), [editor]),
    () => editor.getEditorState().read($read, { editor }),
  );
}
