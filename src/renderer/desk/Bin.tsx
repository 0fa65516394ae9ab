// The bin: what was taken off the desk, to be put back or deleted for ever. Deleting asks once, in the line itself.
import { ArrowRight } from 'lucide-react';
import { type JSX, useState } from 'react';
import type { DraftId } from '../../contract/values.ts';
import { hasArabic } from '../../core/arabic/script.ts';
import { relativeTime } from '../i18n/relativeTime.ts';
import type { Words } from '../i18n/words.ts';
import { useNow } from '../ui/useNow.ts';
import type { DraftLine } from './useDrafts.ts';

export interface BinProps {
  readonly words: Words;
  readonly lines: readonly DraftLine[] | undefined;
  readonly onMore: () => void;
  readonly onBack: () => void;
  readonly onRestore: (id: DraftId) => void;
  readonly onDelete: (id: DraftId) => void;
}

const AHEAD = 400;

export function Bin({ words, lines, onMore, onBack, onRestore, onDelete }: BinProps): JSX.Element {
  const { library } = words.frame;
  const [asked, setAsked] = useState<DraftId>();
  const now = useNow();
  return (
    <>
      <header className="bin-head">
        <button
          type="button"
          className="icon"
          aria-label={library.backToLibrary}
          title={library.backToLibrary}
          onClick={onBack}
        >
          <ArrowRight aria-hidden="true" className="to-start" />
        </button>
        <h2>{library.bin}</h2>
      </header>
      <p className="hint">{library.binHint}</p>
      <ul
        className="bin"
        aria-label={library.bin}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          if (scrollTop + clientHeight > scrollHeight - AHEAD) onMore();
        }}
      >
        {lines?.map((draft) => {
          const title = draft.title || words.untitled;
          return (
            <li key={draft.id}>
              <b dir={hasArabic(title) ? 'rtl' : 'ltr'}>{title}</b>
              <span className="facts">
                {words.inDigits(relativeTime(draft.modified, now, words.language))} ·{' '}
                {words.words(draft.words)}
              </span>
              {asked === draft.id ? (
                <fieldset className="question" aria-label={library.deleteForEver(title)}>
                  <p>{library.deleteQuestion}</p>
                  <button type="button" className="danger" onClick={() => onDelete(draft.id)}>
                    {library.deleteShort}
                  </button>
                  <button
                    type="button"
                    className="outlined"
                    // What asks last stands first in the hand: nothing is lost by pressing Enter.
                    ref={(button) => button?.focus()}
                    onClick={() => setAsked(undefined)}
                  >
                    {library.keep}
                  </button>
                </fieldset>
              ) : (
                <div className="pair">
                  <button
                    type="button"
                    className="outlined"
                    aria-label={library.restore(title)}
                    onClick={() => onRestore(draft.id)}
                  >
                    {library.restoreShort}
                  </button>
                  <button
                    type="button"
                    className="danger"
                    aria-label={library.deleteForEver(title)}
                    onClick={() => setAsked(draft.id)}
                  >
                    {library.deleteShort}
                  </button>
                </div>
              )}
            </li>
          );
        })}
        {lines?.length === 0 ? <li className="nothing">{library.emptyBin}</li> : null}
      </ul>
    </>
  );
}
