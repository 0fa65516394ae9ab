// A browser says that the selection has moved once it comes to draw, and Lexical believes nothing else. A key that is pressed before that, right after a
// click or an arrow on a busy machine, would act where the caret was: the editor is told before the key does anything.
import type { LexicalEditor } from 'lexical';

export function registerCaretSeen(editor: LexicalEditor): () => void {
  let told: Ends | undefined;
  const tell = (): void => {
    told = endsOf(document.getSelection());
  };
  const press = (event: KeyboardEvent): void => {
    // What an input method composes is its own, and a key elsewhere does nothing in the page.
    if (event.isComposing || event.target !== editor.getRootElement()) return;
    const selection = document.getSelection();
    if (selection !== null && !isAt(told, selection)) document.dispatchEvent(new Event('selectionchange'));
  };
  return editor.registerRootListener((root) => {
    if (root === null) return;
    document.addEventListener('selectionchange', tell);
    // Before the shortcuts, which listen at the same place from later on.
    window.addEventListener('keydown', press, { capture: true });
    return () => {
      document.removeEventListener('selectionchange', tell);
      window.removeEventListener('keydown', press, { capture: true });
    };
  });
}

type Ends = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>;

function endsOf(selection: Selection | null): Ends | undefined {
  if (selection === null) return undefined;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return { anchorNode, anchorOffset, focusNode, focusOffset };
}

function isAt(ends: Ends | undefined, selection: Selection): boolean {
  return (
    ends !== undefined &&
    selection.anchorNode === ends.anchorNode &&
    selection.anchorOffset === ends.anchorOffset &&
    selection.focusNode === ends.focusNode &&
    selection.focusOffset === ends.focusOffset
  );
}
