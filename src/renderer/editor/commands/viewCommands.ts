// Commands that open something over the page or move the focus there. The views listen to them; each knows how to give the focus back.
import { createCommand, type LexicalCommand } from 'lexical';
import type { EditorCommand } from './editorCommand.ts';

export const OPEN_PALETTE: LexicalCommand<void> = createCommand('OPEN_PALETTE');
export const OPEN_SHORTCUTS: LexicalCommand<void> = createCommand('OPEN_SHORTCUTS');
export const OPEN_INSERT_MENU: LexicalCommand<void> = createCommand('OPEN_INSERT_MENU');
export const FOCUS_TOOLBAR: LexicalCommand<void> = createCommand('FOCUS_TOOLBAR');
export const FOCUS_BUBBLE: LexicalCommand<void> = createCommand('FOCUS_BUBBLE');

export const VIEW_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'window.palette',
    label: { ar: 'كل الأوامر', en: 'All commands' },
    shortcut: { code: 'KeyK', mod: true },
    keywords: ['لوحة', 'بحث', 'palette', 'search'],
    run: (editor) => void editor.dispatchCommand(OPEN_PALETTE, undefined),
  },
  {
    id: 'window.shortcuts',
    label: { ar: 'الاختصارات', en: 'Shortcuts' },
    shortcut: { code: 'Slash', mod: true },
    keywords: ['مفاتيح', 'لوحة المفاتيح', 'مساعدة', 'keys', 'keyboard', 'help'],
    run: (editor) => void editor.dispatchCommand(OPEN_SHORTCUTS, undefined),
  },
  {
    id: 'view.insert',
    label: { ar: 'قائمة الإدراج', en: 'Insert menu' },
    shortcut: { code: 'Slash', mod: true, alt: true },
    run: (editor) => void editor.dispatchCommand(OPEN_INSERT_MENU, undefined),
  },
  {
    id: 'toolbar.focus',
    label: { ar: 'إلى شريط الأدوات', en: 'To the tools' },
    shortcut: { code: 'F10', alt: true },
    run: (editor) => void editor.dispatchCommand(FOCUS_TOOLBAR, undefined),
  },
  {
    id: 'bubble.focus',
    label: { ar: 'إلى أدوات التحديد', en: 'To the tools of the selection' },
    shortcut: { code: 'KeyB', mod: true, alt: true },
    run: (editor) => void editor.dispatchCommand(FOCUS_BUBBLE, undefined),
  },
];
