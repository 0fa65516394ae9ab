// Paste and drop: our own flavour comes in as it is, foreign HTML is read by the importer, the lines of plain text are paragraphs. Lexical's own
// flavour, which any page could write, is never read.
import { ClipboardImportExtension } from '@lexical/clipboard';
import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import {
  $getEditor,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import { parseAddress } from '../../../core/article/addresses.ts';
import { FRAGMENT_TYPE, parseFragment } from '../copy/fragment.ts';
import { loadOutside, type Outside, outside } from '../copy/loadOutside.ts';
import { getDrawing } from '../drawing.ts';
import { findPictureDesk } from '../figure/PictureDesk.ts';
import { nameAssets, storePictures } from '../figure/storePictures.ts';
import { randomUnit } from '../randomUnit.ts';
import { $insertPasted } from './insertPasted.ts';
import type { Pasted } from './readClipboard.ts';
import { readPlainText } from './readPlainText.ts';

const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)\S+$/i;

/** What the flavours of a clipboard become, the best first. */
export const PasteExtension = configExtension(ClipboardImportExtension, {
  priority: { [FRAGMENT_TYPE]: -10 },
  $importMimeType: {
    [FRAGMENT_TYPE]: [
      (data) => {
        const fragment = parseFragment(data);
        if (fragment === undefined) return false;
        const { article, isOpenAtStart, isOpenAtEnd } = fragment;
        $insertPasted({ ...article, origin: article.id, isOpenAtStart, isOpenAtEnd });
        return true;
      },
    ],
    'application/x-lexical-editor': [() => false],
    'text/html': [(html, _selection, _next, data) => $pasteHtml(html, data.getData('text/plain'))],
    'text/plain': [(text) => $pasteText(text)],
    'text/uri-list': [(text) => $pasteText(text)],
  },
});

/** Listens until the returned function is called. */
export function registerPaste(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const data = 'clipboardData' in event ? event.clipboardData : null;
      if (!data || data.types.includes(FRAGMENT_TYPE)) return false;
      if (!$linkSelection(editor, data.getData('text/plain'))) return false;
      event.preventDefault();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

/** An address that is pasted over words makes them a link; anything else is left to the others. */
export function $linkSelection(editor: LexicalEditor, plain: string): boolean {
  const selection = $getSelection();
  const address = plain.trim();
  if (!$isRangeSelection(selection) || selection.isCollapsed() || !ADDRESS.test(address)) return false;
  const href = parseAddress(address);
  if (href === undefined) return false;
  return editor.dispatchCommand(TOGGLE_LINK_COMMAND, { url: href, rel: null });
}

// The first paste of a session may come before the importer has.
function $pasteHtml(html: string, plain: string): boolean {
  const editor = $getEditor();
  const $insert = ({ readClipboardHtml }: Outside): void => {
    const { callouts } = getDrawing(editor);
    const pasted = readClipboardHtml(html, plain, { callouts, random: randomUnit });
    if (pasted !== undefined) $insertWithPictures(editor, pasted);
  };
  const ready = outside();
  if (ready !== undefined) $insert(ready);
  else void loadOutside().then((theirs) => editor.update(() => $insert(theirs), { tag: PASTE_TAG }));
  return true;
}

// Text with pictures waits until they are in the library.
function $insertWithPictures(editor: LexicalEditor, pasted: Pasted): void {
  const { blocks, pictures = [] } = pasted;
  const desk = findPictureDesk(editor);
  if (pictures.length === 0 || desk === undefined)
    $insertPasted({ ...pasted, blocks: nameAssets(blocks, new Map()) });
  else
    void storePictures(desk, blocks, pictures).then((stored) =>
      editor.update(() => $insertPasted({ ...pasted, blocks: stored }), { tag: PASTE_TAG }),
    );
}

function $pasteText(text: string): boolean {
  $insertPasted(readPlainText(text));
  return true;
}
