// The commands of publishing. The panel listens to the first; the others copy or share for the target that was published to last, without the panel.
import { createCommand, type LexicalCommand } from 'lexical';
import type { Shortcut } from '../commands/command.ts';
import type { EditorCommand } from '../editor/commands/editorCommand.ts';

export const OPEN_PUBLISH: LexicalCommand<void> = createCommand('OPEN_PUBLISH');
export const COPY_PUBLISHED: LexicalCommand<void> = createCommand('COPY_PUBLISHED');
export const SHARE_PUBLISHED: LexicalCommand<void> = createCommand('SHARE_PUBLISHED');

export const COPY_KEYS: Shortcut = { code: 'KeyC', mod: true, shift: true };
export const SHARE_KEYS: Shortcut = { code: 'KeyS', mod: true, shift: true };

export const PUBLISH_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'publish.open',
    group: 'publish',
    label: { ar: 'انشر التقرير', en: 'Publish the report' },
    shortcut: { code: 'KeyP', mod: true, shift: true },
    keywords: ['تصدير', 'صدّر', 'معاينة', 'export', 'preview', 'blogger', 'wordpress', 'pdf', 'word', 'html'],
    run: (editor) => void editor.dispatchCommand(OPEN_PUBLISH, undefined),
  },
  {
    id: 'publish.copy',
    group: 'publish',
    label: { ar: 'انسخ للوجهة الأخيرة', en: 'Copy for the last target' },
    shortcut: COPY_KEYS,
    keywords: ['نشر', 'نسخ', 'publish', 'html'],
    run: (editor) => void editor.dispatchCommand(COPY_PUBLISHED, undefined),
  },
  {
    id: 'publish.share',
    group: 'publish',
    label: { ar: 'شارك ملفاً للوجهة الأخيرة', en: 'Share a file for the last target' },
    shortcut: SHARE_KEYS,
    keywords: ['نشر', 'مشاركة', 'إرسال', 'مرفق', 'publish', 'send', 'attach', 'folder', 'zip'],
    run: (editor) => void editor.dispatchCommand(SHARE_PUBLISHED, undefined),
  },
];
