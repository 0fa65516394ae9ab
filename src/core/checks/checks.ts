// THE table of checks, and running them. A new check is its file and a row here.
import type { Article } from '../article/article.ts';
import { CALLOUT_KINDS } from '../article/callouts.ts';
import type { Path } from '../article/walk.ts';
import { bidiControl } from './bidiControl.ts';
import { deadLink } from './deadLink.ts';
import { description } from './description.ts';
import { doubledPunctuation } from './doubledPunctuation.ts';
import { doubledWord } from './doubledWord.ts';
import { doubleSpace } from './doubleSpace.ts';
import { emptyCallout } from './emptyCallout.ts';
import { emptyHeadline } from './emptyHeadline.ts';
import { emptyNote } from './emptyNote.ts';
import type { Check, CheckOptions, Finding } from './finding.ts';
import { incompleteSource } from './incompleteSource.ts';
import { latinPunctuation } from './latinPunctuation.ts';
import { longHeadline } from './longHeadline.ts';
import { longParagraph } from './longParagraph.ts';
import { missingAlt } from './missingAlt.ts';
import { missingCaption } from './missingCaption.ts';
import { missingCredit } from './missingCredit.ts';
import { missingPicture } from './missingPicture.ts';
import { missingSlug } from './missingSlug.ts';
import { mixedDigits } from './mixedDigits.ts';
import { orphanNote } from './orphanNote.ts';
import { punctuationSpacing } from './punctuationSpacing.ts';
import { referenceBeforeJumpBreak } from './referenceBeforeJumpBreak.ts';
import { skippedHeading } from './skippedHeading.ts';
import { straightQuotes } from './straightQuotes.ts';
import { tatweel } from './tatweel.ts';
import { unbalancedMarks } from './unbalancedMarks.ts';
import { unfilledReminder } from './unfilledReminder.ts';
import { unknownContent } from './unknownContent.ts';

export const CHECKS: readonly Check[] = [
  emptyHeadline,
  emptyNote,
  missingAlt,
  missingPicture,
  unfilledReminder,
  emptyCallout,
  deadLink,
  orphanNote,
  referenceBeforeJumpBreak,
  skippedHeading,
  missingCaption,
  missingCredit,
  mixedDigits,
  straightQuotes,
  unbalancedMarks,
  latinPunctuation,
  punctuationSpacing,
  doubledPunctuation,
  doubledWord,
  tatweel,
  bidiControl,
  doubleSpace,
  longHeadline,
  description,
  missingSlug,
  longParagraph,
  incompleteSource,
  unknownContent,
];

const MOST_ROUNDS = 8;

/** Everything that the checks find, in reading order. */
export function runChecks(
  article: Article,
  options: CheckOptions = { callouts: CALLOUT_KINDS },
  checks: readonly Check[] = CHECKS,
): readonly Finding[] {
  return checks
    .flatMap((check) => check.run(article, options))
    .sort((a, b) => comparePlaces(a.place, b.place));
}

/** The checks that matter to an export target. */
export function checksFor(target: string): readonly Check[] {
  return CHECKS.filter(({ targets }) => targets === undefined || targets.includes(target));
}

/** Whether the article must not be published as it is. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/**
 * The article with everything mended that can be mended safely, only by the named checks if they are given. Fixes of one passage are made
 * from its end, so that none moves the place of another; what overlaps waits for the next round.
 */
export function applyFixes(
  article: Article,
  options: CheckOptions = { callouts: CALLOUT_KINDS },
  only: (finding: Finding) => boolean = () => true,
  checks: readonly Check[] = CHECKS,
): Article {
  let mended = article;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fixable = runChecks(mended, options, checks).filter(
      (finding) => finding.fix !== undefined && only(finding),
    );
    if (fixable.length === 0) break;
    let next: Finding['place'] | undefined;
    for (const { fix, place } of fixable.toReversed()) {
      const overlaps =
        next !== undefined &&
        comparePaths(place.path, next.path) === 0 &&
        (place.end ?? 0) > (next.start ?? 0);
      if (fix === undefined || overlaps) continue;
      mended = fix(mended);
      next = place;
    }
  }
  return mended;
}

function comparePlaces(a: Finding['place'], b: Finding['place']): number {
  return comparePaths(a.path, b.path) || (a.start ?? -1) - (b.start ?? -1);
}

// The order in which a reader meets the parts of the article and of a block.
const READING_ORDER =
  'metadata headline subtitle label caption credit blocks children items rows cells lists attribution notes'.split(
    ' ',
  );

function comparePaths(a: Path, b: Path): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const left = a[index];
    const right = b[index];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return (
      READING_ORDER.indexOf(String(left)) - READING_ORDER.indexOf(String(right)) ||
      String(left).localeCompare(String(right), 'en')
    );
  }
  return a.length - b.length;
}
