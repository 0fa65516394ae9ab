// The library at the window's start side: search, the drafts by status, and the bin. It holds what is asked for; the lists are the library's own.
import { type JSX, type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react';
import type { Client } from '../../contract/client.ts';
import type { BatchFilter, DraftId } from '../../contract/values.ts';
import { STATUSES, type Status } from '../../core/article/article.ts';
import type { BatchRun } from '../batch/BatchRun.ts';
import type { Words } from '../i18n/words.ts';
import { Glyph } from '../ui/glyphs/Glyph.tsx';
import type { Store } from '../ui/store.ts';
import { useStore } from '../ui/useStore.ts';
import { Bin } from './Bin.tsx';
import { DraftList } from './DraftList.tsx';
import { ListTools } from './ListTools.tsx';
import type { Selection } from './Selection.ts';
import { type DraftLine, useDrafts } from './useDrafts.ts';

/** What the window does with drafts. Each settles when it is done, and tells itself what went wrong. */
export interface LibraryActions {
  readonly create: () => void;
  readonly open: (id: DraftId) => void;
  readonly rename: (id: DraftId, title: string) => void;
  readonly setStatus: (id: DraftId, status: Status) => void;
  readonly duplicate: (id: DraftId) => void;
  readonly bin: (id: DraftId) => Promise<boolean>;
  readonly unbin: (id: DraftId) => void;
  readonly deleteForEver: (id: DraftId) => void;
  readonly failed: (error: unknown) => void;
}

export interface LibraryProps {
  readonly words: Words;
  readonly client: Client;
  readonly actions: LibraryActions;
  readonly open: DraftId | undefined;
  /** Another one whenever the library has changed. */
  readonly version: Store<number>;
  /** The drafts chosen to be exported together. */
  readonly selection: Selection;
  readonly run: BatchRun;
  /** Exports those chosen, or all that are shown. */
  readonly onExport: () => void;
  /** Back to the page, and away with a panel that lies over it. */
  readonly onLeave: () => void;
}

const FILTERS = [undefined, ...STATUSES] as const;

export function Library(props: LibraryProps): JSX.Element {
  const { words, client, actions, open, version, selection, onLeave } = props;
  const { library } = words.frame;
  const [query, setQuery] = useState('');
  const [status, setStatus] = useState<Status>();
  const [isBin, setIsBin] = useState(false);
  const [isChoosing, setIsChoosing] = useState(false);
  const [binned, setBinned] = useState<DraftLine>();
  const { lines, more } = useDrafts(client, { query, status, isBin }, useStore(version), actions.failed);
  const filter = useMemo(
    (): BatchFilter => ({
      ...(status === undefined ? {} : { status }),
      ...(query.trim() === '' ? {} : { query: query.trim() }),
    }),
    [status, query],
  );
  useEffect(() => {
    selection.show(isBin ? {} : filter);
    return () => selection.show({});
  }, [selection, filter, isBin]);
  const chooseAll = useCallback(() => {
    client.call('batch.choose', filter).then((drafts) => selection.add(drafts), actions.failed);
  }, [client, filter, selection, actions]);
  const unchoose = (): void => {
    selection.clear();
    setIsChoosing(false);
  };
  const undo = useCallback(() => {
    if (binned !== undefined) actions.unbin(binned.id);
    setBinned(undefined);
  }, [binned, actions]);

  return (
    <nav
      className="desk"
      data-region="library"
      aria-label={words.library}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
      }}
    >
      <SearchField words={words} query={query} onQuery={setQuery} />
      {isBin ? (
        <Bin
          words={words}
          lines={lines}
          onMore={more}
          onBack={() => setIsBin(false)}
          onRestore={(id) => {
            setBinned(undefined);
            actions.unbin(id);
          }}
          onDelete={(id) => {
            setBinned(undefined);
            actions.deleteForEver(id);
          }}
        />
      ) : (
        <>
          <div className="filters" role="toolbar" aria-label={library.filters} onKeyDown={rove}>
            {FILTERS.map((each) => (
              <button
                key={each ?? 'all'}
                type="button"
                className="chip"
                aria-pressed={status === each}
                tabIndex={status === each ? 0 : -1}
                onClick={() => setStatus(each)}
              >
                {each === undefined ? library.all : words.statuses[each]}
              </button>
            ))}
          </div>
          <ListTools
            words={words}
            selection={selection}
            run={props.run}
            isChoosing={isChoosing}
            isEmpty={lines === undefined || lines.length === 0}
            onChoosing={setIsChoosing}
            onAll={chooseAll}
            onClear={() => {
              unchoose();
              focusList();
            }}
            onExport={props.onExport}
          />
          <DraftList
            words={words}
            actions={actions}
            open={open}
            selection={selection}
            isChoosing={isChoosing}
            onChooseAll={chooseAll}
            onUnchoose={unchoose}
            query={query.trim()}
            lines={lines}
            onMore={more}
            onBinned={setBinned}
            emptySentence={
              query.trim() !== ''
                ? library.nothingFound
                : status === undefined
                  ? words.noDrafts
                  : library.noneWithStatus
            }
          />
        </>
      )}
      <p className="undo" role="status">
        {binned === undefined ? null : (
          <>
            {library.binned}
            <button type="button" onClick={undo}>
              {library.undo}
            </button>
          </>
        )}
      </p>
      <div className="foot">
        <button type="button" className="new" onClick={actions.create}>
          <Glyph name="file-plus" />
          {words.newDraft}
        </button>
        <button
          type="button"
          className="icon"
          aria-pressed={isBin}
          aria-label={library.bin}
          title={library.bin}
          onClick={() => setIsBin(!isBin)}
        >
          <Glyph name="trash-2" />
        </button>
      </div>
    </nav>
  );
}

interface SearchFieldProps {
  readonly words: Words;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

function SearchField({ words, query, onQuery }: SearchFieldProps): JSX.Element {
  const { search, clear } = words.frame.library;
  return (
    <search className="search">
      <Glyph name="search" />
      <input
        type="text"
        data-search=""
        aria-label={search}
        placeholder={search}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query !== '') {
            event.preventDefault();
            onQuery('');
          }
          // From the query straight to what it has found.
          if (event.key === 'ArrowDown')
            event.currentTarget.closest('.desk')?.querySelector<HTMLElement>('button.draft')?.focus();
        }}
      />
      {query === '' ? null : (
        <button type="button" className="icon" aria-label={clear} title={clear} onClick={() => onQuery('')}>
          <Glyph name="x" />
        </button>
      )}
    </search>
  );
}

// To where Tab leads in it.
function focusList(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.desk button.draft[tabindex="0"]')?.focus(),
  );
}

// Arrow keys go from filter to filter, in the direction of the line.
function rove(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const chips = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = chips.findIndex((chip) => chip.matches(':focus'));
  const isForward =
    (event.key === 'ArrowLeft') === (getComputedStyle(event.currentTarget).direction === 'rtl');
  chips[(at + (isForward ? 1 : -1) + chips.length) % chips.length]?.focus();
  event.preventDefault();
}
