// The drafts at the window's start side: new, open, duplicate, to the bin.
import { Copy, FilePlus, Trash2 } from 'lucide-react';
import type { JSX } from 'react';
import type { DraftId, DraftInfo } from '../../contract/values.ts';
import { hasArabic } from '../../core/arabic/script.ts';
import type { Words } from '../i18n/words.ts';

export interface DraftListProps {
  readonly words: Words;
  readonly drafts: readonly DraftInfo[];
  readonly open?: DraftId;
  readonly onNew: () => void;
  readonly onOpen: (id: DraftId) => void;
  readonly onDuplicate: (id: DraftId) => void;
  readonly onBin: (id: DraftId) => void;
}

export function DraftList({ words, drafts, open, ...on }: DraftListProps): JSX.Element {
  return (
    <nav className="desk" aria-label={words.library}>
      <button type="button" className="new" onClick={on.onNew}>
        <FilePlus aria-hidden="true" />
        {words.newDraft}
      </button>
      <ul>
        {drafts.map((draft) => {
          const title = draft.title || words.untitled;
          return (
            <li key={draft.id} className={draft.id === open ? 'open' : undefined}>
              <button
                type="button"
                className="draft"
                aria-current={draft.id === open ? 'page' : undefined}
                onClick={() => on.onOpen(draft.id)}
              >
                <b dir={hasArabic(title) ? 'rtl' : 'ltr'}>{title}</b>
                <span>
                  <i className={`dot ${draft.status}`} />
                  {words.statuses[draft.status]} · {words.words(draft.words)}
                </span>
              </button>
              <span className="actions">
                <button
                  type="button"
                  title={words.duplicate}
                  aria-label={`${words.duplicate}: ${title}`}
                  onClick={() => on.onDuplicate(draft.id)}
                >
                  <Copy aria-hidden="true" />
                </button>
                <button
                  type="button"
                  title={words.bin}
                  aria-label={`${words.bin}: ${title}`}
                  onClick={() => on.onBin(draft.id)}
                >
                  <Trash2 aria-hidden="true" />
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
