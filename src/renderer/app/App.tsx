// The window: the list of drafts at its start, the open draft, and the line of its state. It holds which draft is open; the draft holds its text.
import { type JSX, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Client } from '../../contract/client.ts';
import { type ErrorCode, SENTENCES } from '../../contract/errors.ts';
import type { DraftId, DraftInfo, StartInfo, WireDraft } from '../../contract/values.ts';
import { calloutTable } from '../../core/article/callouts.ts';
import { DraftList } from '../desk/DraftList.tsx';
import { TypingSettings, typingCommands } from '../editor/typing/TypingSettings.ts';
import { WORDS } from '../i18n/words.ts';
import { OpenDraft, type OpenDraftHandle } from '../page/OpenDraft.tsx';
import { codeOf } from './codeOf.ts';
import { Failure } from './Failure.tsx';
import {
  applyPreferences,
  onSystemTheme,
  type Preferences,
  readPreferences,
  SETTINGS,
  THEMES,
} from './preferences.ts';
import { useLatest, windowCommands } from './windowCommands.ts';

const OPEN_DRAFT = 'window.draft';
const MOST_LISTED = 500;

export function App({ client }: { readonly client: Client }): JSX.Element {
  const [start, setStart] = useState<StartInfo>();
  const [failure, setFailure] = useState<string>();
  const [refusal, setRefusal] = useState<ErrorCode>();
  const [preferences, setPreferences] = useState<Preferences>({ language: 'ar', theme: 'system' });
  const [drafts, setDrafts] = useState<readonly DraftInfo[]>([]);
  const [draft, setDraft] = useState<WireDraft>();
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const open = useRef<OpenDraftHandle>(null);
  const words = WORDS[preferences.language];

  const list = useCallback(async () => {
    setDrafts(await client.call('drafts.list', { limit: MOST_LISTED }));
  }, [client]);

  // Nothing is replaced before it is saved: a draft that cannot be left stays, and its line of state says why.
  const show = useCallback(
    async (load: () => Promise<WireDraft>) => {
      if ((await open.current?.end()) === false) return;
      const loaded = await load().catch((error: unknown) => {
        // What cannot be opened replaces nothing: the draft on the page stays, and is saved on.
        open.current?.resume();
        throw error;
      });
      setDraft(loaded);
      await client.call('settings.set', { name: OPEN_DRAFT, value: loaded.id });
      await list();
    },
    [client, list],
  );

  useEffect(() => {
    const begin = async (): Promise<void> => {
      const info = await client.call('app.start');
      const read = readPreferences(info.settings);
      applyPreferences(read, document.documentElement);
      setPreferences(read);
      setStart(info);
      const { draft: id } = info;
      if (id !== undefined) setDraft(await client.call('drafts.load', { id }));
      await list();
    };
    begin().catch((error: unknown) => setFailure(`${WORDS.ar.cannotStart}: ${SENTENCES[codeOf(error)].ar}`));
  }, [client, list]);

  useEffect(
    () => onSystemTheme(() => applyPreferences(preferences, document.documentElement)),
    [preferences],
  );

  // What the user has asked for and the library has refused is told; nothing fails in silence.
  const attempt = (doing: Promise<unknown>): void => {
    setRefusal(undefined);
    doing.catch((error: unknown) => setRefusal(codeOf(error)));
  };
  const prefer = (change: Partial<Preferences>): void => {
    const next = { ...preferences, ...change };
    applyPreferences(next, document.documentElement);
    setPreferences(next);
    attempt(client.call('settings.set', { name: SETTINGS.language, value: next.language }));
    attempt(client.call('settings.set', { name: SETTINGS.theme, value: next.theme }));
  };
  // The one that is open is not opened again: it would be ended and nothing put in its place.
  const openDraft = (id: DraftId): void => {
    if (id !== draft?.id) attempt(show(() => client.call('drafts.load', { id })));
  };
  const leave = async (id: DraftId): Promise<void> => {
    if (draft?.id === id) {
      if ((await open.current?.end()) === false) return;
      setDraft(undefined);
    }
    await client.call('drafts.bin', { id });
    await list();
  };

  const callouts = useMemo(() => calloutTable(start?.callouts ?? []), [start]);
  const now = useLatest({
    newDraft: () => attempt(show(() => client.call('drafts.create', {}))),
    otherLanguage: () => prefer({ language: preferences.language === 'ar' ? 'en' : 'ar' }),
    nextTheme: () =>
      prefer({ theme: THEMES[(THEMES.indexOf(preferences.theme) + 1) % THEMES.length] ?? 'system' }),
  });
  // Made once from what was stored; a switch that cannot be stored is told like any other refusal.
  const latest = useLatest({ attempt });
  const typing = useMemo(
    () =>
      new TypingSettings(start?.settings, (name, value) =>
        latest.current.attempt(client.call('settings.set', { name, value })),
      ),
    [start, client, latest],
  );
  const helpers = useSyncExternalStore(typing.subscribe, typing.enabled);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the labels say which helpers are on
  const commands = useMemo(() => [...windowCommands(now), ...typingCommands(typing)], [now, typing, helpers]);

  if (failure !== undefined) return <Failure sentence={failure} />;
  if (start === undefined) return <main className="waiting" aria-busy="true" />;
  return (
    <div className="frame">
      <header className="bar">
        <strong className="brand">{words.name}</strong>
        <div className="place" ref={setTools} />
        <label>
          <span className="hidden">{words.theme}</span>
          <select
            value={preferences.theme}
            onChange={(event) =>
              prefer({ theme: THEMES.find((theme) => theme === event.target.value) ?? 'system' })
            }
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {words.themes[theme]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          lang={preferences.language === 'ar' ? 'en' : 'ar'}
          onClick={() => prefer({ language: preferences.language === 'ar' ? 'en' : 'ar' })}
        >
          {words.otherLanguage}
        </button>
      </header>
      <DraftList
        words={words}
        drafts={drafts}
        {...(draft === undefined ? {} : { open: draft.id })}
        onNew={() => attempt(show(() => client.call('drafts.create', {})))}
        onOpen={openDraft}
        onDuplicate={(id) =>
          attempt(show(async () => client.call('drafts.load', await client.call('drafts.duplicate', { id }))))
        }
        onBin={(id) => attempt(leave(id))}
      />
      {refusal === undefined ? null : (
        <p className="notice refusal" role="alert">
          {SENTENCES[refusal][words.language]}
        </p>
      )}
      {draft === undefined ? (
        <main className="page empty">
          <p>{words.noDrafts}</p>
        </main>
      ) : (
        <OpenDraft
          key={`${draft.id} ${draft.counter}`}
          ref={open}
          client={client}
          draft={draft}
          words={words}
          callouts={callouts}
          tools={tools}
          typing={typing}
          commands={commands}
          onSaved={() => attempt(list())}
          onOpen={openDraft}
        />
      )}
    </div>
  );
}
