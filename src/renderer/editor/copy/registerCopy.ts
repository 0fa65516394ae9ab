// Copying and cutting: the clipboard gets our own flavour, HTML and plain text, each made from the same fragment, and nothing of Lexical's.

import { copyToClipboard, GetClipboardDataExtension, type LexicalClipboardData } from '@lexical/clipboard';
import { $isTableCellNode, $isTableSelection } from '@lexical/table';
import {
  $addUpdateTag,
  $createParagraphNode,
  $getEditor,
  $getSelection,
  $isRangeSelection,
  type BaseSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  configExtension,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import type { ArticleId } from '../../../core/article/ids.ts';
import type { ArticleFrame } from '../bridge/toArticle.ts';
import { getDrawing } from '../drawing.ts';
import { $removeSelected } from '../footnotes/removeSelected.ts';
import { FRAGMENT_TYPE, writeFragment } from './fragment.ts';
import { loadOutside, outside } from './loadOutside.ts';
import { $readSelection } from './readSelection.ts';

const frames = new WeakMap<LexicalEditor, () => ArticleFrame>();

/** Copying out of this editor, until the returned function is called. `frame` is asked for what the article says about itself. */
export function registerCopy(editor: LexicalEditor, frame: () => ArticleFrame): () => void {
  frames.set(editor, frame);
  // Not before the page is drawn.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void loadOutside());
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, $copy, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!$copy(event)) return false;
        $addUpdateTag(CUT_TAG);
        $removeCopied($getSelection());
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    () => void frames.delete(editor),
  );
}

/** The article that is open in an editor. */
export function articleIdOf(editor: LexicalEditor): ArticleId | undefined {
  return frames.get(editor)?.().id;
}

/** For what Lexical itself asks for a selection's flavours: dragging. */
export const CopyExtension = configExtension(GetClipboardDataExtension, {
  $exportMimeType: {
    'application/x-lexical-editor': [() => null],
    'text/html': [(selection) => $flavours(selection)['text/html'] ?? null],
    'text/plain': [(selection) => $flavours(selection)['text/plain']],
    [FRAGMENT_TYPE]: [(selection) => $flavours(selection)[FRAGMENT_TYPE] ?? null],
  },
});

/** What the clipboard gets of a selection; empty when nothing is selected. */
export function $flavours(selection: BaseSelection | null): LexicalClipboardData {
  const editor = $getEditor();
  const frame = frames.get(editor);
  const fragment = frame === undefined ? undefined : $readSelection(selection, frame());
  if (fragment === undefined) return { 'text/plain': '' };
  const { callouts } = getDrawing(editor);
  const theirs = outside();
  return {
    [FRAGMENT_TYPE]: writeFragment(fragment),
    'text/plain': theirs?.writeText(fragment, callouts) ?? selection?.getTextContent() ?? '',
    ...(theirs === undefined ? {} : { 'text/html': theirs.writeHtml(fragment, callouts) }),
  };
}

function $copy(event: ClipboardEvent | KeyboardEvent | null): boolean {
  const flavours = $flavours($getSelection());
  if (flavours[FRAGMENT_TYPE] === undefined) return false;
  const data = event !== null && 'clipboardData' in event ? event.clipboardData : null;
  // A key that comes without a clipboard, from a selection that is the editor's own: Lexical asks the browser for one.
  if (data === null) void copyToClipboard($getEditor(), null, flavours);
  else {
    event?.preventDefault();
    for (const [type, value] of Object.entries(flavours)) if (value !== undefined) data.setData(type, value);
  }
  return true;
}

function $removeCopied(selection: BaseSelection | null): void {
  if ($isRangeSelection(selection)) $removeSelected(selection);
  else if ($isTableSelection(selection)) {
    for (const cell of selection.getNodes().filter($isTableCellNode))
      cell.clear().append($createParagraphNode());
  } else for (const node of selection?.getNodes() ?? []) node.remove();
}
