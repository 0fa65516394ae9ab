// Exporting many drafts from the window: the dialog when it is asked for, and a word when an export is over that nobody was looking at.
import { type JSX, lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Client } from '../../contract/client.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import type { BatchFilter, ChosenDraft, DraftId } from '../../contract/values.ts';
import type { Words } from '../i18n/words.ts';
import { announce } from '../ui/Announcer.tsx';
import { Toast } from '../ui/Toast.tsx';
import type { BatchRun } from './BatchRun.ts';

const BatchDialog = lazy(async () => ({ default: (await import('./BatchDialog.tsx')).BatchDialog }));

/** Drafts by name, or all that pass a filter. */
export type Wanted = { readonly drafts: readonly ChosenDraft[] } | { readonly filter: BatchFilter };

export interface BatchingProps {
  readonly client: Client;
  readonly words: Words;
  readonly run: BatchRun;
  /** What is to be exported; undefined while the dialog is not open. */
  readonly wanted: Wanted | undefined;
  /** Saves the open draft; answers why that failed. */
  readonly save: () => Promise<ErrorCode | undefined>;
  readonly onOpen: (id: DraftId) => void;
  readonly onClose: () => void;
}

export function Batching({ wanted, ...props }: BatchingProps): JSX.Element {
  const { run, words } = props;
  const state = useSyncExternalStore(run.subscribe, run.snapshot);
  const [isTold, setIsTold] = useState(false);
  const isOpen = wanted !== undefined;
  const kind = state?.state;
  const was = useRef(kind);
  useEffect(() => {
    const isOver = was.current === 'running' && kind !== undefined && kind !== 'running';
    was.current = kind;
    if (!isOver || isOpen) return;
    setIsTold(true);
    announce(words.frame.library.exportEnded);
  }, [kind, isOpen, words]);
  return (
    <>
      {wanted === undefined ? null : (
        <Suspense fallback={null}>
          <BatchDialog {...props} wanted={wanted} />
        </Suspense>
      )}
      {isTold && !isOpen ? (
        <Toast sentence={words.frame.library.exportEnded} onGone={() => setIsTold(false)} />
      ) : null}
    </>
  );
}
