// A text cut into runs of one direction. Word lays a run out as it is declared (`w:rtl` or not), takes its Latin or its Arabic font by the same sign, and
// guesses nothing. A wrapper for runs that must be isolated (`w:dir`) is left out on purpose: LibreOffice passes over it, and what converts documents for sites
// (mammoth, for one) drops the words in it.
import { splitForIsolation } from '../../../core/arabic/bidi.ts';
import type { Direction } from '../../../core/article/article.ts';

export interface DirectedRun {
  readonly text: string;
  readonly direction: Direction;
}

const RTL_SCRIPTS = String.raw`\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}`;
// Letters and digits of scripts that run from right to left. Script extensions, because the tatweel belongs to several scripts.
const RTL = String.raw`[[\p{L}\p{N}]&&[${RTL_SCRIPTS}]]`;
const LTR = String.raw`[\p{L}--[${RTL_SCRIPTS}]]`;
// Words that run from left to right, with what joins them and the numbers among them: «the European Union», «5G», «C++», «Brussels, 2024».
const LTR_RUN = new RegExp(
  String.raw`[0-9]*${LTR}[${LTR}\p{M}0-9]*(?:[ .,:'’&\/_@+\-‑]{1,2}[${LTR}0-9][${LTR}\p{M}0-9]*)*[+#]{0,2}`,
  'gv',
);
// From the first to the last letter with no letter of the other direction between them.
const RTL_RUN = new RegExp(String.raw`${RTL}(?:[^${LTR}]*${RTL})?\p{M}*`, 'gv');

/**
 * The text in runs; joined, they are the text. What stands between words has the direction of the line, but nothing is taken out of a run that must
 * be isolated.
 */
export function directRuns(text: string, line: Direction): readonly DirectedRun[] {
  if (line === 'ltr') return cut(text, RTL_RUN, 'rtl', 'ltr');
  return splitForIsolation(text).flatMap((part): readonly DirectedRun[] =>
    part.isolate ? [{ text: part.text, direction: 'ltr' }] : cut(part.text, LTR_RUN, 'ltr', 'rtl'),
  );
}

function cut(text: string, pattern: RegExp, found: Direction, between: Direction): readonly DirectedRun[] {
  const runs: DirectedRun[] = [];
  let position = 0;
  for (const { 0: words, index } of text.matchAll(pattern)) {
    if (index > position) runs.push({ text: text.slice(position, index), direction: between });
    runs.push({ text: words, direction: found });
    position = index + words.length;
  }
  if (position < text.length) runs.push({ text: text.slice(position), direction: between });
  return runs;
}
