// The state of the caret while one writes: read after each update from the caret's own ancestors, told only when it is another.
import type { LexicalEditor } from 'lexical';
import { useSyncExternalStore } from 'react';
import { useServices } from '../services.ts';
import { registerExceptLetters } from '../updates/letters.ts';
import { $readCaret, type Caret, NOWHERE, sameCaret } from './readCaret.ts';

class CaretState {
  private caret: Caret = NOWHERE;
  private readonly editor: LexicalEditor;
  private readonly listeners = new Set<() => void>();
  private stop: (() => void) | undefined;

  constructor(editor: LexicalEditor) {
    this.editor = editor;
  }

  readonly snapshot = (): Caret => this.caret;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    // Letters change nothing of what stands around them.
    this.stop ??= registerExceptLetters(this.editor, this.read);
    this.read();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stop?.();
      this.stop = undefined;
    };
  };

  private readonly read = (): void => {
    // Not `editor.read`, which would end the update that is being told.
    const now = this.editor.getEditorState().read($readCaret, { editor: this.editor });
    if (sameCaret(now, this.caret)) return;
    this.caret = now;
    for (const listener of this.listeners) listener();
  };
}

const states = new WeakMap<LexicalEditor, CaretState>();

/** What stands at the caret now. */
export function useCaret(): Caret {
  const { editor } = useServices();
  let state = states.get(editor);
  if (state === undefined) {
    state = new CaretState(editor);
    states.set(editor, state);
  }
  return useSyncExternalStore(state.subscribe, state.snapshot);
}
