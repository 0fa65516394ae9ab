// Which typing helpers are on: a small table with labels, read from the settings at the start and written when one is switched.
import { TYPING_HELPERS } from '../../../core/arabic/typing.ts';
import type { Labels } from '../../../core/article/callouts.ts';
import type { Json } from '../../../core/article/json.ts';
import type { Command } from '../../commands/command.ts';

/** What can be switched: the helpers of words, and the signs that open a list or a heading. */
export const TYPING_SWITCHES = [...TYPING_HELPERS, 'openings'] as const;
export type TypingSwitch = (typeof TYPING_SWITCHES)[number];
export type EnabledHelpers = Readonly<Record<TypingSwitch, boolean>>;

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

/** The name of a helper's setting. */
export function typingSetting(helper: TypingSwitch): string {
  return `typing.${helper}`;
}

export class TypingSettings {
  private current: EnabledHelpers;
  private readonly save: (name: string, value: boolean) => void;
  private readonly listeners = new Set<() => void>();

  /** Every helper is on unless a setting says `false`. */
  constructor(
    settings: Readonly<Record<string, Json>> = {},
    save: (name: string, value: boolean) => void = () => undefined,
  ) {
    const entries = TYPING_SWITCHES.map((helper) => [helper, settings[typingSetting(helper)] !== false]);
    this.current = Object.fromEntries(entries) as EnabledHelpers; // one entry a helper
    this.save = save;
  }

  readonly enabled = (): EnabledHelpers => this.current;

  toggle(helper: TypingSwitch): void {
    this.current = { ...this.current, [helper]: !this.current[helper] };
    this.save(typingSetting(helper), this.current[helper]);
    for (const listener of this.listeners) listener();
  }

  /** Calls back when one was switched, until the returned function is called. For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

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
