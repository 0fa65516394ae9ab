// Paste: what comes from this editor stays as it is, foreign HTML is read by the importer, plain text is Lexical's.
import { COMMAND_PRIORITY_HIGH, type LexicalEditor, PASTE_COMMAND, PASTE_TAG } from 'lexical';
import { getDrawing } from '../drawing.ts';
import { $insertPasted } from './insertPasted.ts';
import { readClipboardHtml } from './readClipboard.ts';

const OWN = 'application/x-lexical-editor';

/** Listens until the returned function is called. */
export function registerPaste(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const data = 'clipboardData' in event ? event.clipboardData : null;
      if (data === null || data === undefined || data.types.includes(OWN)) return false;
      const html = data.getData('text/html');
      if (html === '') return false;
      const pasted = readClipboardHtml(html, data.getData('text/plain'), {
        callouts: getDrawing(editor).callouts,
        random: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
      });
      event.preventDefault();
      if (pasted !== undefined) editor.update(() => $insertPasted(pasted), { tag: PASTE_TAG });
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}
