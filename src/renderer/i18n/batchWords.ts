// The words of exporting many drafts, which come with its dialog.
import type { BatchLine, BatchPlaceKind } from '../../contract/values.ts';
import { batchAr } from './batchAr.ts';
import { batchEn } from './batchEn.ts';
import type { Counted } from './words.ts';

export interface BatchWords {
  readonly title: string;
  readonly drafts: Counted;
  readonly waiting: string;
  readonly none: string;
  readonly where: string;
  readonly places: Readonly<Record<BatchPlaceKind, string>>;
  readonly placeHints: Readonly<Record<BatchPlaceKind, string>>;
  readonly start: string;
  readonly starting: string;
  readonly progress: string;
  readonly of: (done: number, total: number) => string;
  readonly stop: string;
  readonly stopping: string;
  readonly hide: string;
  readonly hideHint: string;
  readonly exported: Counted;
  readonly withFindings: Counted;
  readonly refused: Counted;
  readonly stopped: string;
  readonly written: Readonly<Record<BatchPlaceKind, string>>;
  readonly notWritten: string;
  readonly states: Readonly<Record<BatchLine['state'] | 'left', string>>;
  readonly results: string;
  readonly open: (title: string) => string;
  readonly openShort: string;
  readonly pictures: Counted;
  readonly again: string;
}

export const BATCH_WORDS: Readonly<Record<'ar' | 'en', BatchWords>> = { ar: batchAr, en: batchEn };
