// Which words of a title a query finds, compared folded and without proclitics, as the search itself does.
import { fold, foldWithMap, originalRange } from '../../core/arabic/fold.ts';
import { foldedTokens, stripProclitics } from '../../core/arabic/tokens.ts';

/** Ranges of the title, in order and apart. */
export function markTitle(title: string, query: string): readonly (readonly [number, number])[] {
  const words = foldedTokens(fold(query));
  if (words.length === 0) return [];
  const folded = foldWithMap(title);
  const found: (readonly [number, number])[] = [];
  for (const word of words) {
    const forms = [word, stripProclitics(word)];
    const form = forms.find((each) => folded.folded.includes(each));
    if (form === undefined) continue;
    for (let at = folded.folded.indexOf(form); at >= 0; at = folded.folded.indexOf(form, at + form.length))
      found.push([at, at + form.length]);
  }
  return join(found.sort(([a], [b]) => a - b)).map(([start, end]) => {
    const range = originalRange(folded.map, start, end);
    return [range.start, range.end] as const;
  });
}

// Two words of a query may find the same letters.
function join(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
