// Which marker the writer points at: with the pointer, after a moment, or by arrow keys that bring the caret beside it. Typing points at nothing.
import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical';
import { type RefObject, useEffect } from 'react';
import { $isReferenceNode } from './nodes.ts';
import { $referenceAtCaret } from './referenceAtCaret.ts';

/** Milliseconds before a card comes, and before it goes when the pointer has left. */
const COMING = 300;
const GOING = 250;
const MOVES = /^(?:Arrow|Home$|End$)/;

/** Calls back with the marker's key, or undefined when none is pointed at any more. */
export function useMarkerPointed(
  editor: LexicalEditor,
  card: RefObject<HTMLElement | null>,
  point: (key: NodeKey | undefined, isHeld: false) => void,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (find: () => NodeKey | undefined, delay: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => point(find(), false), delay);
    };
    const over = ({ target }: Event): void => {
      if (!(target instanceof Element)) return;
      const marker = target.closest('.reference');
      if (marker !== null) later(() => keyOf(editor, marker), COMING);
      else if (card.current?.contains(target)) clearTimeout(timer);
    };
    const out = ({ target }: Event): void => {
      if (!(target instanceof Element)) return;
      if (target.closest('.reference') !== null || card.current?.contains(target))
        later(() => undefined, GOING);
    };
    const press = ({ key }: KeyboardEvent): void => {
      // The editor is told of the new caret before that moment is over.
      if (MOVES.test(key)) later(() => editor.getEditorState().read($keyAtCaret, { editor }), COMING);
      else {
        clearTimeout(timer);
        if (key !== 'Control' && key !== 'Shift' && key !== 'Alt' && key !== 'Meta') point(undefined, false);
      }
    };
    const stopRoot = editor.registerRootListener((root, before) => {
      before?.removeEventListener('keydown', press);
      root?.addEventListener('keydown', press);
    });
    document.addEventListener('pointerover', over);
    document.addEventListener('pointerout', out);
    return () => {
      clearTimeout(timer);
      stopRoot();
      document.removeEventListener('pointerover', over);
      document.removeEventListener('pointerout', out);
    };
  }, [editor, card, point]);
}

function $keyAtCaret(): NodeKey | undefined {
  return $referenceAtCaret()?.getKey();
}

function keyOf(editor: LexicalEditor, marker: Element): NodeKey | undefined {
  return editor.getEditorState().read(
    () => {
      const node = $getNearestNodeFromDOMNode(marker);
      return $isReferenceNode(node) ? node.getKey() : undefined;
    },
    { editor },
  );
}
