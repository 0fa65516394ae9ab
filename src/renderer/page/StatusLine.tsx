// The line at the foot of the window: what is saved, in words, how long the report is, and what holds for its text.
import { type JSX, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { SENTENCES } from '../../contract/errors.ts';
import { readingMinutes } from '../../core/arabic/count.ts';
import type { DigitSet } from '../../core/arabic/digits.ts';
import { directionOf } from '../../core/arabic/script.ts';
import { DIGIT_SETS } from '../app/preferences.ts';
import type { SaveState } from '../autosave/Autosave.ts';
import { useMetadata, useServices } from '../editor/services.ts';
import { relativeTime } from '../i18n/relativeTime.ts';
import type { Words } from '../i18n/words.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { Pause } from '../ui/Pause.ts';
import type { Store } from '../ui/store.ts';
import { TICK } from '../ui/useNow.ts';
import { LanguageButton } from './LanguageButton.tsx';

export interface StatusLineProps {
  /** The sentence on saving, which the naming of a version stands beside. */
  readonly ref: Ref<HTMLSpanElement>;
  readonly state: Store<SaveState>;
  /** Words that the report should have; 0 is no target. */
  readonly target: number;
  readonly onLanguage: () => void;
}

/**
 * Milliseconds after which is told that something is being saved or saved: a writer who goes on has what is not saved again before, and the line does not
 * flicker beside the text. Bad news is told at once.
 */
const CALM = 300;

const SAMPLES: Readonly<Record<DigitSet, string>> = { european: '123', 'arabic-indic': '١٢٣' };

export function StatusLine({ ref, state: saving, target, onLanguage }: StatusLineProps): JSX.Element {
  const { words, writeMetadata } = useServices();
  const { digits, language } = useMetadata();
  const { status, digitSets } = words.frame;
  return (
    <footer className="status" data-region="status">
      <SaveSentence ref={ref} state={saving} />
      <Counts target={target} />
      <span className="spring" />
      <MenuButton
        label={words.frame.digits}
        language={words.language}
        groups={[
          {
            id: 'digits',
            chosen: digits,
            entries: DIGIT_SETS.map((set) => ({ id: set, label: digitSets[set] })),
          },
        ]}
        onChoose={(id) => {
          const set = DIGIT_SETS.find((each) => each === id);
          if (set !== undefined) writeMetadata({ digits: set });
        }}
      >
        {status.digits('')}
        <bdi>{SAMPLES[digits]}</bdi>
      </MenuButton>
      <span className="direction">{status.directions[directionOf(language)]}</span>
      <LanguageButton words={words} onLanguage={onLanguage} />
    </footer>
  );
}

// What follows changes while somebody writes, and is written by hand: whenever React changes anything it walks through all of the text that has the focus, to
// find its selection, which takes longer than the letter itself in a long report.

function Counts({ target }: Pick<StatusLineProps, 'target'>): JSX.Element {
  const { index, words } = useServices();
  const count = useRef<HTMLSpanElement>(null);
  const bar = useRef<HTMLProgressElement>(null);
  const reading = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const write = (): void => {
      const { words: now } = index.snapshot();
      writeText(count.current, target === 0 ? words.words(now) : words.frame.status.progress(now, target));
      writeText(reading.current, words.minutes(readingMinutes(now)));
      if (bar.current !== null) bar.current.value = Math.min(now, target);
    };
    write();
    return index.subscribe(write);
  }, [index, words, target]);
  return (
    <>
      <span className="count">
        <span ref={count} />
        {target === 0 ? null : <progress ref={bar} aria-hidden="true" max={target} />}
      </span>
      <span ref={reading} className="reading" />
    </>
  );
}

function SaveSentence({ ref, state }: Pick<StatusLineProps, 'ref' | 'state'>): JSX.Element {
  const { words } = useServices();
  const place = useRef<HTMLSpanElement>(null);
  useImperativeHandle(ref, () => place.current as HTMLSpanElement, []); // there as long as this is
  useLayoutEffect(() => {
    const write = (): void => {
      calm.cancel();
      const { current: line } = place;
      if (line === null) return;
      const now = state.get();
      const name = `save ${now.kind}`;
      if (line.className !== name) line.className = name;
      if (now.kind === 'failed') line.setAttribute('role', 'alert');
      else line.removeAttribute('role');
      writeText(line.lastElementChild, sentenceOf(now, words, Date.now()));
    };
    const calm = new Pause({ run: write, pause: CALM });
    write();
    const stop = state.subscribe(() => {
      const { kind } = state.get();
      if (kind === 'saving' || kind === 'saved') calm.touch();
      else write();
    });
    const timer = setInterval(write, TICK);
    return () => {
      calm.cancel();
      stop();
      clearInterval(timer);
    };
  }, [state, words]);
  return (
    <span ref={place}>
      <i />
      <span />
    </span>
  );
}

function writeText(place: Element | null, text: string): void {
  if (place !== null && place.textContent !== text) place.textContent = text;
}

function sentenceOf(state: SaveState, words: Words, now: number): string {
  switch (state.kind) {
    case 'saved':
      return state.at === undefined
        ? words.saved
        : words.frame.status.saved(relativeTime(state.at, now, words.language));
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
