// What became of many drafts: how many, where they are, and of each how it went, what is to be mended, and which pictures are to be uploaded.
import { Check, CircleAlert, CircleX, Clock, type LucideIcon } from 'lucide-react';
import type { JSX } from 'react';
import { SENTENCES } from '../../contract/errors.ts';
import type { BatchLine, BatchResult, BatchState, ChosenDraft, DraftId } from '../../contract/values.ts';
import { BATCH_WORDS } from '../i18n/batchWords.ts';
import { PUBLISH_WORDS } from '../i18n/publishWords.ts';
import type { Words } from '../i18n/words.ts';
import { Title } from './Title.tsx';

type Outcome = Exclude<BatchState, { readonly state: 'running' }>;

export interface BatchOutcomeProps {
  readonly words: Words;
  readonly outcome: Outcome;
  /** What was ordered, also that which was not reached. */
  readonly drafts: readonly ChosenDraft[];
  readonly onAgain: () => void;
  readonly onOpen: (id: DraftId) => void;
  readonly onClose: () => void;
}

const ICONS: Readonly<Record<BatchLine['state'] | 'left', LucideIcon>> = {
  ok: Check,
  findings: CircleAlert,
  refused: CircleX,
  left: Clock,
};

export function BatchOutcome(props: BatchOutcomeProps): JSX.Element {
  const { words, outcome, drafts, onAgain, onOpen, onClose } = props;
  const text = BATCH_WORDS[words.language];
  return (
    <>
      <section className="work over" aria-label={text.results} data-begin="" tabIndex={-1}>
        {outcome.state === 'refused' ? (
          <p className="refused" role="alert">
            {SENTENCES[outcome.code][words.language]}
          </p>
        ) : (
          <>
            <Summary words={words} outcome={outcome} />
            <ul className="drafts results" aria-label={text.results}>
              {outcome.result.lines.map((line) => (
                <ResultLine key={line.draft} words={words} line={line} onOpen={onOpen} />
              ))}
              {leftOf(drafts, outcome.result).map(({ draft, title }) => (
                <li key={draft} className="left">
                  <State words={words} state="left" />
                  <Title words={words} title={title} />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <footer>
        <span className="spring" />
        <button type="button" className="outlined" onClick={onAgain}>
          {text.again}
        </button>
        <button type="button" className="primary" onClick={onClose}>
          {words.frame.close}
        </button>
      </footer>
    </>
  );
}

function leftOf(drafts: readonly ChosenDraft[], { lines, cancelled }: BatchResult): readonly ChosenDraft[] {
  if (!cancelled) return [];
  const reached = new Set<string>(lines.map(({ draft }) => draft));
  return drafts.filter(({ draft }) => !reached.has(draft));
}

interface SummaryProps {
  readonly words: Words;
  readonly outcome: Extract<Outcome, { readonly state: 'done' }>;
}

function Summary({ words, outcome: { place, path, result } }: SummaryProps): JSX.Element {
  const text = BATCH_WORDS[words.language];
  const count = (state: BatchLine['state']): number =>
    result.lines.filter((line) => line.state === state).length;
  const isWritten = place === 'folder' || !result.cancelled;
  const [findings, refused] = [count('findings'), count('refused')];
  const parts = [
    ...(result.cancelled ? [text.stopped] : []),
    ...(isWritten ? [text.exported(result.lines.length - refused)] : []),
    ...(isWritten && findings > 0 ? [text.withFindings(findings)] : []),
    ...(refused > 0 ? [text.refused(refused)] : []),
  ];
  return (
    <div className="summary">
      <p role="status">{words.inDigits(parts.join(words.language === 'ar' ? '، ' : ', '))}</p>
      {isWritten ? (
        <p className="path">
          {text.written[place]} <bdi dir="ltr">{path}</bdi>
        </p>
      ) : (
        <p className="path">{text.notWritten}</p>
      )}
    </div>
  );
}

interface ResultLineProps {
  readonly words: Words;
  readonly line: BatchLine;
  readonly onOpen: (id: DraftId) => void;
}

function ResultLine({ words, line, onOpen }: ResultLineProps): JSX.Element {
  const text = BATCH_WORDS[words.language];
  const title = line.title || words.untitled;
  // The program has made it from the ids that this window has sent.
  const id = line.draft as DraftId;
  return (
    <li className={line.state}>
      <State words={words} state={line.state} />
      <div className="about">
        <Title words={words} title={line.title} />
        {line.state === 'refused' ? (
          <p>{line.sentence[words.language]}</p>
        ) : (
          <>
            <bdi className="file" dir="ltr">
              {line.file}
            </bdi>
            <Told words={words} line={line} />
            <Pictures words={words} line={line} />
          </>
        )}
      </div>
      {line.state === 'refused' && line.code === 'draft-missing' ? null : (
        <button
          type="button"
          className="outlined small"
          aria-label={text.open(title)}
          onClick={() => onOpen(id)}
        >
          {text.openShort}
        </button>
      )}
    </li>
  );
}

function State({
  words,
  state,
}: {
  readonly words: Words;
  readonly state: BatchLine['state'] | 'left';
}): JSX.Element {
  const Icon = ICONS[state];
  return (
    <span className="state">
      <Icon aria-hidden="true" />
      {BATCH_WORDS[words.language].states[state]}
    </span>
  );
}

interface ExportedProps {
  readonly words: Words;
  readonly line: Exclude<BatchLine, { readonly state: 'refused' }>;
}

// What the check finds, in numbers, and what the target has to say in words.
function Told({ words, line: { findings, notices } }: ExportedProps): JSX.Element {
  const { check } = words.frame;
  const counts = [
    ...(findings.errors > 0 ? [check.errors(findings.errors)] : []),
    ...(findings.warnings > 0 ? [check.warnings(findings.warnings)] : []),
  ];
  return (
    <>
      {counts.length === 0 ? null : <p>{check.state(counts.join(words.language === 'ar' ? '، ' : ', '))}</p>}
      {notices.map(({ code, message }) => (
        <p key={code}>{words.inDigits(message[words.language])}</p>
      ))}
    </>
  );
}

function Pictures({ words, line: { pictures } }: ExportedProps): JSX.Element | null {
  const { language } = words;
  if (pictures.length === 0) return null;
  return (
    <details>
      <summary>{words.inDigits(BATCH_WORDS[language].pictures(pictures.length))}</summary>
      <ul>
        {pictures.map(({ reference, alt, file }) => (
          <li key={reference}>
            <bdi dir="ltr">{file ?? reference}</bdi>
            <span>{file === undefined ? PUBLISH_WORDS[language].pictureMissing : alt}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
