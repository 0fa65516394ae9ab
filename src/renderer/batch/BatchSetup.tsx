// Before many drafts are exported: the target with its settings, as the panel of publishing remembers them, the place, and the drafts by name.
import { FolderOutput, LoaderCircle } from 'lucide-react';
import { type JSX, useEffect, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Client } from '../../contract/client.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import {
  BATCH_PLACES,
  type BatchPlaceKind,
  type ChosenDraft,
  type TargetInfo,
} from '../../contract/values.ts';
import { NO_PROFILE, type Profile } from '../../core/export/profile.ts';
import { BATCH_WORDS } from '../i18n/batchWords.ts';
import type { Words } from '../i18n/words.ts';
import { type Choice, keepChoice, readChoice } from '../publish/choice.ts';
import * as houseStyle from '../publish/house.ts';
import { chosenSettings, NotSaved, sentenceOf } from '../publish/order.ts';
import { TargetChoice } from '../publish/TargetChoice.tsx';
import type { BatchRun } from './BatchRun.ts';
import { Title } from './Title.tsx';

/** The setting that remembers it. */
const PLACE = 'publish.batch-place';

export interface BatchSetupProps {
  readonly client: Client;
  readonly words: Words;
  readonly run: BatchRun;
  /** Undefined while they are gathered. */
  readonly drafts: readonly ChosenDraft[] | undefined;
  readonly refusal: string | undefined;
  readonly save: () => Promise<ErrorCode | undefined>;
  readonly onRefused: (sentence: string | undefined) => void;
}

export function BatchSetup(props: BatchSetupProps): JSX.Element {
  const { client, words, run, drafts, refusal, save, onRefused } = props;
  const text = BATCH_WORDS[words.language];
  const [targets, setTargets] = useState<readonly TargetInfo[]>([]);
  const [choice, setChoice] = useState<Choice>();
  const [house, setHouse] = useState<Profile>(NO_PROFILE);
  const [place, setPlace] = useState<BatchPlaceKind>('folder');
  const [isBusy, setIsBusy] = useState(false);
  const fail = (error: unknown): void => onRefused(sentenceOf(error, words));
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once
  useEffect(() => {
    Promise.all([
      client.call('publish.targets'),
      readChoice(client),
      client.call('settings.get', { name: PLACE }),
    ])
      .then(async ([table, last, kept]) => {
        setHouse(await houseStyle.readHouse(client, table));
        setTargets(table);
        setChoice(last);
        setPlace(BATCH_PLACES.find((each) => each === kept) ?? 'folder');
      })
      .catch(fail);
  }, [client]);
  const target = targets.find(({ id }) => id === choice?.target) ?? targets[0];
  const choose = (next: Choice): void => {
    setChoice(next);
    keepChoice(client, next).catch(fail);
  };
  const begin = async (): Promise<void> => {
    if (isBusy || target === undefined || choice === undefined || drafts === undefined) return;
    setIsBusy(true);
    onRefused(undefined);
    try {
      const failure = await save();
      if (failure !== undefined) throw new NotSaved(failure);
      await run.start(drafts, { target: target.id, settings: chosenSettings(target, choice), place });
    } catch (error) {
      fail(error);
    } finally {
      setIsBusy(false);
    }
  };
  const isReady = target !== undefined && drafts !== undefined && drafts.length > 0;
  return (
    <>
      <div className="side">
        {choice === undefined ? null : (
          <TargetChoice
            targets={targets}
            target={target}
            settings={target === undefined ? {} : houseStyle.settingsNow(target, house, choice)}
            onTarget={(id) => choose({ ...choice, target: id })}
            onSetting={(name, value) => {
              if (target !== undefined) choose(houseStyle.choose(choice, target, house, { name, value }));
            }}
          />
        )}
      </div>
      <div className="work">
        <RadioGroup
          className="batch-place"
          orientation="horizontal"
          value={place}
          onChange={(chosen) => {
            const next = BATCH_PLACES.find((each) => each === chosen) ?? 'folder';
            setPlace(next);
            client.call('settings.set', { name: PLACE, value: next }).catch(fail);
          }}
        >
          <Label>{text.where}</Label>
          <div className="segments">
            {BATCH_PLACES.map((each) => (
              <Radio key={each} value={each} className="segment">
                {text.places[each]}
              </Radio>
            ))}
          </div>
          <p className="hint">{text.placeHints[place]}</p>
        </RadioGroup>
        <h3>{drafts === undefined ? text.waiting : words.inDigits(text.drafts(drafts.length))}</h3>
        {drafts?.length === 0 ? <p className="hint">{text.none}</p> : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by keys */}
        <ul className="drafts" aria-label={text.title} tabIndex={0}>
          {drafts?.map(({ draft, title }) => (
            <li key={draft}>
              <Title words={words} title={title} />
            </li>
          ))}
        </ul>
      </div>
      <footer>
        {isBusy ? (
          <p className="waiting" role="status">
            <LoaderCircle aria-hidden="true" />
            {text.starting}
          </p>
        ) : null}
        {refusal === undefined ? null : (
          <p className="refused" role="alert">
            {refusal}
          </p>
        )}
        <span className="spring" />
        <button
          type="button"
          className="primary"
          disabled={!isReady}
          aria-disabled={isBusy}
          onClick={() => void begin()}
        >
          <FolderOutput aria-hidden="true" />
          {text.start}
        </button>
      </footer>
    </>
  );
}
