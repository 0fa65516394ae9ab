// The commands of publishing. The panel listens to the first; the second copies for the target that was published to last, without the panel.
import { createCommand, type LexicalCommand } from 'lexical';
import type { EditorCommand } from '../editor/commands/editorCommand.ts';

export const OPEN_PUBLISH: LexicalCommand<void> = createCommand('OPEN_PUBLISH');
export const COPY_PUBLISHED: LexicalCommand<void> = createCommand('COPY_PUBLISHED');

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
    shortcut: { code: 'KeyC', mod: true, shift: true },
    keywords: ['نشر', 'نسخ', 'publish', 'html'],
    run: (editor) => void editor.dispatchCommand(COPY_PUBLISHED, undefined),
  },
];
