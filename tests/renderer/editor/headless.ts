// The editor's model without a window: its nodes, its bridge, no DOM.
import { createHeadlessEditor } from '@lexical/headless';
import type { LexicalEditor } from 'lexical';
import type { Article } from '../../../src/core/article/article.ts';
import { $readArticle } from '../../../src/renderer/editor/bridge/toArticle.ts';
import { $writeArticle } from '../../../src/renderer/editor/bridge/toLexical.ts';
import { EDITOR_NODES } from '../../../src/renderer/editor/nodes.ts';

/** An editor that holds an article. */
export function editorWith(article: Article): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: [...EDITOR_NODES],
    onError: (error) => {
      throw error;
    },
  });
  editor.update(() => $writeArticle(article), { discrete: true });
  return editor;
}

/** What stands in it. */
export function articleIn(
  editor: LexicalEditor,
  { blocks: _blocks, notes: _notes, ...frame }: Article,
): Article {
  return editor.getEditorState().read(() => $readArticle(frame));
}
