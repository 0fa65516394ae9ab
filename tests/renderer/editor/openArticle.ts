// An article as a session has it open, without a window: its editor with history and index, and its metadata.
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { UNDO_COMMAND } from 'lexical';
import type { Article } from '../../../src/core/article/article.ts';
import { ArticleIndex } from '../../../src/renderer/editor/bridge/ArticleIndex.ts';
import type { Editable } from '../../../src/renderer/editor/bridge/applyArticle.ts';
import { $readArticle } from '../../../src/renderer/editor/bridge/toArticle.ts';
import { editorWith } from './headless.ts';

export function openArticle(given: Article): Editable & { undo(): void } {
  const editor = editorWith(given);
  const history = createEmptyHistoryState();
  history.current = { editor, editorState: editor.getEditorState() };
  registerHistory(editor, history, 300);
  const index = new ArticleIndex();
  index.register(editor);
  let { blocks: _blocks, notes: _notes, ...frame } = given;
  return {
    editor,
    read: () => editor.read(() => $readArticle(frame, index.$read)),
    writeMetadata: (change) => {
      frame = { ...frame, metadata: { ...frame.metadata, ...change } as Article['metadata'] }; // only optional fields are taken away
    },
    undo: () => {
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      editor.update(() => undefined, { discrete: true });
    },
  };
}
