// The form of a note's source over the page: opened by a command, closed by Escape; the caret is where it was.
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { type JSX, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { NoteId } from '../../../core/article/ids.ts';
import { useFact, useServices } from '../services.ts';
import { EDIT_SOURCE_COMMAND } from './footnoteCommands.ts';
import { numberOf } from './NoteWords.tsx';
import { SourceForm } from './SourceForm.tsx';

export function SourceDialog(): JSX.Element | null {
  const { editor, index, words, session } = useServices();
  useFact('numbering');
  const { numbering } = index;
  const [note, setNote] = useState<NoteId>();
  const place = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(
    () =>
      editor.registerCommand(
        EDIT_SOURCE_COMMAND,
        (id) => {
          setNote(id);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  useEffect(() => {
    if (note === undefined) return;
    place.current?.showModal();
    place.current?.querySelector('input')?.focus();
  }, [note]);
  if (note === undefined) return null;
  const close = (): void => {
    place.current?.close();
    setNote(undefined);
    editor.focus();
  };
  const number = numberOf(note, numbering, session.metadata().digits);
  // Outside the article, whose language and direction are not the interface's.
  return createPortal(
    <dialog ref={place} className="source-dialog" aria-labelledby={title} onClose={close}>
      <h2
        id={title}
      >{`${words.footnote.source}: ${number === undefined ? words.footnote.orphan : words.marker(number)}`}</h2>
      <SourceForm note={note} onClose={close} />
    </dialog>,
    document.body,
  );
}
