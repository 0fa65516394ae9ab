// The list of the article's notes at the caret, to cite one again: found by its words, number or source, with keys alone.
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { Search } from 'lucide-react';
import { type JSX, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { fold } from '../../../core/arabic/fold.ts';
import { directionOf } from '../../../core/arabic/script.ts';
import type { Note } from '../../../core/article/article.ts';
import type { NoteId } from '../../../core/article/ids.ts';
import { Floating } from '../../ui/Floating.tsx';
import { useServices } from '../services.ts';
import { CHOOSE_NOTE_COMMAND } from './footnoteCommands.ts';
import { Isolated, numberOf, wordsOf } from './NoteWords.tsx';
import { $citeNote } from './noteEdits.ts';

interface Entry {
  readonly id: NoteId;
  readonly number: string;
  readonly words: string;
  readonly from: string;
  readonly folded: string;
}

export function CiteList(): JSX.Element | null {
  const { editor } = useServices();
  const [place, setPlace] = useState<DOMRect>();
  useEffect(
    () =>
      editor.registerCommand(
        CHOOSE_NOTE_COMMAND,
        () => {
          setPlace(caretPlace(editor.getRootElement()));
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  return place === undefined ? null : <Choice place={place} onClose={() => setPlace(undefined)} />;
}

interface ChoiceProps {
  readonly place: DOMRect;
  readonly onClose: () => void;
}

function Choice({ place, onClose }: ChoiceProps): JSX.Element {
  const { editor, index, words, session } = useServices();
  const say = words.footnote;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { numbering } = index;
  const { digits, language } = session.metadata();
  const [entries] = useState(() =>
    [...numbering.cited, ...numbering.orphans].map((note): Entry => {
      const number = numberOf(note.id, numbering, digits) ?? '–';
      const from = sourceWords(note);
      const text = wordsOf(note);
      return { id: note.id, number, words: text, from, folded: fold(`${number} ${text} ${from}`) };
    }),
  );
  const wanted = fold(query).split(/\s+/);
  const found = entries.filter(({ folded }) => wanted.every((word) => folded.includes(word)));
  const chosen = Math.min(at, found.length - 1);
  // The caret stays where it is in the article; only the focus comes here.
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });
  const close = (): void => {
    onClose();
    editor.focus();
  };
  const cite = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    editor.update(() => $citeNote(entry.id));
    editor.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt(found.length === 0 ? 0 : (chosen + step + found.length) % found.length);
    else if (event.key === 'Enter') cite(found[chosen]);
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Floating
      anchor={{ getBoundingClientRect: () => place }}
      className="cite-list"
      role="dialog"
      aria-label={say.choose}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <div className="search">
        <Search aria-hidden="true" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={say.filter}
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={found.length === 0 ? undefined : `${id}-${chosen}`}
          placeholder={say.filter}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      {found.length === 0 ? (
        <p className="nothing">{entries.length === 0 ? say.noNotes : say.noMatch}</p>
      ) : null}
      <div ref={list} id={id} className="choices" role="listbox" aria-label={words.notes}>
        {found.map((entry, place_) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field above
          <div
            key={entry.id}
            id={`${id}-${place_}`}
            role="option"
            aria-selected={place_ === chosen}
            // The focus stays in the field.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setAt(place_)}
            onClick={() => cite(entry)}
          >
            <span className="number">{entry.number}</span>
            <span className="words" dir={directionOf(language)}>
              {entry.words === '' ? say.empty : <Isolated text={entry.words} />}
            </span>
            {entry.from === '' ? null : (
              <span className="from" dir={directionOf(language)}>
                <Isolated text={entry.from} />
              </span>
            )}
          </div>
        ))}
      </div>
    </Floating>
  );
}

function sourceWords({ source }: Note): string {
  return [source?.publisher, source?.title ?? source?.address]
    .filter((part) => part !== undefined)
    .join(' · ');
}

// Where the caret is on the screen. In an empty line the browser tells of none; the line itself stands for it.
function caretPlace(root: HTMLElement | null): DOMRect {
  const selection = getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const rect = range?.getClientRects()[0];
  if (rect !== undefined) return rect;
  const { startContainer } = range ?? {};
  const element =
    startContainer instanceof Element ? startContainer : (startContainer?.parentElement ?? root);
  return element?.getBoundingClientRect() ?? new DOMRect();
}
