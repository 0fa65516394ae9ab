// The window's own dialogs, the preferences and the export of many drafts: which is open, and where the focus goes back to.
import { useEffect, useMemo, useState } from 'react';
import type { Client } from '../../contract/client.ts';
import type { Wanted } from '../batch/Batching.tsx';
import { BatchRun } from '../batch/BatchRun.ts';
import { Selection } from '../desk/Selection.ts';
import { useReturn } from './useReturn.ts';

export interface Dialogs {
  readonly isSetting: boolean;
  /** What is to be exported; undefined while that dialog is not open. */
  readonly wanted: Wanted | undefined;
  /** The drafts chosen in the library, and the export as it runs. */
  readonly selection: Selection;
  readonly run: BatchRun;
  openPreferences(): void;
  /** Exports the chosen drafts; all that are shown when none is chosen. */
  exportMany(): void;
  close(): void;
  /** Closes the export for something that takes the focus itself. */
  leaveExport(): void;
}

export function useDialogs(client: Client, failed: (error: unknown) => void, focusPage: () => void): Dialogs {
  const [isSetting, setIsSetting] = useState(false);
  const [wanted, setWanted] = useState<Wanted>();
  const [selection] = useState(() => new Selection());
  const [run] = useState(() => new BatchRun(client));
  const before = useReturn(focusPage);
  useEffect(() => run.follow(failed), [run, failed]);
  return useMemo(
    () => ({
      isSetting,
      wanted,
      selection,
      run,
      openPreferences() {
        before.remember();
        setIsSetting(true);
      },
      exportMany() {
        const drafts = selection.chosen();
        before.remember();
        setWanted(drafts.length > 0 ? { drafts } : { filter: selection.filter() });
      },
      close() {
        setIsSetting(false);
        setWanted(undefined);
        before.giveBack();
      },
      leaveExport: () => setWanted(undefined),
    }),
    [isSetting, wanted, selection, run, before],
  );
}
