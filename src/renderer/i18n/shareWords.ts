// The words of sharing a published file, which come with the first thing that is published.
import type { Handover } from '../../contract/values.ts';
import { type Counted, plural } from './words.ts';

export interface ShareWords {
  readonly share: string;
  /** While it is made without the panel. */
  readonly making: string;
  readonly ready: string;
  readonly pictures: Counted;
  /** What happened to it, in a sentence; where nothing did, its path comes after. */
  readonly handed: Readonly<Record<Handover, string>>;
  /** How long it is there. */
  readonly stays: string;
  readonly copyPath: string;
  readonly pathCopied: string;
}

export const SHARE_WORDS: Readonly<Record<'ar' | 'en', ShareWords>> = {
  ar: {
    share: 'شارك ملفاً',
    making: 'يُعدّ الملف…',
    ready: 'أُعدّ الملف',
    pictures: plural('ar', {
      zero: 'بلا صور فيه',
      one: 'وفيه صورة',
      two: 'وفيه صورتان',
      few: 'وفيه # صور',
      many: 'وفيه # صورة',
      other: 'وفيه # صورة',
    }),
    handed: {
      menu: 'فُتحت قائمة المشاركة.',
      shown: 'فُتح مجلد الملف، وهو محدد فيه.',
      folder: 'فُتح مجلد الملف.',
      nowhere: 'لا برنامج هنا يفتح مجلده؛ الملف في',
    },
    stays: 'يبقى حتى تشارك غيره أو تعيد تشغيل حاشية.',
    copyPath: 'انسخ المسار',
    pathCopied: 'نُسخ المسار.',
  },
  en: {
    share: 'Share as file',
    making: 'The file is being made…',
    ready: 'The file is ready:',
    pictures: plural('en', { one: 'with one picture in it', other: 'with # pictures in it' }),
    handed: {
      menu: 'The share menu is open.',
      shown: 'Its folder is open, with the file selected.',
      folder: 'Its folder is open.',
      nowhere: 'No program here can open its folder; the file is',
    },
    stays: 'It stays until you share another or restart Hashiya.',
    copyPath: 'Copy the path',
    pathCopied: 'The path is copied.',
  },
};
