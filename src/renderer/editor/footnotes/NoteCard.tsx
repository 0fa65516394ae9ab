// The card of a marker: its note and source without going there. It comes with the pointer or with arrow keys beside the marker and takes nothing
// from the page; a command gives it the focus.

import {
  $getNodeByKey,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { CornerDownLeft, Link2, PencilLine, Quote, Trash2, X } from 'lucide-react';
import {
  type JSX,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type ErrorCode, SENTENCES } from '../../../contract/errors.ts';
import type { Source } from '../../../core/article/article.ts';
import type { NoteId } from '../../../core/article/ids.ts';
import { codeOf } from '../../app/codeOf.ts';
import { Floating } from '../../ui/Floating.tsx';
import { useFact, useServices } from '../services.ts';
import { CHOOSE_NOTE_COMMAND, EDIT_SOURCE_COMMAND, OPEN_CARD_COMMAND } from './footnoteCommands.ts';
import { Isolated, NoteWords, numberOf, wordsOf } from './NoteWords.tsx';
import { $isReferenceNode } from './nodes.ts';
import { $citeNote, $removeNote, $removeReference } from './noteEdits.ts';
import { $findNote, $noteIdOf } from './notes.ts';
import { $referenceAtCaret } from './referenceAtCaret.ts';
import { SOURCE_FIELDS } from './source.ts';
import { useMarkerPointed } from './useMarkerPointed.ts';

interface Shown {
  readonly key: NodeKey;
  readonly note: NoteId;
  readonly anchor: HTMLElement;
  /** Whether it was asked for by its command, and has the focus. */
  readonly isHeld: boolean;
}

export function NoteCard(): JSX.Element | null {
  const { editor } = useServices();
  const [shown, setShown] = useState<Shown>();
  const card = useRef<HTMLDivElement>(null);
  const isShown = useRef(false);
  isShown.current = shown !== undefined;
  const show = useCallback(
    (key: NodeKey | undefined, isHeld: boolean) => {
      // Letters point at nothing, and nearly always nothing is there to be taken away.
      isShown.current ||= key !== undefined;
      if (!isShown.current) return;
      setShown((before) => {
        if (before?.isHeld && !isHeld) return before;
        const found = key === undefined ? undefined : findShown(editor, key, isHeld);
        return found?.key === before?.key && found?.isHeld === before?.isHeld ? before : found;
      });
    },
    [editor],
  );
  useMarkerPointed(editor, card, show);
  // What comes over the page takes its place.
  useEffect(() => {
    const leave = (): boolean => {
      setShown(undefined);
      return false;
    };
    return mergeRegister(
      editor.registerCommand(EDIT_SOURCE_COMMAND, leave, COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(CHOOSE_NOTE_COMMAND, leave, COMMAND_PRIORITY_NORMAL),
    );
  }, [editor]);
  useEffect(
    () =>
      editor.registerCommand(
        OPEN_CARD_COMMAND,
        () => {
          const key = $referenceAtCaret()?.getKey();
          if (key !== undefined) show(key, true);
          return key !== undefined;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, show],
  );
  useEffect(() => {
    shown?.anchor.classList.add('shown');
    return () => shown?.anchor.classList.remove('shown');
  }, [shown]);
  if (shown === undefined) return null;
  const close = (): void => {
    if (shown.isHeld) editor.focus();
    setShown(undefined);
  };
  return <Card key={`${shown.key} ${shown.isHeld}`} shown={shown} place={card} onClose={close} />;
}

function findShown(editor: LexicalEditor, key: NodeKey, isHeld: boolean): Shown | undefined {
  const anchor = editor.getElementByKey(key);
  const note = editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    return $isReferenceNode(node) ? $noteIdOf(node) : undefined;
  });
  return anchor === null || note === undefined ? undefined : { key, note, anchor, isHeld };
}

interface CardProps {
  readonly shown: Shown;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly onClose: () => void;
}

function Card({ shown, place, onClose }: CardProps): JSX.Element | null {
  const { editor, index, words, client, session } = useServices();
  // Drawn anew when the numbers are told, but from what is now: a note that was made a moment ago has its card.
  useFact('numbering');
  const { numbering } = index;
  const [refusal, setRefusal] = useState<ErrorCode>();
  const say = words.footnote;
  const number = numberOf(shown.note, numbering, session.metadata().digits);
  const note = numbering.cited.find(({ id }) => id === shown.note);
  useEffect(() => {
    if (shown.isHeld) place.current?.querySelector<HTMLElement>('.note-actions button')?.focus();
  }, [shown, place]);
  if (note === undefined || number === undefined) return null;
  const act = (change: () => void): void => {
    onClose();
    editor.update(change);
    editor.focus();
  };
  const open = (address: string): void => {
    setRefusal(undefined);
    client.call('app.openAddress', { address }).catch((error: unknown) => setRefusal(codeOf(error)));
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
      editor.focus();
    } else if (event.key === 'Tab') keepInside(event);
  };
  return (
    <Floating
      anchor={shown.anchor}
      placement="bottom"
      gap={6}
      ref={place}
      className="note-card"
      role="dialog"
      aria-label={words.marker(number)}
      onKeyDown={press}
    >
      <header>
        <span>{words.marker(number)}</span>
        <button type="button" className="close" aria-label={say.close} title={say.close} onClick={onClose}>
          <X aria-hidden="true" />
        </button>
      </header>
      {wordsOf(note) === '' ? (
        <p className="note-empty">{say.empty}</p>
      ) : (
        <NoteWords blocks={note.blocks} language={session.metadata().language} />
      )}
      {note.source === undefined ? null : <SourceFields source={note.source} onOpen={open} />}
      {refusal === undefined ? null : (
        <p className="fault" role="alert">
          {SENTENCES[refusal][words.language]}
        </p>
      )}
      <div className="note-actions">
        <button type="button" onClick={() => act(() => void $findNote(note.id)?.selectEnd())}>
          <CornerDownLeft aria-hidden="true" />
          {say.goToNote}
        </button>
        <button
          type="button"
          onClick={() => {
            onClose();
            editor.dispatchCommand(EDIT_SOURCE_COMMAND, note.id);
          }}
        >
          <PencilLine aria-hidden="true" />
          {note.source === undefined ? say.addSource : say.editSource}
        </button>
        <button type="button" onClick={() => act(() => $citeNote(note.id))}>
          <Quote aria-hidden="true" />
          {say.citeAgain}
        </button>
        {note.source?.address === undefined ? null : (
          <button type="button" onClick={() => open(note.source?.address ?? '')}>
            <Link2 aria-hidden="true" />
            {say.openAddress}
          </button>
        )}
        <button
          type="button"
          className="remove"
          onClick={() =>
            act(() => {
              const reference = $getNodeByKey(shown.key);
              const node = $findNote(note.id);
              if (numbering.timesCited(note.id) === 1 && node !== undefined) $removeNote(node);
              else if ($isReferenceNode(reference)) $removeReference(reference);
            })
          }
        >
          <Trash2 aria-hidden="true" />
          {numbering.timesCited(note.id) === 1 ? say.remove : say.removeReference}
        </button>
      </div>
    </Floating>
  );
}

interface SourceFieldsProps {
  readonly source: Source;
  readonly onOpen: (address: string) => void;
}

function SourceFields({ source, onOpen }: SourceFieldsProps): JSX.Element {
  const { words } = useServices();
  const { direction } = words;
  return (
    <dl className="note-source">
      {SOURCE_FIELDS.map((field) => {
        const value = source[field];
        if (value === undefined) return null;
        const isAddress = field === 'address' || field === 'archive';
        return (
          <div key={field} className="row">
            <dt>{words.footnote[field]}</dt>
            <dd>
              {isAddress ? (
                <button type="button" onClick={() => onOpen(value)}>
                  <bdi dir="ltr">{value}</bdi>
                </button>
              ) : (
                <Isolated text={value} base={direction} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

// The page behind it is not lost by a Tab too many.
function keepInside(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const next = buttons[(at + (event.shiftKey ? -1 : 1) + buttons.length) % buttons.length];
  event.preventDefault();
  next?.focus();
}
