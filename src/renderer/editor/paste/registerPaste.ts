// Paste: what comes from this editor stays as it is, foreign HTML is read by the importer, plain text is Lexical's.
import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import { parseAddress } from '../../../core/article/addresses.ts';
import { getDrawing } from '../drawing.ts';
import { $insertPasted } from './insertPasted.ts';

const OWN = 'application/x-lexical-editor';
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)\S+$/i;

/** Listens until the returned function is called. */
export function registerPaste(editor: LexicalEditor): () => void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void loadImporter());
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const data = 'clipboardData' in event ? event.clipboardData : null;
      if (data === null || data === undefined || data.types.includes(OWN)) return false;
      const plain = data.getData('text/plain');
      if ($linkSelection(editor, plain)) {
        event.preventDefault();
        return true;
      }
      const html = data.getData('text/html');
      if (html === '') return false;
      event.preventDefault();
      void insertHtml(editor, html, plain);
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

// The importer is large, so it is loaded when the page has been shown; by the time of the first paste it is there.
let importer: Promise<typeof import('./readClipboard.ts')> | undefined;

function loadImporter(): Promise<typeof import('./readClipboard.ts')> {
  importer ??= import('./readClipboard.ts');
  return importer;
}

async function insertHtml(editor: LexicalEditor, html: string, plain: string): Promise<void> {
  const { readClipboardHtml } = await loadImporter();
  const pasted = readClipboardHtml(html, plain, {
    callouts: getDrawing(editor).callouts,
    random: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  });
  if (pasted !== undefined) editor.update(() => $insertPasted(pasted), { tag: PASTE_TAG });
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
