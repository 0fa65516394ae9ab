// Which drafts a batch takes.
import type { BatchFilter, ChosenDraft, DraftFilter, DraftId, DraftInfo } from '../../contract/values.ts';
import { fold } from '../../core/arabic/fold.ts';
import type { Library } from '../store/library.ts';

export type { BatchFilter };

/** Drafts by their ids, in that order, or all that pass a filter. */
export type BatchChoice = readonly DraftId[] | BatchFilter;

const PAGE = 500;
/** Of the drafts that a search finds, more than any library has. */
const MOST_FOUND = 1_000_000;

/** The drafts chosen. A filter gives the oldest first, so that what a batch calls them does not change with the next edit. */
export function chooseDrafts(library: Library, choice: BatchChoice): readonly ChosenDraft[] {
  // A draft that is gone has a line of its own in the result, which needs no title.
  if (isList(choice))
    return choice.map((draft) => ({ draft, title: library.drafts.info(draft)?.title ?? '' }));
  const { section, query = '', ...filter } = choice;
  const wanted = section === undefined ? undefined : fold(section);
  const found = query.trim() === '' ? undefined : findBy(library, query.trim());
  return allDrafts(library, filter)
    .filter(({ id }) => found?.has(id) ?? true)
    .filter((info) => wanted === undefined || fold(info.section) === wanted)
    .sort(byAge)
    .map(({ id, title }) => ({ draft: id, title }));
}

/** Drafts in the order in which a filter gives them, each once. Those that are gone come last. */
export function inOrder(library: Library, drafts: readonly DraftId[]): readonly DraftId[] {
  const known: DraftInfo[] = [];
  const gone: DraftId[] = [];
  for (const draft of new Set(drafts)) {
    const info = library.drafts.info(draft);
    if (info === undefined) gone.push(draft);
    else known.push(info);
  }
  return [...known.sort(byAge).map(({ id }) => id), ...gone];
}

function byAge(a: DraftInfo, b: DraftInfo): number {
  return a.created - b.created || (a.id < b.id ? -1 : 1);
}

// What the list of the library shows for a query: titles that hold its letters, and texts that hold its words.
function findBy(library: Library, query: string): ReadonlySet<DraftId> {
  return new Set([
    ...allDrafts(library, { title: query }).map(({ id }) => id),
    ...library.search.find(query, MOST_FOUND).map(({ id }) => id),
  ]);
}

function allDrafts(library: Library, filter: Pick<DraftFilter, 'status' | 'tag' | 'title'>): DraftInfo[] {
  const drafts: DraftInfo[] = [];
  for (let after: number | undefined; ; ) {
    const page = library.drafts.list({ ...filter, limit: PAGE, ...(after === undefined ? {} : { after }) });
    drafts.push(...page);
    after = page.at(-1)?.change;
    if (after === undefined || page.length < PAGE) return drafts;
  }
}

function isList(choice: BatchChoice): choice is readonly DraftId[] {
  return Array.isArray(choice);
}
