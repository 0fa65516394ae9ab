// The common frame of checks that look at words: which passages they read, which of their runs they must not touch, and how a fix is made.
import { isArabicScript } from '../arabic/script.ts';
import type { Departure } from '../arabic/typography.ts';
import type { Article, Inline } from '../article/article.ts';
import type { Labels } from '../article/callouts.ts';
import { replaceText } from '../article/edit.ts';
import { passageText, visitInlines } from '../article/inlines.ts';
import { type Passage, passagesOf } from '../article/walk.ts';
import type { Check, Finding } from './finding.ts';

interface TextCheck {
  readonly id: string;
  readonly name: Labels;
  /** What is wrong in the text of a passage. */
  readonly find: (text: string, article: Article) => readonly Departure[];
  readonly message: (words: string, departure: Departure) => Labels;
  /** Whether it concerns Arabic text only. */
  readonly isArabicOnly: boolean;
}

const ADDRESSES =
  /(?:https?:\/\/|www\.)[^\s«»<>،؛]+|(?<![\w.%+-])[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const AROUND = 24;

/** A warning for every departure that `find` sees in a passage, mended by its replacement. */
export function textCheck({ id, name, find, message, isArabicOnly }: TextCheck): Check {
  return {
    id,
    severity: 'warning',
    name,
    run: (article) => (isArabicOnly && !isArabicScript(article.metadata.language) ? [] : findAll(article)),
  };

  function findAll(article: Article): readonly Finding[] {
    const findings: Finding[] = [];
    for (const passage of passagesOf(article)) {
      if (!isOurs(passage) || (isArabicOnly && isLeftToRight(passage))) continue;
      const text = passageText(passage.inlines);
      const departures = find(text, article);
      if (departures.length === 0) continue;
      const protectedRuns = findProtected(passage.inlines, text);
      for (const departure of departures) {
        const { start, end, replacement } = departure;
        if (protectedRuns.some((run) => start < run.end && end > run.start)) continue;
        findings.push({
          check: id,
          severity: 'warning',
          message: message(text.slice(start, end), departure),
          place: { path: passage.path, start, end },
          excerpt: excerptOf(text, start, end),
          ...(replacement === undefined
            ? {}
            : { fix: (given) => replaceText(given, passage.path, [{ start, end, replacement }]) }),
        });
      }
    }
    return findings;
  }
}

/** The words around a range, in one line. */
export function excerptOf(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const words = text
    .slice(from, to)
    .replace(/[\s\ufffc]+/g, ' ')
    .trim()
    .toWellFormed();
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
}

// A label that is the kind's own is not in the article, and opaque content is not ours to judge.
function isOurs({ role, block }: Passage): boolean {
  if (role === 'label') return block?.type === 'callout' && block.label !== undefined;
  return role !== 'opaque';
}

function isLeftToRight({ block, ancestors }: Passage): boolean {
  for (const around of block === undefined ? ancestors : [block, ...ancestors.toReversed()]) {
    if ('dir' in around && around.dir !== undefined) return around.dir === 'ltr';
  }
  return false;
}

function findProtected(
  inlines: readonly Inline[],
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  visitInlines(inlines, (inline, start, end) => {
    if (inline.type !== 'text') return;
    if (inline.marks?.includes('code') || inline.marks?.includes('isolate-ltr')) runs.push({ start, end });
  });
  for (const { 0: address, index } of text.matchAll(ADDRESSES))
    runs.push({ start: index, end: index + address.length });
  return runs;
}
