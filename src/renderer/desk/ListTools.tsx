// What is done with many drafts of the list: choosing them, exporting those chosen or all that are shown, and how far an export is.
import { type JSX, useSyncExternalStore } from 'react';
import type { BatchRun } from '../batch/BatchRun.ts';
import type { Words } from '../i18n/words.ts';
import { Glyph } from '../ui/glyphs/Glyph.tsx';
import type { Selection } from './Selection.ts';

export interface ListToolsProps {
  readonly words: Words;
  readonly selection: Selection;
  readonly run: BatchRun;
  /** Boxes stand beside the drafts. */
  readonly isChoosing: boolean;
  readonly isEmpty: boolean;
  readonly onChoosing: (isChoosing: boolean) => void;
  readonly onAll: () => void;
  readonly onClear: () => void;
  readonly onExport: () => void;
}

export function ListTools({
  words,
  selection,
  run,
  isChoosing,
  isEmpty,
  ...on
}: ListToolsProps): JSX.Element {
  const { library } = words.frame;
  const count = useSyncExternalStore(selection.subscribe, selection.snapshot).size;
  return (
    <>
      <div className="list-tools" role="toolbar" aria-label={library.many}>
        {count === 0 ? null : (
          <button
            type="button"
            className="icon"
            aria-label={library.unchoose}
            title={library.unchoose}
            onClick={on.onClear}
          >
            <Glyph name="x" />
          </button>
        )}
        <p role="status">{count === 0 ? null : library.chosen(count)}</p>
        {count === 0 ? (
          <button
            type="button"
            aria-pressed={isChoosing}
            title={library.chooseHint}
            onClick={() => on.onChoosing(!isChoosing)}
          >
            <Glyph name="list-checks" />
            {library.choose}
          </button>
        ) : null}
        {count > 0 || isChoosing ? (
          <button type="button" title={library.chooseAllHint} onClick={on.onAll}>
            {library.chooseAll}
          </button>
        ) : null}
        <button
          type="button"
          className="export"
          aria-haspopup="dialog"
          disabled={count === 0 && isEmpty}
          onClick={on.onExport}
        >
          {count === 0 ? <Glyph name="folder-output" /> : null}
          {count === 0 ? library.exportAll : library.exportChosen}
        </button>
      </div>
      <RunLine words={words} run={run} onShow={on.onExport} />
    </>
  );
}

function RunLine({
  words,
  run,
  onShow,
}: {
  readonly words: Words;
  readonly run: BatchRun;
  readonly onShow: () => void;
}): JSX.Element | null {
  const { library } = words.frame;
  const state = useSyncExternalStore(run.subscribe, run.snapshot);
  if (state === null) return null;
  const isRunning = state.state === 'running';
  return (
    <button type="button" className="run-line" aria-haspopup="dialog" onClick={onShow}>
      {isRunning ? <Glyph name="loader-circle" className="turning" /> : <Glyph name="package-check" />}
      {isRunning ? library.exporting(state.progress.done, state.progress.total) : library.exportEnded}
    </button>
  );
}
