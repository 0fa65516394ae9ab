// Every refusal that can cross from the main process to the window, with its sentence in both languages. A new refusal is a row here.
import type { Labels } from '../core/article/callouts.ts';

// Refusals of the calls themselves, before anything is done.
const CALL_SENTENCES = {
  'unknown-method': {
    ar: 'طلب لا يعرفه البرنامج.',
    en: 'A request that the program does not know.',
  },
  'invalid-input': { ar: 'طلب بقيم غير صالحة.', en: 'A request with values that are not valid.' },
  'foreign-sender': { ar: 'طلب من صفحة غريبة.', en: 'A request from a page that is not ours.' },
  'not-ready': {
    ar: 'لم تُفتح المكتبة بعد، أو تعذّر فتحها.',
    en: 'The library is not open yet, or could not be opened.',
  },
  closed: { ar: 'انقطع الاتصال بالبرنامج.', en: 'The connection to the program was closed.' },
  internal: { ar: 'خطأ داخلي في البرنامج.', en: 'An error inside the program.' },
} as const satisfies Record<string, Labels>;

/** The closed list of refusals, each with the sentence that the user reads. */
export const SENTENCES = {
  ...CALL_SENTENCES,
  'library-newer': {
    ar: 'هذه المكتبة كتبتها نسخة أحدث من حاشية؛ لم يُغيَّر فيها شيء.',
    en: 'This library was written by a newer Hashiya; nothing in it was changed.',
  },
  'library-damaged': { ar: 'ملف المكتبة تالف.', en: 'The library file is damaged.' },
  'not-a-library': { ar: 'الملف ليس مكتبة حاشية.', en: 'The file is not a Hashiya library.' },
  'library-busy': { ar: 'المكتبة مشغولة بعملية أخرى؛ أعد المحاولة.', en: 'The library is busy; try again.' },
  'disk-full': {
    ar: 'القرص ممتلئ؛ لم يُحفظ التغيير الأخير.',
    en: 'The disk is full; the last change was not saved.',
  },
  'disk-error': { ar: 'تعذّر القرص أو الكتابة عليه.', en: 'The disk could not be read or written.' },
  'read-only': { ar: 'لا إذن بالكتابة في هذا المكان.', en: 'This place cannot be written to.' },
  'file-missing': { ar: 'الملف غير موجود.', en: 'The file does not exist.' },
  'file-exists': {
    ar: 'الملف موجود من قبل؛ لم يُكتب فوقه.',
    en: 'The file exists already; it was not overwritten.',
  },
  'is-folder': { ar: 'المسار مجلد وليس ملفاً.', en: 'The path is a folder, not a file.' },
  'name-too-long': {
    ar: 'اسم الملف أطول مما يقبله القرص.',
    en: 'The file name is longer than the disk allows.',
  },
  'file-too-large': { ar: 'الملف أكبر من الحد المسموح.', en: 'The file is larger than the limit.' },
  'not-an-article': { ar: 'الملف ليس مقالاً بصيغة حاشية.', en: 'The file is not a Hashiya article.' },
  'not-folder': { ar: 'المسار ليس مجلداً.', en: 'The path is not a folder.' },
  'draft-missing': { ar: 'لا مسودة بهذا المعرّف.', en: 'There is no such draft.' },
  'text-missing': {
    ar: 'لا يعرف البرنامج النص الذي جرى عليه التغيير.',
    en: 'The text that was changed is not known here.',
  },
  'draft-ambiguous': {
    ar: 'أكثر من مسودة يبدأ معرّفها بهذا.',
    en: 'More than one draft begins with this id.',
  },
  'revision-missing': { ar: 'لا نسخة بهذا الرقم.', en: 'There is no such revision.' },
  'revision-damaged': {
    ar: 'نسخة محفوظة تالفة، ولا تطابق بصمتها.',
    en: 'A stored revision is damaged: it does not match its checksum.',
  },
  'backup-invalid': {
    ar: 'النسخة الاحتياطية غير صالحة؛ لم يُغيَّر شيء.',
    en: 'The backup is not valid; nothing was changed.',
  },
  'picture-unsupported': { ar: 'نوع الصورة غير مدعوم.', en: 'This type of picture is not supported.' },
  'picture-damaged': { ar: 'ملف الصورة تالف.', en: 'The picture is damaged.' },
  'picture-too-large': { ar: 'الصورة أكبر من الحد المسموح.', en: 'The picture is larger than the limit.' },
  'address-refused': { ar: 'عنوان غير مقبول.', en: 'An address that is not accepted.' },
  'target-unknown': { ar: 'لا وجهة نشر بهذا الاسم.', en: 'There is no such export target.' },
  'setting-invalid': {
    ar: 'إعداد لا تعرفه هذه الوجهة، أو قيمة لا تقبلها.',
    en: 'A setting that this target does not have, or a value that it does not take.',
  },
  'not-a-profile': {
    ar: 'الملف ليس إعدادات دار بصيغة حاشية.',
    en: 'The file is not a Hashiya house style.',
  },
  'profile-newer': {
    ar: 'كتبت إعدادات الدار هذه نسخة أحدث من حاشية؛ لم يُغيَّر شيء.',
    en: 'This house style was written by a newer Hashiya; nothing was changed.',
  },
  'target-no-text': {
    ar: 'هذه الوجهة ملف لا نص يُنسخ؛ احفظه.',
    en: 'This target is a file and no text to copy; save it.',
  },
  'browser-missing': {
    ar: 'لا متصفح هنا يطبع التقرير؛ ثبّت كروميوم أو كروم أو إيدج.',
    en: 'Printing a PDF needs an installed Chromium, Chrome or Edge.',
  },
  'print-failed': { ar: 'لم تتم الطباعة؛ أعد المحاولة.', en: 'It could not be printed; try again.' },
  'batch-running': {
    ar: 'تصدير آخر جارٍ؛ انتظر حتى يتم أو أوقفه.',
    en: 'Another export is running; wait until it is done, or stop it.',
  },
  'batch-empty': { ar: 'لم تُختر مسودة تُصدَّر.', en: 'No draft was chosen to be exported.' },
  'kind-invalid': { ar: 'نوع الصندوق غير صالح.', en: 'The callout kind is not valid.' },
} as const satisfies Record<string, Labels>;

export type ErrorCode = keyof typeof SENTENCES;
export type CallErrorCode = keyof typeof CALL_SENTENCES;

/** Whether a value is the code of a refusal. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(SENTENCES, value);
}
