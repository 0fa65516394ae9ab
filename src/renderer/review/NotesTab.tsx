// Notes and sources: each with its number, the beginning of its words, what its source lacks, and the ways to it and to its references.
import { BookMarked } from 'lucide-react';
import type { JSX } from 'react';
import { formatNumber } from '../../core/arabic/digits.ts';
import { hasArabic } from '../../core/arabic/script.ts';
import type { Note } from '../../core/article/article.ts';
import type { NoteId } from '../../core/article/ids.ts';
import { plainText } from '../../core/article/inlines.ts';
import { IS_MAC, showShortcut } from '../commands/command.ts';
import { selectNote, selectReference } from '../editor/jump/selectPart.ts';
import { useFact, useMetadata, useServices } from '../editor/services.ts';
import type { Words } from '../i18n/words.ts';
import { Glyph } from '../ui/glyphs/Glyph.tsx';
import type { ReviewProps } from './ReviewPanel.tsx';
import { Teach } from './Teach.tsx';

/** The command that opens the form for the source of the note at the caret. */
const EDIT_SOURCE = 'footnote.source';

export function NotesTab({ onJump }: ReviewProps): JSX.Element {
  const { words, editor, commands } = useServices();
  const numbering = useFact('numbering');
  const { digits } = useMetadata();
  const { notes: text } = words.frame;
  const notes = [...numbering.cited, ...numbering.orphans];
  const editSource = commands.find(({ id }) => id === EDIT_SOURCE);
  const go = (jump: () => boolean): void => {
    if (jump()) onJump();
  };

  if (notes.length === 0) {
    const shortcut = commands.find(({ id }) => id === 'insert.footnote')?.shortcut;
    const keys = shortcut === undefined ? '' : showShortcut(shortcut, IS_MAC);
    return <Teach icon={<BookMarked aria-hidden="true" />} title={text.empty} hint={text.hint} keys={keys} />;
  }
  return (
    <>
      <p className="summary">{text.count(notes.length)}</p>
      <ol className="note-list">
        {notes.map((note) => {
          const number = numbering.numberOf(note.id);
          const isOrphan = number === undefined || numbering.orphans.includes(note);
          const shown = isOrphan ? '؟' : formatNumber(number, digits);
          const beginning = beginningOf(note);
          return (
            <li key={`${note.id} ${isOrphan}`}>
              <span className={isOrphan ? 'number orphan' : 'number'} aria-hidden="true">
                {shown}
              </span>
              <div>
                <button
                  type="button"
                  className="words"
                  dir={hasArabic(beginning || text.noText) ? 'rtl' : 'ltr'}
                  title={text.toNote(shown)}
                  onClick={() => go(() => selectNote(editor, note.id))}
                >
                  <span className="hidden">{`${words.marker(shown)}: `}</span>
                  {beginning || <em>{text.noText}</em>}
                </button>
                <div className="facts">
                  {isOrphan ? (
                    <span className="chip warning" title={text.orphanHint}>
                      {text.orphan}
                    </span>
                  ) : (
                    <References
                      note={note.id}
                      number={shown}
                      times={numbering.timesCited(note.id)}
                      onGo={go}
                    />
                  )}
                  <SourceChip note={note} words={words} />
                  {editSource === undefined ? null : (
                    <button
                      type="button"
                      className="outlined small"
                      aria-label={text.editSource(shown)}
                      onClick={() => {
                        go(() => selectNote(editor, note.id));
                        editSource.run();
                      }}
                    >
                      <Glyph name="pencil" />
                      {text.editShort}
                    </button>
                  )}
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}

interface ReferencesProps {
  readonly note: NoteId;
  readonly number: string;
  readonly times: number;
  readonly onGo: (jump: () => boolean) => void;
}

function References({ note, number, times, onGo }: ReferencesProps): JSX.Element {
  const { words, editor } = useServices();
  return (
    <>
      {Array.from({ length: times }, (_each, index) => {
        const label = words.frame.notes.toReference(number, index + 1);
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a reference is known by its place among its like
            key={index}
            type="button"
            className="icon small"
            aria-label={label}
            title={label}
            onClick={() => onGo(() => selectReference(editor, note, index))}
          >
            <Glyph name="arrow-up" />
            {times > 1 ? words.inDigits(String(index + 1)) : null}
          </button>
        );
      })}
    </>
  );
}

function SourceChip({
  note: { source },
  words,
}: {
  readonly note: Note;
  readonly words: Words;
}): JSX.Element {
  const { notes: text } = words.frame;
  if (source === undefined) return <span className="chip">{text.noSource}</span>;
  const lacksAddress = source.address === undefined;
  const lacksAccessed = source.accessed === undefined;
  if (!lacksAddress && !lacksAccessed) return <span className="chip complete">{text.complete}</span>;
  const sentence = lacksAddress ? (lacksAccessed ? text.lacksBoth : text.lacksAddress) : text.lacksAccessed;
  return <span className="chip warning">{sentence}</span>;
}

// The first words of a note, or its source's when it has none of its own.
function beginningOf({ blocks, source }: Note): string {
  for (const block of blocks) {
    const words = block.type === 'paragraph' ? plainText(block.children).trim() : '';
    if (words !== '') return words;
  }
  return source?.title ?? source?.publisher ?? '';
}
