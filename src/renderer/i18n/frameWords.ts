// The words of the frame around the page: bar, library, review panel, line of state, preferences.
import type { DigitSet } from '../../core/arabic/digits.ts';
import type { QuotationStyle } from '../../core/arabic/typography.ts';
import type { Counted } from './words.ts';

export interface FrameWords {
  readonly close: string;
  readonly panels: { readonly library: string; readonly review: string };
  readonly preferences: string;
  readonly publish: string;
  readonly digits: string;
  readonly digitSets: Readonly<Record<DigitSet, string>>;
  readonly library: {
    readonly search: string;
    readonly clear: string;
    readonly filters: string;
    readonly all: string;
    readonly list: string;
    readonly nothingFound: string;
    readonly noneWithStatus: string;
    readonly menu: (title: string) => string;
    readonly open: string;
    readonly rename: string;
    readonly newName: string;
    readonly status: string;
    readonly binned: string;
    readonly undo: string;
    readonly bin: string;
    readonly backToLibrary: string;
    readonly emptyBin: string;
    readonly binHint: string;
    readonly restore: (title: string) => string;
    readonly restoreShort: string;
    readonly deleteForEver: (title: string) => string;
    readonly deleteShort: string;
    readonly deleteQuestion: string;
    readonly keep: string;
    /** Of the tools for many drafts. */
    readonly many: string;
    readonly choose: string;
    readonly chooseHint: string;
    readonly chooseIt: (title: string) => string;
    readonly chosen: Counted;
    /** At the end of the name of a draft that is chosen. */
    readonly isChosen: string;
    readonly chooseAll: string;
    readonly chooseAllHint: string;
    readonly unchoose: string;
    readonly unchooseIt: string;
    readonly exportChosen: string;
    readonly exportAll: string;
    readonly exporting: (done: number, total: number) => string;
    readonly exportEnded: string;
  };
  readonly empty: { readonly title: string; readonly hint: string };
  readonly tabs: {
    readonly outline: string;
    readonly notes: string;
    readonly check: string;
    readonly details: string;
  };
  readonly outline: {
    readonly empty: string;
    readonly hint: string;
    readonly grip: (heading: string) => string;
    readonly unnamed: string;
    readonly moved: (heading: string, position: number, count: number) => string;
    readonly atEdge: string;
  };
  readonly notes: {
    readonly empty: string;
    readonly hint: string;
    readonly count: Counted;
    readonly noText: string;
    readonly orphan: string;
    readonly orphanHint: string;
    readonly complete: string;
    readonly noSource: string;
    readonly lacksAddress: string;
    readonly lacksAccessed: string;
    readonly lacksBoth: string;
    readonly toNote: (number: string) => string;
    readonly toReference: (number: string, time: number) => string;
    readonly editSource: (number: string) => string;
    readonly editShort: string;
  };
  readonly check: {
    readonly errors: Counted;
    readonly warnings: Counted;
    readonly errorsTitle: string;
    readonly warningsTitle: string;
    readonly clear: string;
    readonly clearHint: string;
    readonly waiting: string;
    readonly state: (findings: string) => string;
    readonly go: string;
    readonly fix: string;
    readonly fixAll: string;
    readonly fixed: string;
    readonly gone: string;
    readonly more: Counted;
  };
  readonly details: {
    readonly slug: string;
    readonly suggest: string;
    readonly slugChanged: string;
    readonly description: string;
    readonly descriptionCount: (count: number) => string;
    readonly descriptionLong: string;
    readonly author: string;
    readonly place: string;
    readonly section: string;
    readonly tags: string;
    readonly tagHint: string;
    readonly removeTag: (tag: string) => string;
    readonly language: string;
    readonly languages: Readonly<Record<'ar' | 'en', string>>;
    readonly quotes: string;
    readonly quoteStyles: Readonly<Record<QuotationStyle, string>>;
    readonly status: string;
    readonly canonical: string;
    readonly canonicalWrong: string;
    readonly published: string;
    readonly target: string;
    readonly targetHint: (target: number) => string;
    readonly address: string;
    readonly text: string;
    readonly publishing: string;
  };
  readonly status: {
    readonly saved: (time: string) => string;
    readonly progress: (count: number, target: number) => string;
    readonly directions: Readonly<Record<'rtl' | 'ltr', string>>;
    readonly digits: (sample: string) => string;
    readonly language: string;
  };
  readonly revision: {
    readonly saved: string;
    readonly name: string;
    readonly defaultName: (moment: string) => string;
    readonly keep: string;
    readonly done: (name: string) => string;
  };
  readonly settings: {
    readonly interface: string;
    readonly language: string;
    readonly writing: string;
    readonly target: string;
    readonly targetHint: string;
    readonly typing: string;
    readonly panels: string;
  };
}
