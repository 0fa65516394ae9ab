// Typing helpers by their names, and the commands that switch them.
import type { Labels } from '../../../core/article/callouts.ts';
import type { Command } from '../../commands/command.ts';
import { TYPING_SWITCHES, type TypingSettings, type TypingSwitch } from './TypingSettings.ts';

/** What each helper does, for a screen of settings and for the palette. */
export const TYPING_LABELS: Readonly<Record<TypingSwitch, Labels>> = {
  punctuation: {
    ar: 'الفاصلة ، والفاصلة المنقوطة ؛ وعلامة الاستفهام ؟ بدل اللاتينية',
    en: 'Arabic comma, semicolon and question mark for the Latin ones',
  },
  spacing: { ar: 'بلا مسافة قبل علامات الترقيم', en: 'No space before punctuation' },
  quotes: { ar: 'علامات التنصيص «…» بدل المستقيمة', en: 'Proper quotation marks for straight ones' },
  pairs: { ar: 'إغلاق علامات التنصيص عند فتحها', en: 'Quotation marks in pairs' },
  ellipsis: { ar: 'علامة الحذف … بدل ثلاث نقاط', en: 'An ellipsis for three dots' },
  digits: { ar: 'الأرقام المكتوبة كأرقام المقال', en: 'Typed digits as the article’s' },
  openings: {
    // Each sign keeps its own direction.
    ar: 'علامة في أول السطر تفتح قائمة أو عنواناً أو اقتباساً: \u2066-\u2069 أو \u20661.\u2069 أو \u2066##\u2069 أو \u2066>\u2069',
    en: 'Signs at the start of a line open a list, a heading or a quotation: -, 1., ##, >',
  },
};

/** One command a helper; its label says what it will do now. */
export function typingCommands(typing: TypingSettings): readonly Command[] {
  return TYPING_SWITCHES.map((helper) => {
    const { ar, en } = TYPING_LABELS[helper];
    const isOn = typing.enabled()[helper];
    return {
      id: `typing.${helper}`,
      label: {
        ar: `${isOn ? 'أوقف' : 'شغّل'} عند الكتابة: ${ar}`,
        en: `${isOn ? 'Stop' : 'Start'} while typing: ${en}`,
      },
      keywords: ['كتابة', 'تصحيح', 'typing', 'autocorrect'],
      run: () => typing.toggle(helper),
    };
  });
}
