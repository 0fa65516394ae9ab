// While many drafts are exported: how far it is, which comes next, and the way out of it; or back to writing, while it goes on.
import { CircleStop } from 'lucide-react';
import { type JSX, useState } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import type { BatchProgress } from '../../contract/values.ts';
import { BATCH_WORDS } from '../i18n/batchWords.ts';
import type { Words } from '../i18n/words.ts';
import type { BatchRun } from './BatchRun.ts';
import { Title } from './Title.tsx';

export interface BatchProgressViewProps {
  readonly words: Words;
  readonly run: BatchRun;
  readonly progress: BatchProgress;
  readonly onFailed: (error: unknown) => void;
  readonly onClose: () => void;
}

export function BatchProgressView(props: BatchProgressViewProps): JSX.Element {
  const { words, run, progress, onFailed, onClose } = props;
  const { done, total, title } = progress;
  const text = BATCH_WORDS[words.language];
  const [isStopping, setIsStopping] = useState(false);
  const said = words.inDigits(text.of(done, total));
  return (
    <>
      <div className="work running">
        <ProgressBar className="batch-progress" value={done} maxValue={Math.max(total, 1)} valueLabel={said}>
          {({ percentage = 0 }) => (
            <>
              <Label className="hidden">{text.progress}</Label>
              <span>{said}</span>
              <div className="track">
                <div style={{ inlineSize: `${percentage}%` }} />
              </div>
            </>
          )}
        </ProgressBar>
        <p className="now">
          {isStopping ? text.stopping : title === undefined ? null : <Title words={words} title={title} />}
        </p>
        <p className="hint">{text.hideHint}</p>
      </div>
      <footer>
        <span className="spring" />
        <button type="button" className="outlined" onClick={onClose}>
          {text.hide}
        </button>
        <button
          type="button"
          className="outlined danger"
          data-begin=""
          aria-disabled={isStopping}
          onClick={() => {
            if (isStopping) return;
            setIsStopping(true);
            run.stop().catch(onFailed);
          }}
        >
          <CircleStop aria-hidden="true" />
          {text.stop}
        </button>
      </footer>
    </>
  );
}
