// Which drafts a batch takes.
import type { DraftId, DraftInfo } from '../../contract/values.ts';
import { fold } from '../../core/arabic/fold.ts';
import type { Status } from '../../core/article/article.ts';
import { LibraryError } from '../store/errors.ts';
import type { Library } from '../store/library.ts';

export interface BatchFilter {
  readonly status?: Status;
  /** Compared folded, as the section is. */
  readonly tag?: string;
  readonly section?: string;
}

/** Drafts by their ids, in that order, or all that pass a filter. */
export type BatchChoice = readonly DraftId[] | BatchFilter;

export interface ChosenDraft {
  readonly draft: DraftId;
  readonly title: string;
}

const PAGE = 500;

/** The drafts chosen. A filter gives the oldest first, so that what a batch calls them does not change with the next edit. */
export function chooseDrafts(library: Library, choice: BatchChoice): readonly ChosenDraft[] {
  if (isList(choice)) return choice.map((draft) => ({ draft, title: titleOf(library, draft) }));
  const { section, ...filter } = choice;
  const wanted = section === undefined ? undefined : fold(section);
  return allDrafts(library, filter)
    .filter((info) => wanted === undefined || fold(info.section) === wanted)
    .sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1))
    .map(({ id, title }) => ({ draft: id, title }));
}

function allDrafts(library: Library, filter: Omit<BatchFilter, 'section'>): DraftInfo[] {
  const drafts: DraftInfo[] = [];
  for (let after: number | undefined; ; ) {
    const page = library.drafts.list({ ...filter, limit: PAGE, ...(after === undefined ? {} : { after }) });
    drafts.push(...page);
    after = page.at(-1)?.change;
    if (after === undefined || page.length < PAGE) return drafts;
  }
}

// A draft that is gone has a line of its own in the result, which needs no title.
function titleOf(library: Library, draft: DraftId): string {
  try {
    return library.drafts.load(draft).article.metadata.headline;
  } catch (error) {
    if (error instanceof LibraryError) return '';
    throw error;
  }
}

function isList(choice: BatchChoice): choice is readonly DraftId[] {
  return Array.isArray(choice);
}
