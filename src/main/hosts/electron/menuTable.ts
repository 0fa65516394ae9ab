// THE table of the native menu. What the window can do is named by the id of its command there; what Electron does itself, by its role.
import type { Labels } from '../../../core/article/callouts.ts';

export type Role =
  | 'about'
  | 'close'
  | 'copy'
  | 'cut'
  | 'hide'
  | 'hideOthers'
  | 'minimize'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'quit'
  | 'resetZoom'
  | 'selectAll'
  | 'togglefullscreen'
  | 'unhide'
  | 'zoomIn'
  | 'zoomOut';

export type MenuRow =
  /** The keys are shown, and only the Mac acts on them: the window knows its own shortcuts, but there a menu has to name these. */
  | { readonly command: string; readonly label: Labels; readonly keys?: string }
  | { readonly role: Role; readonly label: Labels }
  /** The callout kinds, the desk's own after the built-in ones. */
  | 'callouts'
  | 'line';

export interface MenuColumn {
  readonly label: Labels;
  /** Only where programs have a menu of their own name. */
  readonly onlyOnMac?: true;
  readonly rows: readonly MenuRow[];
}

export const MENU: readonly MenuColumn[] = [
  {
    label: { ar: 'حاشية', en: 'Hashiya' },
    onlyOnMac: true,
    rows: [
      { role: 'about', label: { ar: 'عن حاشية', en: 'About Hashiya' } },
      'line',
      { role: 'hide', label: { ar: 'أخفِ حاشية', en: 'Hide Hashiya' } },
      { role: 'hideOthers', label: { ar: 'أخفِ سواها', en: 'Hide others' } },
      { role: 'unhide', label: { ar: 'أظهر الكل', en: 'Show all' } },
      'line',
      { role: 'quit', label: { ar: 'أنهِ حاشية', en: 'Quit Hashiya' } },
    ],
  },
  {
    label: { ar: 'ملف', en: 'File' },
    rows: [
      { command: 'window.new-draft', label: { ar: 'مسودة جديدة', en: 'New draft' } },
      'line',
      { command: 'publish.open', label: { ar: 'انشر التقرير', en: 'Publish the report' } },
      { command: 'publish.copy', label: { ar: 'انسخ للوجهة الأخيرة', en: 'Copy for the last target' } },
      {
        command: 'publish.share',
        label: { ar: 'شارك ملفاً للوجهة الأخيرة', en: 'Share a file for the last target' },
      },
      { command: 'window.export', label: { ar: 'صدّر مسودات كثيرة', en: 'Export many drafts' } },
      'line',
      { role: 'close', label: { ar: 'إغلاق', en: 'Close' } },
    ],
  },
  {
    label: { ar: 'تحرير', en: 'Edit' },
    rows: [
      { command: 'history.undo', label: { ar: 'تراجع', en: 'Undo' }, keys: 'CmdOrCtrl+Z' },
      { command: 'history.redo', label: { ar: 'إعادة', en: 'Redo' }, keys: 'CmdOrCtrl+Y' },
      'line',
      { role: 'cut', label: { ar: 'قص', en: 'Cut' } },
      { role: 'copy', label: { ar: 'نسخ', en: 'Copy' } },
      { role: 'paste', label: { ar: 'لصق', en: 'Paste' } },
      { role: 'pasteAndMatchStyle', label: { ar: 'لصق نصاً مجرداً', en: 'Paste as plain text' } },
      { role: 'selectAll', label: { ar: 'تحديد الكل', en: 'Select all' } },
      'line',
      { command: 'find.open', label: { ar: 'بحث في التقرير', en: 'Find in the report' } },
      { command: 'find.replace', label: { ar: 'بحث واستبدال', en: 'Find and replace' } },
      { command: 'text.clean', label: { ar: 'نظّف المحارف الخفية', en: 'Clean invisible characters' } },
    ],
  },
  {
    label: { ar: 'إدراج', en: 'Insert' },
    rows: [
      { command: 'insert.footnote', label: { ar: 'حاشية', en: 'Footnote' } },
      { command: 'footnote.cite-again', label: { ar: 'الإشارة إلى حاشية سابقة', en: 'Cite a note again' } },
      { command: 'link.edit', label: { ar: 'رابط', en: 'Link' } },
      'callouts',
      'line',
      { command: 'insert.quote', label: { ar: 'اقتباس', en: 'Quotation' } },
      { command: 'insert.separator', label: { ar: 'فاصل', en: 'Separator' } },
      { command: 'insert.jump-break', label: { ar: 'فاصل «اقرأ المزيد»', en: 'Jump break' } },
    ],
  },
  {
    label: { ar: 'تنسيق', en: 'Format' },
    rows: [
      { command: 'mark.strong', label: { ar: 'غامق', en: 'Strong' } },
      { command: 'mark.emphasis', label: { ar: 'توكيد', en: 'Emphasis' } },
      { command: 'mark.underline', label: { ar: 'تسطير', en: 'Underline' } },
      { command: 'mark.highlight', label: { ar: 'تظليل', en: 'Highlight' } },
      { command: 'mark.isolate-ltr', label: { ar: 'عزل كلاتيني', en: 'Isolate as Latin' } },
      { command: 'mark.clear', label: { ar: 'بلا تنسيق', en: 'Clear formatting' } },
      'line',
      { command: 'block.paragraph', label: { ar: 'فقرة', en: 'Paragraph' } },
      { command: 'block.heading2', label: { ar: 'عنوان', en: 'Heading' } },
      { command: 'block.heading3', label: { ar: 'عنوان فرعي', en: 'Subheading' } },
      { command: 'block.heading4', label: { ar: 'عنوان أصغر', en: 'Minor heading' } },
      { command: 'block.bulleted', label: { ar: 'قائمة نقطية', en: 'Bulleted list' } },
      { command: 'block.numbered', label: { ar: 'قائمة مرقمة', en: 'Numbered list' } },
      { command: 'block.check', label: { ar: 'قائمة مهام', en: 'Check list' } },
      { command: 'block.direction', label: { ar: 'اتجاه الفقرة', en: 'Paragraph direction' } },
    ],
  },
  {
    label: { ar: 'عرض', en: 'View' },
    rows: [
      { command: 'window.palette', label: { ar: 'كل الأوامر', en: 'All commands' } },
      { command: 'window.shortcuts', label: { ar: 'الاختصارات', en: 'Shortcuts' } },
      'line',
      { role: 'zoomIn', label: { ar: 'تكبير', en: 'Zoom in' } },
      { role: 'zoomOut', label: { ar: 'تصغير', en: 'Zoom out' } },
      { role: 'resetZoom', label: { ar: 'الحجم الأصلي', en: 'Actual size' } },
      'line',
      { role: 'togglefullscreen', label: { ar: 'ملء الشاشة', en: 'Full screen' } },
      { role: 'minimize', label: { ar: 'إخفاء النافذة', en: 'Minimise' } },
      'line',
      { command: 'window.theme', label: { ar: 'المظهر التالي', en: 'Next theme' } },
      { command: 'window.language', label: { ar: 'الواجهة بالإنجليزية', en: 'Interface in Arabic' } },
    ],
  },
];

export const CALLOUTS: Labels = { ar: 'تنبيه تحريري', en: 'Callout' };
