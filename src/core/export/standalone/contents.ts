// The table of contents of a standalone page: its headings as a nested list of links, closed until a reader opens it.
import type { Inline } from '../../article/article.ts';
import type { RenderContext } from '../context.ts';
import { renderInlines } from '../inlines.ts';
import { type HtmlNode, h, showsText, wrap } from '../tree.ts';

/** How many headings a page must have at least to get a table of contents; `never` for none at all. The first is the default. */
export const CONTENTS_FROM: readonly string[] = ['6', '1', '2', '3', '4', '8', '12', 'never'];

interface Entry {
  readonly level: number;
  readonly link: HtmlNode;
  readonly under: Entry[];
}

/**
 * The table of contents, or nothing when there are fewer headings than `least` says (one of `CONTENTS_FROM`). Call after the body. `last` is what
 * follows the body under a heading of its own, if there is such a thing.
 */
export function renderContents(
  context: RenderContext,
  least: string,
  last: { readonly words: readonly HtmlNode[]; readonly id: string } | undefined,
): readonly HtmlNode[] {
  if (least === 'never' || context.headings.length < Number(least)) return [];
  const top: Entry[] = [];
  const open: Entry[] = [];
  const add = (level: number, link: HtmlNode): void => {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const entry: Entry = { level, link, under: [] };
    (open.at(-1)?.under ?? top).push(entry);
    open.push(entry);
  };
  for (const { heading, level, id } of context.headings) {
    const words = context.within(heading.dir, () => renderInlines(wordsOnly(heading.children), context));
    // A heading of which only a marker is printed has no name to be listed by.
    if (showsText(words)) add(level, wrap('a', { href: `#${id}`, dir: heading.dir }, words));
  }
  if (last !== undefined) add(2, wrap('a', { href: `#${last.id}` }, last.words));
  if (top.length === 0) return [];
  const title = context.words.contents;
  return [
    h(
      'nav',
      { class: 'contents', 'aria-label': title },
      h('details', undefined, h('summary', undefined, title), renderEntries(top)),
    ),
  ];
}

function renderEntries(entries: readonly Entry[]): HtmlNode {
  const items = entries.map(({ link, under }) =>
    h('li', undefined, link, ...(under.length === 0 ? [] : [renderEntries(under)])),
  );
  return wrap('ol', undefined, items);
}

// Without markers, whose ids are there once, without links, which cannot stand in a link, and on one line.
function wordsOnly(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'reference') return [];
    if (inline.type === 'link') return wordsOnly(inline.children);
    return inline.type === 'break' ? [{ type: 'text', text: ' ' }] : [inline];
  });
}
