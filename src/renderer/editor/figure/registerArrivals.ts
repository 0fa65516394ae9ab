// Pictures that are dropped onto the page or pasted into it. Whatever else is dropped as a file is refused by the library in words; the window never
// leaves the page for a file.
import {
  $getNearestNodeFromDOMNode,
  $isRootNode,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { $isCalloutNode } from '../callout/CalloutNode.ts';
import { $isNotesNode } from '../footnotes/nodes.ts';
import { isOnPage } from '../near/near.ts';
import type { Place } from './figures.ts';
import { comingFile, findPictureDesk } from './PictureDesk.ts';

const OWN = 'application/x-lexical-editor';

/** Listens until the returned function is called. */
export function registerArrivals(editor: LexicalEditor): () => void {
  const over = (event: DragEvent): void => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  };
  const drop = (event: DragEvent): void => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    const place = editor.read(() => $placeAt(editor, event));
    void findPictureDesk(editor)?.insert(files.map(comingFile), place);
  };
  return mergeRegister(
    editor.registerRootListener((root) => {
      // Beside the page as well: the browser would open the file in place of the window.
      const view = root?.ownerDocument.defaultView;
      if (!view) return undefined;
      view.addEventListener('dragover', over, { capture: true });
      view.addEventListener('drop', drop, { capture: true });
      return () => {
        view.removeEventListener('dragover', over, { capture: true });
        view.removeEventListener('drop', drop, { capture: true });
      };
    }),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null;
        if (!data || data.types.includes(OWN)) return false;
        const files = [...data.files].filter((file) => file.type.startsWith('image/'));
        // Word processors and spreadsheets put a picture of their words beside the words.
        if (files.length === 0 || hasWords(data)) return false;
        event.preventDefault();
        void findPictureDesk(editor)?.insert(files.map(comingFile));
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

function bringsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

// A picture copied from a page comes with markup that has an image and no words in it.
function hasWords(data: DataTransfer): boolean {
  const words = data.getData('text/html').replace(/<style.*?<\/style>|<!--.*?-->|<[^>]*>/gis, '');
  return data.getData('text/plain').trim() !== '' || words.trim() !== '';
}

// Before or after the block of the article or of a callout that is nearest to the pointer.
function $placeAt(editor: LexicalEditor, { target, clientY }: DragEvent): Place | undefined {
  const block = $blockAt(editor, target, clientY);
  const box =
    block === undefined ? undefined : editor.getElementByKey(block.getKey())?.getBoundingClientRect();
  if (block === undefined || box === undefined) return undefined;
  return clientY < (box.top + box.bottom) / 2
    ? { key: block.getKey(), isBefore: true }
    : { key: block.getKey() };
}

function $blockAt(editor: LexicalEditor, target: EventTarget | null, y: number): LexicalNode | undefined {
  const node = target instanceof Element ? $getNearestNodeFromDOMNode(target) : null;
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isNotesNode(at)) return undefined;
    if ($isRootNode(at.getParent()) || $isCalloutNode(at.getParent())) return at;
  }
  if (!$isRootNode(node)) return undefined;
  const blocks = node.getChildren().filter((child) => !$isNotesNode(child));
  return blocks.findLast((block) => {
    const element = editor.getElementByKey(block.getKey());
    return element !== null && isOnPage(element) && element.getBoundingClientRect().top < y;
  });
}
