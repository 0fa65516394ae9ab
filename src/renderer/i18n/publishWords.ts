// The words of publishing, which come with the panel.
import type { TargetForm } from '../../core/export/target.ts';
import { publishAr } from './publishAr.ts';
import { publishEn } from './publishEn.ts';
import type { Counted } from './words.ts';

export interface PublishWords {
  readonly title: string;
  readonly target: string;
  readonly settings: string;
  readonly preview: string;
  readonly source: string;
  readonly view: string;
  /** Of the frame that shows what will be published. */
  readonly frame: string;
  readonly waiting: string;
  /** While something is being made to be copied or saved; printing takes its time. */
  readonly working: string;
  readonly copy: string;
  readonly copied: string;
  readonly copiedFor: (target: string) => string;
  readonly save: string;
  readonly saved: string;
  readonly savedPictures: Counted;
  readonly missingPictures: Counted;
  readonly size: (size: string) => string;
  readonly units: Readonly<Record<'bytes' | 'kilobytes' | 'megabytes', (amount: string) => string>>;
  /** What is to be said of the result of some forms. */
  readonly hints: Readonly<Partial<Record<TargetForm, string>>>;
  readonly cut: string;
  readonly notices: string;
  readonly pictures: string;
  readonly picturesHint: string;
  readonly pictureMissing: string;
  readonly check: string;
  readonly clear: string;
  readonly details: string;
  readonly propose: string;
  readonly jumpBreak: string;
  readonly noJumpBreak: string;
  readonly after: (words: string) => string;
  readonly unsaved: (reason: string) => string;
}

export const PUBLISH_WORDS: Readonly<Record<'ar' | 'en', PublishWords>> = { ar: publishAr, en: publishEn };
