// What writers call things that the interface calls by another name, by command. A feature may also keep such words in its own rows (`keywords`).

export const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  'insert.footnote': ['هامش', 'حاشيه', 'تهميش', 'مرجع', 'إحالة', 'note', 'citation', 'reference'],
  'footnote.cite-again': ['هامش', 'حاشية', 'إحالة مكررة', 'مرجع سابق', 'cite', 'reference', 'again'],
  'insert.quote': ['استشهاد', 'قول', 'تنصيص', 'blockquote', 'quote', 'citation'],
  'insert.separator': ['خط', 'فاصل', 'نجوم', 'divider', 'rule', 'line', 'hr'],
  'insert.jump-break': ['اقرأ المزيد', 'قطع', 'المقدمة', 'read more', 'cut', 'more'],
  'insert.picture': ['صورة', 'رسم', 'شكل', 'لقطة', 'image', 'photo', 'figure', 'picture'],
  'insert.table': ['جدول', 'خلايا', 'صفوف', 'أعمدة', 'table', 'grid', 'rows', 'columns'],
  'insert.reminder': ['تذكير', 'ناقص', 'لاحقا', 'للتحقق', 'placeholder', 'todo', 'tk', 'missing'],
  'block.paragraph': ['نص', 'عادي', 'body', 'text', 'plain'],
  'block.heading2': ['عنوان', 'فصل', 'ترويسة', 'h2', 'section', 'title'],
  'block.heading3': ['عنوان', 'فرع', 'h3', 'subsection'],
  'block.heading4': ['عنوان', 'h4'],
  'block.bulleted': ['نقاط', 'تعداد', 'bullets', 'unordered', 'ul'],
  'block.numbered': ['ترقيم', 'تعداد', 'أرقام', 'ordered', 'ol', 'numbers'],
  'block.check': ['مهام', 'تحقق', 'مربعات', 'todo', 'tasks', 'checkbox'],
  'mark.strong': ['عريض', 'ثقيل', 'bold'],
  'mark.emphasis': ['مائل', 'تشديد', 'italic'],
  'mark.strike': ['مشطوب', 'strikethrough'],
  'mark.highlight': ['تمييز', 'لون', 'marker'],
};

/** What every callout is called beside its name. */
export const CALLOUT_SYNONYMS = ['صندوق', 'تنبيه', 'إطار', 'مربع', 'callout', 'box'] as const;
