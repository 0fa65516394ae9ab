// The words of a web page's own controls that come along when a report is copied from its page. Only whole lines are compared.
import type { Findings } from '../findings.ts';
import { comparable } from './folded.ts';
import type { Line } from './lines.ts';

// Never a line of a report, wherever they stand.
const ANYWHERE = [
  'تم النسخ',
  'تم نسخ الرابط',
  'نسخ الرابط',
  'انسخ الرابط',
  'نسخ المقال',
  'نسخ النص',
  'شارك المقال',
  'شارك هذا المقال',
  'شارك التقرير',
  'شارك الخبر',
  'شارك هذا الموضوع',
  'شارك على فيسبوك',
  'شارك على تويتر',
  'شارك عبر واتساب',
  'شارك عبر البريد الإلكتروني',
  'مشاركة المقال',
  'مشاركة الرابط',
  'طباعة المقال',
  'اطبع المقال',
  'حفظ المقال',
  'استمع إلى المقال',
  'اشترك في النشرة البريدية',
  'اشترك في نشرتنا البريدية',
  'إرسال بالبريد الإلكتروني',
  'كتابة مدونة حول هذه المشاركة',
  'المشاركة على X',
  'المشاركة في Facebook',
  'المشاركة على Pinterest',
  'تخطي إلى المحتوى',
  'انتقل إلى المحتوى',
  'التخطي إلى المحتوى الرئيسي',
  'Copied',
  'Link copied',
  'Copy link',
  'Share this article',
  'Share this post',
  'Print this article',
  'Skip to content',
  'Skip to main content',
];

// Words that could also open a part of a report: taken for controls only before the headline or near the end.
const AT_EDGES = [
  'نسخ',
  'شارك',
  'مشاركة',
  'المشاركة',
  'طباعة',
  'حفظ',
  'القائمة',
  'بحث',
  'الرئيسية',
  'الصفحة الرئيسية',
  'اقرأ أيضاً',
  'اقرأ أيضا',
  'إقرأ أيضا',
  'اقرأ المزيد',
  'المزيد',
  'مواضيع ذات صلة',
  'مقالات ذات صلة',
  'أخبار ذات صلة',
  'التعليقات',
  'تعليقات',
  'لا توجد تعليقات',
  'ليست هناك تعليقات',
  'أضف تعليقا',
  'أضف تعليقاً',
  'إضافة تعليق',
  'إرسال تعليق',
  'اترك تعليقا',
  'اترك تعليقاً',
  'رسالة أحدث',
  'رسالة أقدم',
  'فيسبوك',
  'تويتر',
  'واتساب',
  'تلغرام',
  'تيليجرام',
  'Facebook',
  'Twitter',
  'WhatsApp',
  'Telegram',
  'Share',
  'Copy',
  'Print',
  'Menu',
  'Search',
  'Home',
  'Comments',
  'Read more',
  'Related articles',
  'Leave a comment',
];

const EDGE_LINES = 12;

const anywhere = new Set(ANYWHERE.map(comparable));
const atEdges = new Set(AT_EDGES.map(comparable));
const LONGEST = 40;

/** Whether a whole line is a control of the page; `atEdge` allows the words that only mean one at the top or the bottom. */
export function isChrome(line: string, atEdge: boolean): boolean {
  if (line.length > LONGEST) return false;
  const words = comparable(line);
  return anywhere.has(words) || (atEdge && atEdges.has(words));
}

/** The lines without the page's controls, each of which is reported. */
export function dropChrome(lines: readonly Line[], findings: Findings): readonly Line[] {
  const kept: Line[] = [];
  let gap = false;
  lines.forEach((line, index) => {
    // Above the headline nothing has been kept yet.
    const atEdge = kept.length === 0 || index >= lines.length - EDGE_LINES;
    if (isChrome(line.text, atEdge)) {
      findings.report('line-dropped', line.text);
      gap = true;
      return;
    }
    kept.push(gap && !line.gap ? { ...line, gap: kept.length > 0 } : line);
    gap = false;
  });
  return kept;
}
