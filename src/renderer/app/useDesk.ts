// The desk: which draft is open, and everything that is done with drafts from outside their pages. Nothing is replaced before it is saved.
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { Client } from '../../contract/client.ts';
import type { DraftId, WireDraft } from '../../contract/values.ts';
import type { LibraryActions } from '../desk/Library.tsx';
import type { OpenDraftHandle } from '../page/OpenDraft.tsx';
import { Store } from '../ui/store.ts';

/** The setting that names the draft that was open last. */
const OPEN_DRAFT = 'window.draft';
/** Milliseconds after the last of the saves that follow one another while somebody writes: longer than from one of them to the next. */
const AFTER_SAVE = 2500;

/** How the page was opened: what gets the focus then. */
export type Opening = 'start' | 'new' | 'chosen';

export interface OpenedDraft {
  readonly draft: WireDraft;
  readonly opening: Opening;
}

export interface Desk {
  readonly opened: OpenedDraft | undefined;
  /** The page of the open draft. */
  readonly page: RefObject<OpenDraftHandle | null>;
  /** Another one whenever the library has changed: only the list follows it. */
  readonly version: Store<number>;
  readonly changed: () => void;
  /** The open draft was saved: its line of the list follows in the writer's pause. */
  readonly saved: () => void;
  readonly begin: (id: DraftId | undefined) => Promise<void>;
  readonly actions: LibraryActions;
  /** Loads the open draft anew, as after a change of its language. */
  readonly reopen: () => void;
}

export function useDesk(client: Client, failed: (error: unknown) => void): Desk {
  const [opened, setOpened] = useState<OpenedDraft>();
  const [version] = useState(() => new Store(0));
  const page = useRef<OpenDraftHandle>(null);
  const openId = useRef<DraftId>(undefined);
  openId.current = opened?.draft.id;
  const changed = useCallback(() => version.set(version.get() + 1), [version]);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saved = useCallback(() => {
    clearTimeout(pause.current);
    pause.current = setTimeout(changed, AFTER_SAVE);
  }, [changed]);

  // A draft that cannot be left stays, and its line of state says why.
  const show = useCallback(
    async (load: () => Promise<WireDraft>, opening: Opening): Promise<void> => {
      if ((await page.current?.end()) === false) return;
      const draft = await load().catch((error: unknown) => {
        // What cannot be opened replaces nothing: the draft on the page stays, and is saved on.
        page.current?.resume();
        throw error;
      });
      setOpened({ draft, opening });
      await client.call('settings.set', { name: OPEN_DRAFT, value: draft.id });
      changed();
    },
    [client, changed],
  );

  const begin = useCallback(
    async (id: DraftId | undefined) => {
      if (id !== undefined) setOpened({ draft: await client.call('drafts.load', { id }), opening: 'start' });
      changed();
    },
    [client, changed],
  );

  const reopen = useCallback(() => {
    const id = openId.current;
    if (id !== undefined) show(() => client.call('drafts.load', { id }), 'chosen').catch(failed);
  }, [client, show, failed]);

  const actions = useMemo((): LibraryActions => {
    const attempt = (doing: Promise<unknown>): void => void doing.then(changed, failed);
    const open = (id: DraftId): void => {
      if (id === openId.current) page.current?.focus();
      else attempt(show(() => client.call('drafts.load', { id }), 'chosen'));
    };
    // What is open is changed on its page; what is not, in the library.
    const change: Pick<LibraryActions, 'rename' | 'setStatus'> = {
      rename: (id, headline) =>
        id === openId.current
          ? page.current?.writeMetadata({ headline })
          : attempt(client.call('drafts.rename', { id, headline })),
      setStatus: (id, status) =>
        id === openId.current
          ? page.current?.writeMetadata({ status })
          : attempt(client.call('drafts.setStatus', { id, status })),
    };
    const bin = async (id: DraftId): Promise<boolean> => {
      if (id === openId.current && (await page.current?.end()) === false) return false;
      try {
        await client.call('drafts.bin', { id });
        if (id === openId.current) {
          const [next] = await client.call('drafts.list', { limit: 1 });
          if (next === undefined) setOpened(undefined);
          else setOpened({ draft: await client.call('drafts.load', { id: next.id }), opening: 'start' });
        }
        changed();
        return true;
      } catch (error) {
        page.current?.resume();
        failed(error);
        return false;
      }
    };
    return {
      ...change,
      create: () => attempt(show(() => client.call('drafts.create', {}), 'new')),
      open,
      duplicate: (id) =>
        attempt(
          show(
            async () => client.call('drafts.load', await client.call('drafts.duplicate', { id })),
            'chosen',
          ),
        ),
      bin,
      unbin: (id) => attempt(client.call('drafts.unbin', { id })),
      deleteForEver: (id) => attempt(client.call('drafts.deleteForEver', { id })),
      failed,
    };
  }, [client, show, changed, failed]);

  return { opened, page, version, changed, saved, begin, actions, reopen };
}
