// The form of a note's source: every field as it is typed, what is wrong with it said beside it, saved into the note as one step.
import { type FormEvent, type JSX, type KeyboardEvent, useId, useRef, useState } from 'react';
import { directionOf } from '../../../core/arabic/script.ts';
import type { NoteId } from '../../../core/article/ids.ts';
import type { JsonObject } from '../../../core/article/json.ts';
import { useServices } from '../services.ts';
import { $getFields } from '../state.ts';
import { Isolated } from './NoteWords.tsx';
import { $writeSource } from './noteEdits.ts';
import { $findNote } from './notes.ts';
import {
  dayOf,
  parseSource,
  SOURCE_FIELDS,
  type SourceFaults,
  type SourceField,
  typedSource,
} from './source.ts';

export interface SourceFormProps {
  readonly note: NoteId;
  /** When it has been saved, or given up. */
  readonly onClose: () => void;
}

/** Fields that are read from left to right whatever the language. */
const LATIN: ReadonlySet<SourceField> = new Set(['address', 'accessed', 'archive']);
const PLACEHOLDERS: Readonly<Partial<Record<SourceField, string>>> = {
  address: 'https://',
  accessed: '2026-11-23',
  archive: 'https://web.archive.org/',
};

export function SourceForm({ note, onClose }: SourceFormProps): JSX.Element {
  const { editor, words, session } = useServices();
  const direction = directionOf(session.metadata().language);
  const say = words.footnote;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [before] = useState<JsonObject>(() =>
    editor.read(() => {
      const node = $findNote(note);
      const source = node === undefined ? undefined : $getFields(node).source;
      return typeof source === 'object' && source !== null ? (source as JsonObject) : {}; // put there by the bridge, which reads articles
    }),
  );
  const [typed, setTyped] = useState(() => typedSource(before));
  const [faults, setFaults] = useState<SourceFaults>({});
  const change = (field: SourceField, value: string): void => {
    setTyped({ ...typed, [field]: value });
    const { [field]: _mended, ...others } = faults;
    setFaults(others);
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const parsed = parseSource(typed, before);
    setFaults(parsed.faults);
    const wrong = SOURCE_FIELDS.find((field) => parsed.faults[field] !== undefined);
    if (wrong !== undefined) {
      form.current?.querySelector<HTMLInputElement>(`[name=${wrong}]`)?.focus();
      return;
    }
    editor.update(() => $writeSource(note, parsed.source));
    onClose();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <form ref={form} className="source-form" noValidate onSubmit={save} onKeyDown={press}>
      {SOURCE_FIELDS.map((field) => {
        const fault = faults[field];
        return (
          <div key={field} className={`field ${field}`}>
            <label htmlFor={`${id}-${field}`}>{say[field]}</label>
            <input
              id={`${id}-${field}`}
              name={field}
              type="text"
              inputMode={field === 'address' || field === 'archive' ? 'url' : 'text'}
              dir={LATIN.has(field) ? 'ltr' : direction}
              autoComplete="off"
              spellCheck={false}
              placeholder={PLACEHOLDERS[field]}
              value={typed[field]}
              aria-invalid={fault === undefined ? undefined : true}
              aria-describedby={fault === undefined ? undefined : `${id}-${field}-fault`}
              onChange={(event) => change(field, event.target.value)}
            />
            {field === 'accessed' ? (
              <button type="button" className="today" onClick={() => change(field, dayOf(new Date()))}>
                {say.today}
              </button>
            ) : null}
            {fault === undefined ? null : (
              <p id={`${id}-${field}-fault`} className="fault" role="alert">
                <Isolated text={say[fault]} base={words.direction} />
              </p>
            )}
          </div>
        );
      })}
      <div className="buttons">
        <button type="submit" className="primary">
          {say.save}
        </button>
        <button type="button" onClick={onClose}>
          {say.cancel}
        </button>
      </div>
    </form>
  );
}
