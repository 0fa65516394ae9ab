// The words of Electron's own pieces: menus and dialogs. What stands inside the window has its words there.
import type { Labels } from '../../../core/article/callouts.ts';
import type { FileKind } from '../../host.ts';

export const WORDS = {
  name: { ar: 'حاشية', en: 'Hashiya' },
  cannotOpen: { ar: 'تعذّر فتح حاشية', en: 'Hashiya could not be opened' },
  notAnswering: { ar: 'النافذة لا تستجيب', en: 'The window is not answering' },
  notAnsweringDetail: {
    ar: 'يمكنك الانتظار، أو فتح الصفحة من جديد على آخر ما حُفظ.',
    en: 'You can wait, or open the page anew with what was saved last.',
  },
  wait: { ar: 'انتظر', en: 'Wait' },
  openAnew: { ar: 'افتحها من جديد', en: 'Open anew' },
} as const satisfies Record<string, Labels>;

/** What the dialogs for files call each kind. */
export const FILE_WORDS = {
  report: { ar: 'تقارير', en: 'Reports' },
  picture: { ar: 'صور', en: 'Pictures' },
  any: { ar: 'كل الملفات', en: 'All files' },
} as const satisfies Record<FileKind, Labels>;
