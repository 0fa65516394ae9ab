// The lines of the library: opened, renamed, binned and chosen, by mouse and by keys; the arrows lead from line to line.
import { type JSX, type KeyboardEvent, useCallback, useRef, useState, useSyncExternalStore } from 'react';
import type { DraftId } from '../../contract/values.ts';
import { useNow } from '../ui/useNow.ts';
import { DraftMenu } from './DraftMenu.tsx';
import { DraftRow } from './DraftRow.tsx';
import type { LibraryProps } from './Library.tsx';
import type { DraftLine } from './useDrafts.ts';

/** Pixels above the end of the list at which the next page is asked for. */
const AHEAD = 400;

export interface DraftListProps extends Pick<LibraryProps, 'words' | 'actions' | 'open' | 'selection'> {
  readonly isChoosing: boolean;
  readonly onChooseAll: () => void;
  readonly onUnchoose: () => void;
  readonly query: string;
  readonly lines: readonly DraftLine[] | undefined;
  readonly emptySentence: string;
  readonly onMore: () => void;
  readonly onBinned: (draft: DraftLine) => void;
}

export function DraftList({
  words,
  actions,
  open,
  query,
  lines,
  emptySentence,
  selection,
  isChoosing,
  onMore,
  onBinned,
  ...on
}: DraftListProps): JSX.Element {
  const chosen = useSyncExternalStore(selection.subscribe, selection.snapshot);
  const list = useRef<HTMLUListElement>(null);
  const [menu, setMenu] = useState<{ readonly draft: DraftLine; readonly anchor: HTMLElement }>();
  const [renaming, setRenaming] = useState<DraftId>();
  const now = useNow();
  const focus = (id: DraftId | undefined): void => {
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus());
  };
  const bin = async (draft: DraftLine): Promise<void> => {
    const at = lines?.findIndex(({ id }) => id === draft.id) ?? -1;
    const next = lines?.[at + 1] ?? lines?.[at - 1];
    if (!(await actions.bin(draft.id))) return;
    selection.remove(draft.id);
    onBinned(draft);
    focus(next?.id);
  };
  const latest = useRef({ actions, bin, focus, lines });
  latest.current = { actions, bin, focus, lines };
  const openIt = useCallback(({ id }: DraftLine) => latest.current.actions.open(id), []);
  const choose = useCallback(
    (draft: DraftLine, isRange: boolean) => {
      if (isRange) selection.extendTo(draft, latest.current.lines ?? []);
      else selection.toggle(draft);
    },
    [selection],
  );
  const showMenu = useCallback((draft: DraftLine, anchor: HTMLElement) => setMenu({ draft, anchor }), []);
  const renamed = useCallback(({ id, title: old }: DraftLine, title: string | undefined) => {
    setRenaming(undefined);
    const line = title?.replace(/\s+/g, ' ').trim();
    if (line !== undefined && line !== old) latest.current.actions.rename(id, line);
    latest.current.focus(id);
  }, []);

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button.draft')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const draft = lines?.find(({ id }) => id === buttons[at]?.dataset.id);
    if (draft === undefined) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const hasMod = event.ctrlKey || event.metaKey;
    if (next !== undefined) {
      const to = Math.min(Math.max(next, 0), buttons.length - 1);
      buttons[to]?.focus();
      // From where the keys were to where they are now.
      const reached = lines?.find(({ id }) => id === buttons[to]?.dataset.id);
      if (event.shiftKey && reached !== undefined) {
        if (!chosen.has(draft.id)) selection.toggle(draft);
        selection.extendTo(reached, lines ?? []);
      }
    } else if (event.key === ' ') choose(draft, event.shiftKey);
    // By its place on the keyboard: the Arabic layout is active.
    else if (event.code === 'KeyA' && hasMod) on.onChooseAll();
    else if (event.key === 'Escape' && (chosen.size > 0 || isChoosing)) on.onUnchoose();
    else if (event.key === 'F2') setRenaming(draft.id);
    else if (event.key === 'Delete') void bin(draft);
    else return;
    event.preventDefault();
  };

  const home = lines?.find(({ id }) => id === open) ?? lines?.[0];
  return (
    <>
      <ul
        ref={list}
        aria-label={words.frame.library.list}
        onKeyDown={press}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          if (scrollTop + clientHeight > scrollHeight - AHEAD) onMore();
        }}
      >
        {lines?.map((draft) => (
          <DraftRow
            key={draft.id}
            words={words}
            draft={draft}
            query={query}
            now={now}
            isOpen={draft.id === open}
            isHome={draft.id === home?.id}
            isRenaming={draft.id === renaming}
            isChosen={chosen.has(draft.id)}
            isChoosing={isChoosing || chosen.size > 0}
            onOpen={openIt}
            onChoose={choose}
            onMenu={showMenu}
            onRenamed={renamed}
          />
        ))}
        {lines?.length === 0 ? <li className="nothing">{emptySentence}</li> : null}
      </ul>
      {menu === undefined ? null : (
        <DraftMenu
          words={words}
          draft={menu.draft}
          isChosen={chosen.has(menu.draft.id)}
          anchor={menu.anchor}
          onClose={() => setMenu(undefined)}
          onOpen={() => actions.open(menu.draft.id)}
          onRename={() => setRenaming(menu.draft.id)}
          onDuplicate={() => actions.duplicate(menu.draft.id)}
          onChoose={() => {
            selection.toggle(menu.draft);
            focus(menu.draft.id);
          }}
          onStatus={(status) => actions.setStatus(menu.draft.id, status)}
          onBin={() => void bin(menu.draft)}
        />
      )}
    </>
  );
}
