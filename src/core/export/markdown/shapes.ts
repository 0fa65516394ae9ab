// What an importer could take a block for that it is not. The importer recognises by these rules, and the writer guards by them, so the
// two can never disagree.

import { cleanInvisible } from '../../arabic/clean.ts';
import type { Inline } from '../../article/article.ts';
import type { Json } from '../../article/json.ts';
import { opaqueText } from '../../article/opaque.ts';

/** The dash that opens the line with a quotation's author. */
export const ATTRIBUTION_DASH = /^[—–―]\s?/;

/** Whether a passage is in italics throughout, as captions under pictures often are. */
export function isItalic(inlines: readonly Inline[]): boolean {
  let hasWords = false;
  for (const inline of inlines) {
    if (inline.type === 'text') {
      if (inline.text.trim() === '') continue;
      if (!inline.marks?.includes('emphasis')) return false;
      hasWords = true;
    } else if (inline.type === 'link') {
      if (!isItalic(inline.children)) return false;
      hasWords = true;
    } else if (inline.type !== 'break' && inline.type !== 'reference') {
      return false;
    }
  }
  return hasWords;
}

/**
 * Where the attribution begins in the last paragraph of a quotation: 0 when it is the whole paragraph, otherwise the index after the
 * last line break; undefined when its last line does not begin with a dash.
 */
export function findAttribution(inlines: readonly Inline[]): number | undefined {
  if (beginsWithDash(inlines[0])) return 0;
  const lastBreak = inlines.findLastIndex((inline) => inline.type === 'break');
  return lastBreak >= 0 && beginsWithDash(inlines[lastBreak + 1]) ? lastBreak + 1 : undefined;
}

function beginsWithDash(inline: Inline | undefined): boolean {
  return inline?.type === 'text' && ATTRIBUTION_DASH.test(inline.text);
}

/** The words of content that this version does not understand, on one line: written beside its JSON for readers, and left out again when read. */
export function opaqueLine(raw: Json): string {
  return cleanInvisible(opaqueText(raw)).text.replace(/\s+/g, ' ').trim();
}
