// Bare Lexical: rich text, history and lists in a page with a font and nothing else. What the product is measured beside.
import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';

declare global {
  interface Window {
    /** Answers the document as Lexical's JSON. */
    benchDocument(): Promise<string>;
    /** Loads it; settles when the page stands still. */
    benchLoad(): Promise<number>;
  }
}

const editor = buildEditorFromExtensions({
  name: 'bare',
  namespace: 'bare',
  dependencies: [RichTextExtension, HistoryExtension, ListExtension],
  $initialEditorState: null,
});

window.benchLoad = async () => {
  const text = await window.benchDocument();
  const start = performance.now();
  editor.setEditorState(editor.parseEditorState(JSON.parse(text)));
  editor.setRootElement(document.getElementById('editor'));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return performance.now() - start;
};
