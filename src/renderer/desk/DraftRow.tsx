// One line of the library: the title with what was found in it, its status, when it was changed and how long it is; or a field for a new title.
import { type JSX, memo, useEffect, useRef } from 'react';
import { hasArabic } from '../../core/arabic/script.ts';
import { relativeTime } from '../i18n/relativeTime.ts';
import type { Words } from '../i18n/words.ts';
import { Glyph } from '../ui/glyphs/Glyph.tsx';
import { Marked } from '../ui/Marked.tsx';
import { markTitle } from './markTitle.ts';
import type { DraftLine } from './useDrafts.ts';

export interface DraftRowProps {
  readonly words: Words;
  readonly draft: DraftLine;
  readonly query: string;
  readonly now: number;
  readonly isOpen: boolean;
  /** Whether Tab leads to this line; the arrows lead to the others. */
  readonly isHome: boolean;
  readonly isRenaming: boolean;
  readonly isChosen: boolean;
  /** Whether a box to choose it stands beside it. */
  readonly isChoosing: boolean;
  readonly onOpen: (draft: DraftLine) => void;
  /** Chosen with others or not; `isRange`: all from the one before to this. */
  readonly onChoose: (draft: DraftLine, isRange: boolean) => void;
  readonly onMenu: (draft: DraftLine, anchor: HTMLElement) => void;
  /** Undefined when it stays as it was. */
  readonly onRenamed: (draft: DraftLine, title: string | undefined) => void;
}

export const DraftRow = memo(function DraftRow(props: DraftRowProps): JSX.Element {
  const { words, draft, query, now, isOpen, isHome, isRenaming, isChosen, isChoosing, onOpen } = props;
  const { onChoose, onMenu } = props;
  const title = draft.title || words.untitled;
  const { snippet } = draft;
  const marks = markTitle(title, query);
  const isFoundInText =
    query !== '' && marks.length === 0 && snippet !== undefined && snippet.marks.length > 0;
  return (
    <li
      className={classOf(isOpen, isChosen, isChoosing)}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(draft, event.currentTarget);
      }}
    >
      {isChoosing ? (
        // By keyboard the line itself is chosen, with the space bar.
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={words.frame.library.chooseIt(title)}
          checked={isChosen}
          onChange={(event) => onChoose(draft, isShifted(event.nativeEvent))}
        />
      ) : null}
      {isRenaming ? (
        <TitleField {...props} />
      ) : (
        <button
          type="button"
          className="draft"
          data-id={draft.id}
          tabIndex={isHome ? 0 : -1}
          aria-current={isOpen ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) onChoose(draft, event.shiftKey);
            else onOpen(draft);
          }}
        >
          <b dir={directionIn(title)}>
            <Marked text={title} ranges={marks} />
          </b>
          {isFoundInText ? (
            <span className="snippet" dir={directionIn(snippet.text)}>
              <Marked text={snippet.text} ranges={snippet.marks} />
            </span>
          ) : null}
          <span className="facts">
            <i className={`dot ${draft.status}`} />
            {words.statuses[draft.status]} · {relativeTimeIn(words, draft.modified, now)} ·{' '}
            {words.words(draft.words)}
          </span>
          {isChosen ? <span className="hidden">{words.frame.library.isChosen}</span> : null}
        </button>
      )}
      <button
        type="button"
        className="icon row-options"
        tabIndex={isHome ? 0 : -1}
        aria-haspopup="menu"
        aria-label={words.frame.library.menu(title)}
        title={words.frame.library.menu('').replace(/:\s*$/, '')}
        onClick={(event) => onMenu(draft, event.currentTarget)}
      >
        <Glyph name="ellipsis" />
      </button>
    </li>
  );
});

function classOf(isOpen: boolean, isChosen: boolean, isChoosing: boolean): string | undefined {
  const names = [isOpen && 'open', isChosen && 'chosen', isChoosing && 'choosing'].filter(
    (name) => name !== false,
  );
  return names.length === 0 ? undefined : names.join(' ');
}

function isShifted(event: Event): boolean {
  return event instanceof MouseEvent && event.shiftKey;
}

function TitleField({ words, draft, onRenamed }: DraftRowProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      className="title-field"
      aria-label={words.frame.library.newName}
      defaultValue={draft.title}
      dir={directionIn(draft.title || words.untitled)}
      maxLength={500}
      onBlur={(event) => onRenamed(draft, event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.stopPropagation();
        event.preventDefault();
        onRenamed(draft, event.key === 'Enter' ? event.currentTarget.value : undefined);
      }}
    />
  );
}

function directionIn(text: string): 'rtl' | 'ltr' {
  return hasArabic(text) ? 'rtl' : 'ltr';
}

function relativeTimeIn(words: Words, then: number, now: number): string {
  return words.inDigits(relativeTime(then, now, words.language));
}
