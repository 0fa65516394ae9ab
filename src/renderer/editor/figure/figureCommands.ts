// Figures: choosing pictures for the place of the caret, and what is done to the figure there.
import { $addUpdateTag, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { FIGURE_SIZES } from '../../../core/article/article.ts';
import { $removeAtom } from '../blocks/atoms.ts';
import { EDIT_FIELD_COMMAND } from '../blocks/fields.ts';
import type { EditorCommand } from '../commands/editorCommand.ts';
import type { FigureNode } from './FigureNode.ts';
import { $figureAtCaret, $setSize } from './figures.ts';
import { findPictureDesk } from './PictureDesk.ts';

const SIZE_LABELS = {
  small: { ar: 'صورة صغيرة', en: 'Small picture' },
  normal: { ar: 'صورة بعرض النص', en: 'Picture as wide as the text' },
  wide: { ar: 'صورة عريضة', en: 'Wide picture' },
} as const;

export const FIGURE_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'insert.picture',
    label: { ar: 'صورة', en: 'Picture' },
    shortcut: { code: 'KeyP', mod: true, alt: true },
    keywords: ['صور', 'لقطة', 'image', 'figure', 'photo'],
    run: (editor) => void findPictureDesk(editor)?.choose(),
  },
  {
    id: 'figure.alternative',
    label: { ar: 'نص بديل للصورة', en: 'Alternative text of the picture' },
    shortcut: { code: 'KeyL', mod: true, alt: true },
    keywords: ['وصف الصورة', 'زخرفية', 'alt', 'decorative'],
    run: (editor) =>
      atFigure(editor, (figure) =>
        editor.dispatchCommand(EDIT_FIELD_COMMAND, { kind: 'alternative', key: figure.getKey() }),
      ),
  },
  ...FIGURE_SIZES.map(
    (size): EditorCommand => ({
      id: `figure.${size}`,
      label: SIZE_LABELS[size],
      run: (editor) => atFigure(editor, (figure) => $setSize(figure, size)),
    }),
  ),
  {
    id: 'figure.replace',
    label: { ar: 'استبدل الصورة', en: 'Replace the picture' },
    run: (editor) => atFigure(editor, (figure) => void findPictureDesk(editor)?.replace(figure.getKey())),
  },
  {
    id: 'figure.remove',
    label: { ar: 'احذف الصورة', en: 'Remove the picture' },
    run: (editor) => atFigure(editor, (figure) => $removeAtom(figure, 1)),
  },
];

function atFigure(editor: LexicalEditor, change: (figure: FigureNode) => void): void {
  editor.update(() => {
    const figure = $figureAtCaret();
    if (figure === undefined) return;
    // Each of them is a step of its own to undo.
    $addUpdateTag(HISTORY_PUSH_TAG);
    change(figure);
  });
}
