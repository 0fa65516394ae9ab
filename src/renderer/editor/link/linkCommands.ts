// Commands of links. Where one leads is asked for in the link's bubble, a view, which listens to the first two.
import { createCommand, type LexicalCommand } from 'lexical';
import type { EditorCommand } from '../commands/editorCommand.ts';
import { $removeLink } from './links.ts';

/** Asks for the address of the link at the caret, or of a new one. */
export const EDIT_LINK: LexicalCommand<void> = createCommand('EDIT_LINK');
/** Opens the link at the caret in the system's browser. */
export const OPEN_LINK: LexicalCommand<void> = createCommand('OPEN_LINK');

export const LINK_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'link.edit',
    label: { ar: 'رابط', en: 'Link' },
    shortcut: { code: 'KeyK', mod: true, alt: true },
    keywords: ['عنوان', 'وصلة', 'موقع', 'url', 'address', 'hyperlink'],
    isInsert: true,
    run: (editor) => void editor.dispatchCommand(EDIT_LINK, undefined),
  },
  {
    id: 'link.open',
    label: { ar: 'افتح الرابط', en: 'Open the link' },
    shortcut: { code: 'Enter', alt: true },
    run: (editor) => void editor.dispatchCommand(OPEN_LINK, undefined),
  },
  {
    id: 'link.remove',
    label: { ar: 'أزل الرابط', en: 'Remove the link' },
    shortcut: { code: 'KeyK', mod: true, alt: true, shift: true },
    run: (editor) => editor.update(() => $removeLink()),
  },
];
