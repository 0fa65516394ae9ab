import type { PageWords } from './pageWords.ts';

export const pageAr: PageWords = {
  name: 'حاشية',
  language: 'ar',
  direction: 'rtl',
  page: 'الصفحة',
  untitled: 'بلا عنوان',
  headline: 'العنوان',
  subtitle: 'العنوان الفرعي',
  body: 'نص التقرير',
  bodyPlaceholder: 'اكتب تقريرك هنا…',
  caption: 'تعليق الصورة',
  credit: 'المصدر أو المصوّر',
  noPicture: 'لا صورة بعد',
  jumpBreak: 'اقرأ المزيد',
  back: 'العودة إلى الموضع في المتن',
  marker: (number) => `الحاشية ${number}`,
  footnote: {
    addSource: 'أضف مصدراً',
    editSource: 'عدّل المصدر',
    orphan: 'بلا مرجع',
    citeHere: 'أشر إليها عند المؤشر',
    remove: 'احذف الحاشية',
    backTo: (place) => `العودة إلى الموضع ${place} في المتن`,
  },
  blocks: {
    drawn: {
      noAlternative: 'نص بديل مفقود',
      lostPicture: 'لم تعد الصورة في المكتبة',
      attribution: 'من قال؟',
      locked: 'محتوى من نسخة أحدث',
      tableCaption: 'عنوان الجدول',
    },
  },
  cannotStart: 'تعذّر فتح المكتبة',
  noShell: 'تُفتح هذه الصفحة من برنامج حاشية وحده.',
  noRoom: 'تعذّر فتح الأدوات حول الصفحة. ما تكتبه يُحفظ؛ أغلق النافذة وافتحها من جديد.',
};
