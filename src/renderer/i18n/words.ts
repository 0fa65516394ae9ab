// Every word of the interface, by language. Arabic is written first; English is complete. Those of the page itself are in `pageWords.ts`.
import type { Status } from '../../core/article/article.ts';
import type { Group } from '../commands/command.ts';
import type { FieldRequest } from '../editor/blocks/fields.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import type { FrameWords } from './frameWords.ts';
import type { PageWords } from './pageWords.ts';
import { withDigitsOf } from './withDigits.ts';

/** A count with its noun, by the plural rules of the language. */
export type Counted = (count: number) => string;

export interface Words extends PageWords {
  readonly newDraft: string;
  readonly library: string;
  readonly noDrafts: string;
  readonly bin: string;
  readonly duplicate: string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly saved: string;
  readonly saving: string;
  readonly unsaved: string;
  readonly notSaved: string;
  readonly recovered: string;
  readonly conflict: string;
  readonly words: Counted;
  readonly minutes: Counted;
  readonly tools: string;
  readonly style: string;
  readonly callout: string;
  readonly more: string;
  readonly notes: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
  readonly otherLanguage: string;
  readonly find: {
    readonly bar: string;
    readonly find: string;
    readonly by: string;
    readonly replaceToo: string;
    readonly replace: string;
    readonly replaceAll: string;
    readonly next: string;
    readonly previous: string;
    readonly close: string;
    readonly searching: string;
    readonly nothing: string;
    readonly of: (current: string, all: string) => string;
    readonly replaced: Counted;
    /** Markers and reminders stood inside what was replaced. */
    readonly kept: Counted;
    readonly options: Readonly<
      Record<'wholeWord' | 'marks' | 'letters' | 'asides', { readonly name: string; readonly title: string }>
    >;
  };
  readonly menus: {
    readonly groups: Readonly<Record<Group, string>>;
    readonly recent: string;
    readonly drafts: string;
    readonly snippets: string;
    readonly insert: string;
    readonly palette: string;
    readonly paletteField: string;
    readonly nothing: string;
    readonly shortcuts: string;
    readonly close: string;
    readonly selection: string;
    readonly calloutTools: string;
    readonly calloutKind: string;
    readonly calloutLabel: string;
    /** Asks whether a paragraph that opens with a label shall be its callout. */
    readonly convert: (name: string) => string;
    readonly link: string;
    readonly address: string;
    readonly wrongAddress: string;
    readonly apply: string;
    readonly change: string;
  };
  /** Footnotes: cards, sources. */
  readonly footnote: PageWords['footnote'] & {
    readonly source: string;
    readonly publisher: string;
    readonly title: string;
    readonly author: string;
    readonly address: string;
    readonly accessed: string;
    readonly archive: string;
    readonly today: string;
    readonly save: string;
    readonly cancel: string;
    readonly close: string;
    readonly badAddress: string;
    readonly badDay: string;
    readonly citeAgain: string;
    readonly removeReference: string;
    readonly goToNote: string;
    readonly openAddress: string;
    readonly openArchive: string;
    readonly choose: string;
    readonly filter: string;
    readonly noNotes: string;
    readonly noMatch: string;
    readonly empty: string;
  };
  /** Figures, tables, lists, quotations, reminders. */
  readonly blocks: PageWords['blocks'] & {
    readonly figureTools: string;
    readonly tableTools: string;
    readonly row: string;
    readonly column: string;
    readonly alternative: string;
    readonly alternativeHint: string;
    readonly decorative: string;
    readonly lead: string;
    readonly replace: string;
    readonly reading: (at: number, of: number) => string;
    readonly dismiss: string;
    readonly reminder: string;
    readonly fillIn: string;
    readonly remove: string;
    readonly address: string;
    readonly title: string;
    readonly start: string;
    readonly keep: string;
    readonly fields: Readonly<Record<FieldRequest['kind'], string>>;
    readonly wrong: Readonly<Record<FieldRequest['kind'], string>>;
  };
  /** Numbers that others have put into words, in the digits of the interface. */
  readonly inDigits: (text: string) => string;
  readonly frame: FrameWords;
}

export const WORDS: Readonly<Record<'ar' | 'en', Words>> = { ar, en };

/** The words of a language with their numbers in a set of digits; the same object each time. */
export const wordsIn = withDigitsOf(WORDS);

/** Picks the form of a count by the plural rules of a language (CLDR). */
export function plural(
  language: string,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string },
): Counted {
  const rules = new Intl.PluralRules(language);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace('#', count.toLocaleString('en'));
}
