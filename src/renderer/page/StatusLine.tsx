// The line at the foot of the window: what is saved, in words, and how long the report is.
import type { JSX } from 'react';
import { SENTENCES } from '../../contract/errors.ts';
import { readingMinutes } from '../../core/arabic/count.ts';
import type { SaveState } from '../autosave/Autosave.ts';
import { useFacts, useServices } from '../editor/services.ts';
import type { Words } from '../i18n/words.ts';

export interface StatusLineProps {
  readonly state: SaveState;
}

export function StatusLine({ state }: StatusLineProps): JSX.Element {
  const { words } = useServices();
  const { words: count } = useFacts();
  return (
    <footer className="status">
      <span className={`save ${state.kind}`} role="status">
        <i />
        {sentenceOf(state, words)}
      </span>
      <span>{words.words(count)}</span>
      <span>{words.minutes(readingMinutes(count))}</span>
    </footer>
  );
}

function sentenceOf(state: SaveState, words: Words): string {
  switch (state.kind) {
    case 'saved':
      return words.saved;
    case 'unsaved':
      return words.unsaved;
    case 'saving':
      return words.saving;
    case 'failed':
      return `${words.notSaved} ${SENTENCES[state.code][words.language]}`;
    default:
      return state satisfies never;
  }
}
