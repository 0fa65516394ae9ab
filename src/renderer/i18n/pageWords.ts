// The words of the page itself: few, so that both languages come with it. Everything around the page has the words of `words.ts`.
import { pageAr } from './pageAr.ts';
import { pageEn } from './pageEn.ts';
import { withDigitsOf } from './withDigits.ts';

export interface PageWords {
  readonly name: string;
  readonly language: 'ar' | 'en';
  readonly direction: 'rtl' | 'ltr';
  readonly page: string;
  readonly untitled: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly body: string;
  readonly bodyPlaceholder: string;
  readonly caption: string;
  readonly credit: string;
  readonly noPicture: string;
  readonly jumpBreak: string;
  readonly back: string;
  readonly marker: (number: string) => string;
  /** What is drawn under a note. */
  readonly footnote: {
    readonly addSource: string;
    readonly editSource: string;
    readonly orphan: string;
    readonly citeHere: string;
    readonly remove: string;
    readonly backTo: (place: string) => string;
  };
  readonly blocks: {
    /** What other nodes draw into the page. */
    readonly drawn: {
      readonly noAlternative: string;
      readonly lostPicture: string;
      readonly attribution: string;
      readonly locked: string;
      readonly tableCaption: string;
    };
  };
  readonly cannotStart: string;
  readonly noShell: string;
  /** What is around the page could not be loaded. */
  readonly noRoom: string;
}

export const PAGE_WORDS: Readonly<Record<'ar' | 'en', PageWords>> = { ar: pageAr, en: pageEn };

/** The words of a language with their numbers in a set of digits; the same object each time. */
export const pageWordsIn = withDigitsOf(PAGE_WORDS);
