// Mending what the check has found, in the article as it is at this moment: findings may be older than the text.
import type { Article } from '../../../core/article/article.ts';
import type { CalloutKind } from '../../../core/article/callouts.ts';
import { applyFixes, CHECKS } from '../../../core/checks/checks.ts';
import type { Check, Finding } from '../../../core/checks/finding.ts';
import type { Found } from './checkMessages.ts';

/** The same finding in another state of the article: at the same place, or the only one with the same words. */
export function findAgain(
  found: Found,
  article: Article,
  callouts: readonly CalloutKind[],
): Finding | undefined {
  const same = checksNamed(found.check)
    .flatMap((check) => check.run(article, { callouts }))
    .filter(({ excerpt, message }) => excerpt === found.excerpt && message.ar === found.message.ar);
  const place = JSON.stringify(found.place);
  return (
    same.find((each) => JSON.stringify(each.place) === place) ?? (same.length === 1 ? same[0] : undefined)
  );
}

/** The article with everything mended that one check finds and can mend. */
export function mendAll(check: string, article: Article, callouts: readonly CalloutKind[]): Article {
  return applyFixes(article, { callouts }, () => true, checksNamed(check));
}

function checksNamed(id: string): readonly Check[] {
  return CHECKS.filter((check) => check.id === id);
}
