// THE table of commands that the window itself has, beside the editor's.
import type { Command, CommandRow } from '../commands/command.ts';
import type { Panel } from './panels.ts';
import type { ReviewTab } from './preferences.ts';

/** What the window can be told to do. */
export interface WindowActions {
  newDraft(): void;
  otherLanguage(): void;
  nextTheme(): void;
  toggle(panel: Panel): void;
  showTab(tab: ReviewTab): void;
  searchLibrary(): void;
  preferences(): void;
  exportMany(): void;
  nameRevision(): void;
  goToRegion(step: 1 | -1): void;
}

interface WindowRow extends CommandRow {
  readonly run: (now: WindowActions) => void;
}

export const WINDOW_COMMANDS: readonly WindowRow[] = [
  {
    id: 'window.new-draft',
    label: { ar: 'مسودة جديدة', en: 'New draft' },
    shortcut: { code: 'KeyN', mod: true, alt: true },
    run: (now) => now.newDraft(),
  },
  {
    id: 'window.name-revision',
    label: { ar: 'احفظ نسخة باسم', en: 'Save a named version' },
    shortcut: { code: 'KeyS', mod: true },
    keywords: ['حفظ', 'نسخة', 'save', 'revision'],
    run: (now) => now.nameRevision(),
  },
  {
    id: 'window.search-library',
    label: { ar: 'ابحث في المكتبة', en: 'Search the library' },
    shortcut: { code: 'KeyO', mod: true },
    keywords: ['افتح', 'open', 'find'],
    run: (now) => now.searchLibrary(),
  },
  {
    id: 'window.library',
    label: { ar: 'لوح المكتبة', en: 'Library panel' },
    shortcut: { code: 'KeyE', mod: true, alt: true, shift: true },
    run: (now) => now.toggle('library'),
  },
  {
    id: 'window.review',
    label: { ar: 'لوح المراجعة', en: 'Review panel' },
    shortcut: { code: 'KeyR', mod: true, alt: true, shift: true },
    run: (now) => now.toggle('review'),
  },
  {
    id: 'window.outline',
    label: { ar: 'المخطط', en: 'Outline' },
    shortcut: { code: 'KeyO', mod: true, alt: true },
    keywords: ['عناوين', 'أقسام', 'sections'],
    run: (now) => now.showTab('outline'),
  },
  {
    id: 'window.notes',
    label: { ar: 'الحواشي والمصادر', en: 'Notes and sources' },
    shortcut: { code: 'KeyJ', mod: true, alt: true },
    run: (now) => now.showTab('notes'),
  },
  {
    id: 'window.check',
    label: { ar: 'افحص التقرير', en: 'Check the report' },
    shortcut: { code: 'KeyP', mod: true, alt: true, shift: true },
    keywords: ['أخطاء', 'تدقيق', 'errors', 'proof'],
    run: (now) => now.showTab('check'),
  },
  {
    id: 'window.details',
    label: { ar: 'تفاصيل التقرير', en: 'Details of the report' },
    shortcut: { code: 'KeyG', mod: true, alt: true, shift: true },
    keywords: ['وسوم', 'رابط', 'وصف', 'tags', 'slug', 'metadata'],
    run: (now) => now.showTab('details'),
  },
  {
    id: 'window.export',
    group: 'publish',
    label: { ar: 'صدّر مسودات كثيرة', en: 'Export many drafts' },
    shortcut: { code: 'KeyE', mod: true, shift: true },
    keywords: ['تصدير', 'نشر', 'دفعة', 'أرشيف', 'مجلد', 'batch', 'zip', 'archive', 'folder', 'publish'],
    run: (now) => now.exportMany(),
  },
  {
    id: 'window.preferences',
    label: { ar: 'التفضيلات', en: 'Preferences' },
    shortcut: { code: 'Comma', mod: true },
    keywords: ['إعدادات', 'settings'],
    run: (now) => now.preferences(),
  },
  {
    id: 'window.language',
    label: { ar: 'الواجهة بالإنجليزية', en: 'Interface in Arabic' },
    run: (now) => now.otherLanguage(),
  },
  {
    id: 'window.theme',
    label: { ar: 'المظهر التالي', en: 'Next theme' },
    run: (now) => now.nextTheme(),
  },
  {
    id: 'window.next-region',
    label: { ar: 'المنطقة التالية', en: 'Next region' },
    shortcut: { code: 'F6' },
    run: (now) => now.goToRegion(1),
  },
  {
    id: 'window.previous-region',
    label: { ar: 'المنطقة السابقة', en: 'Previous region' },
    shortcut: { code: 'F6', shift: true },
    run: (now) => now.goToRegion(-1),
  },
];

export function windowCommands(now: { readonly current: WindowActions }): readonly Command[] {
  return WINDOW_COMMANDS.map((row) => ({ ...row, run: () => row.run(now.current) }));
}
