// The lines of the library as they are asked for: page by page, newest change first, or as a search finds them. Never the whole list at once.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client } from '../../contract/client.ts';
import type { DraftFilter, DraftInfo, FoundDraft } from '../../contract/values.ts';
import type { Status } from '../../core/article/article.ts';

export interface DraftQuestion {
  readonly query: string;
  readonly status: Status | undefined;
  readonly isBin: boolean;
}

/** A line; one that was found by its words has them with it. */
export type DraftLine = DraftInfo & Partial<Pick<FoundDraft, 'snippet'>>;

export interface DraftPages {
  /** The lines so far; undefined before the first answer. */
  readonly lines: readonly DraftLine[] | undefined;
  readonly isEnd: boolean;
  /** Asks for the next page. */
  readonly more: () => void;
}

const PAGE = 60;
const MOST_AT_ONCE = 1000;
const MOST_FOUND = 60;
/** Milliseconds after the last letter of a query. */
const PAUSE = 120;

/** `version` is another whenever the library has changed. */
export function useDrafts(
  client: Client,
  question: DraftQuestion,
  version: number,
  failed: (error: unknown) => void,
): DraftPages {
  const { query, status, isBin } = question;
  const [pages, setPages] = useState<Omit<DraftPages, 'more'>>({ lines: undefined, isEnd: false });
  const known = useRef(pages);
  known.current = pages;
  const asked = useRef('');
  const turn = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is asked for anew
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const name = JSON.stringify([query, status, isBin]);
    const isSame = asked.current === name;
    const load = async (): Promise<void> => {
      const size = isSame ? Math.min(Math.max(PAGE, known.current.lines?.length ?? 0), MOST_AT_ONCE) : PAGE;
      const lines = await (query.trim() === '' || isBin
        ? client.call('drafts.list', { ...filterOf(status, isBin), limit: size })
        : find(client, query, status));
      if (mine !== turn.current) return;
      asked.current = name;
      const isEnd = lines.length < size || (query.trim() !== '' && !isBin);
      setPages((before) =>
        sameLines(before.lines, lines) && before.isEnd === isEnd ? before : { lines, isEnd },
      );
    };
    const timer = setTimeout(() => void load().catch(failed), isSame || query === '' ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [client, query, status, isBin, version]);

  const more = useCallback(() => {
    const { lines, isEnd } = known.current;
    const last = lines?.at(-1);
    if (last === undefined || isEnd) return;
    const mine = turn.current;
    const filter = { ...filterOf(status, isBin), limit: PAGE, after: last.change };
    client
      .call('drafts.list', filter)
      .then((next) => {
        if (mine !== turn.current || known.current.lines?.at(-1) !== last) return;
        setPages({ lines: [...(lines ?? []), ...next], isEnd: next.length < PAGE });
      })
      .catch(failed);
  }, [client, status, isBin, failed]);
  return { ...pages, more };
}

function filterOf(status: Status | undefined, binned: boolean): DraftFilter {
  return { binned, ...(status === undefined ? {} : { status }) };
}

// Titles that hold the very letters come first, then what the full text finds.
async function find(
  client: Client,
  query: string,
  status: Status | undefined,
): Promise<readonly DraftLine[]> {
  const [titled, found] = await Promise.all([
    client.call('drafts.list', { ...filterOf(status, false), title: query.trim(), limit: MOST_FOUND }),
    client.call('search.drafts', { query, limit: MOST_FOUND }),
  ]);
  const seen = new Set(titled.map(({ id }) => id));
  return [
    ...titled,
    ...found.filter(({ id, ...line }) => !seen.has(id) && (status ?? line.status) === line.status),
  ];
}

function sameLines(a: readonly DraftLine[] | undefined, b: readonly DraftLine[]): boolean {
  return (
    a?.length === b.length &&
    a.every(
      (line, at) => line.id === b[at]?.id && line.change === b[at]?.change && line.snippet === b[at]?.snippet,
    )
  );
}
