// The house style in the preferences: what it holds, and its way to other desks, a file. It is made in the panel of publishing, where one sees what it does.
import { FolderOpen, Save, Trash2 } from 'lucide-react';
import { type JSX, useCallback, useEffect, useState } from 'react';
import type { Client } from '../../contract/client.ts';
import { type ErrorCode, SENTENCES } from '../../contract/errors.ts';
import type { TargetInfo } from '../../contract/values.ts';
import type { Labels } from '../../core/article/callouts.ts';
import {
  houseSettingsOf,
  NO_PROFILE,
  type Profile,
  type ProfileProblem,
  parseProfileText,
  profileText,
} from '../../core/export/profile.ts';
import type { Setting } from '../../core/export/target.ts';
import { codeOf } from '../app/codeOf.ts';
import { HOUSE_WORDS } from '../i18n/houseWords.ts';
import type { Words } from '../i18n/words.ts';
import { keepHouse, readHouse } from '../publish/house.ts';
import { announce } from '../ui/Announcer.tsx';
import './house.css';

export interface HouseStyleProps {
  readonly client: Client;
  readonly words: Words;
}

type Outcome =
  | { readonly kind: 'done'; readonly sentence: string; readonly path?: string }
  | { readonly kind: 'loaded'; readonly problems: readonly ProfileProblem[] }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

export function HouseStyle({ client, words }: HouseStyleProps): JSX.Element {
  const { language } = words;
  const text = HOUSE_WORDS[language];
  const [targets, setTargets] = useState<readonly TargetInfo[]>([]);
  const [house, setHouse] = useState<Profile>();
  const [outcome, setOutcome] = useState<Outcome>();
  const refuse = useCallback((error: unknown) => setOutcome({ kind: 'refused', code: codeOf(error) }), []);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const table = await client.call('publish.targets');
      setHouse(await readHouse(client, table));
      setTargets(table);
    };
    read().catch(refuse);
  }, [client, refuse]);
  const attempt = (doing: () => Promise<Outcome | undefined>): void => {
    setOutcome(undefined);
    doing().then((done) => {
      setOutcome(done);
      if (done?.kind === 'done') announce(`${done.sentence} ${done.path ?? ''}`.trim());
      if (done?.kind === 'loaded') announce(text.loaded);
    }, refuse);
  };
  const change = async (next: Profile): Promise<void> => {
    await keepHouse(client, next);
    setHouse(next);
  };
  const save = async (): Promise<Outcome | undefined> => {
    if (house === undefined) return undefined;
    const file = await client.call('files.save', { name: text.fileName, text: profileText(house) });
    return file === null ? undefined : { kind: 'done', sentence: text.saved, path: file.path };
  };
  const load = async (): Promise<Outcome | undefined> => {
    const [file] = await client.call('files.open', { kind: 'any' });
    if (file === undefined) return undefined;
    const read = parseProfileText(decode(file.data), targets);
    if ('refused' in read) return { kind: 'refused', code: read.refused };
    await change(read.profile);
    return { kind: 'loaded', problems: read.problems };
  };
  const reset = async (): Promise<Outcome> => {
    await change(NO_PROFILE);
    return { kind: 'done', sentence: text.wasReset };
  };
  const isNone = house !== undefined && Object.keys(house.targets).length === 0;
  return (
    <section className="house-style">
      <h3>{text.title}</h3>
      <p className="hint">{text.hint}</p>
      {house === undefined ? null : isNone ? (
        <p className="none">{text.none}</p>
      ) : (
        <Held house={house} targets={targets} words={words} />
      )}
      <div className="actions">
        <button
          type="button"
          className="outlined"
          aria-disabled={isNone}
          onClick={() => {
            if (!isNone) attempt(save);
          }}
        >
          <Save aria-hidden="true" />
          {text.save}
        </button>
        <button type="button" className="outlined" onClick={() => attempt(load)}>
          <FolderOpen aria-hidden="true" />
          {text.load}
        </button>
        <button
          type="button"
          className="outlined"
          aria-disabled={isNone}
          onClick={() => {
            if (!isNone) attempt(reset);
          }}
        >
          <Trash2 aria-hidden="true" />
          {text.reset}
        </button>
      </div>
      <OutcomeLine outcome={outcome} words={words} targets={targets} />
    </section>
  );
}

interface HeldProps {
  readonly house: Profile;
  readonly targets: readonly TargetInfo[];
  readonly words: Words;
}

function Held({ house, targets, words: { language } }: HeldProps): JSX.Element {
  return (
    <dl className="held">
      {targets.flatMap(({ id, label, settings }) => {
        const own = houseSettingsOf(house, id);
        const rows = settings.filter(({ name }) => Object.hasOwn(own, name));
        return rows.length === 0
          ? []
          : [
              <div key={id}>
                <dt>{label[language]}</dt>
                {rows.map((setting) => (
                  <dd key={setting.name}>
                    {setting.label[language]}: <bdi>{nameOf(setting, own[setting.name] ?? '')[language]}</bdi>
                  </dd>
                ))}
              </div>,
            ];
      })}
    </dl>
  );
}

function nameOf({ names }: Setting, value: string): Labels {
  return names !== undefined && Object.hasOwn(names, value)
    ? (names[value] ?? { ar: value, en: value })
    : { ar: value, en: value };
}

interface OutcomeLineProps {
  readonly outcome: Outcome | undefined;
  readonly words: Words;
  readonly targets: readonly TargetInfo[];
}

function OutcomeLine({ outcome, words: { language }, targets }: OutcomeLineProps): JSX.Element | null {
  const text = HOUSE_WORDS[language];
  if (outcome === undefined) return null;
  if (outcome.kind === 'refused')
    return (
      <p className="refused" role="alert">
        {SENTENCES[outcome.code][language]}
      </p>
    );
  if (outcome.kind === 'done')
    return (
      <p className="hint">
        {outcome.sentence} {outcome.path === undefined ? null : <bdi dir="ltr">{outcome.path}</bdi>}
      </p>
    );
  return (
    <>
      <p className="hint">{text.loaded}</p>
      {outcome.problems.length === 0 ? null : (
        <div className="left-out">
          <p>{text.leftOut}</p>
          <ul>
            {outcome.problems.map(({ target, name, message }) => (
              <li key={`${target} ${name}`}>
                {targets.find(({ id }) => id === target)?.label[language] ?? <bdi>{target}</bdi>}:{' '}
                {message[language]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function decode(data: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
}
