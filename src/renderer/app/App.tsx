// The window: the line of tools, the library at its start, the open draft with its panel. It holds what the user has set; the desk holds the draft.
import {
  type JSX,
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Client } from '../../contract/client.ts';
import { type ErrorCode, SENTENCES } from '../../contract/errors.ts';
import type { StartInfo } from '../../contract/values.ts';
import { calloutTable } from '../../core/article/callouts.ts';
import type { Json } from '../../core/article/json.ts';
import { Batching, type Wanted } from '../batch/Batching.tsx';
import { BatchRun } from '../batch/BatchRun.ts';
import { Library } from '../desk/Library.tsx';
import { Selection } from '../desk/Selection.ts';
import { TypingSettings, typingCommands } from '../editor/typing/TypingSettings.ts';
import { WORDS, wordsIn } from '../i18n/words.ts';
import { OpenDraft } from '../page/OpenDraft.tsx';
import { type DraftPlace, PLACES, putPlace, readPlaces } from '../page/places.ts';
import { putTarget, readTargets, TARGETS, type Targets } from '../page/targets.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { Notice } from '../ui/Notice.tsx';
import { codeOf } from './codeOf.ts';
import { EmptyPage } from './EmptyPage.tsx';
import { Failure } from './Failure.tsx';
import {
  applyPreferences,
  DEFAULT_PREFERENCES,
  onSystemTheme,
  type Preferences,
  readPreferences,
  SETTINGS,
  THEMES,
} from './preferences.ts';
import { focusRegion, goToRegion } from './regions.ts';
import { TopBar } from './TopBar.tsx';
import { useDesk } from './useDesk.ts';
import { type Panel, usePanels } from './usePanels.ts';
import { useReturn } from './useReturn.ts';
import { useLatest, type WindowActions, windowCommands } from './windowCommands.ts';

const PreferencesDialog = lazy(async () => ({
  default: (await import('../settings/PreferencesDialog.tsx')).PreferencesDialog,
}));

export function App({ client }: { readonly client: Client }): JSX.Element {
  const [start, setStart] = useState<StartInfo>();
  const [failure, setFailure] = useState<string>();
  const [refusal, setRefusal] = useState<ErrorCode>();
  const [preferences, setPreferences] = useState<Preferences>(DEFAULT_PREFERENCES);
  const [isSetting, setIsSetting] = useState(false);
  const [targets, setTargets] = useState<Targets>({});
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const [badge, setBadge] = useState<HTMLElement | null>(null);
  const places = useRef<readonly DraftPlace[]>([]);
  const words = wordsIn(preferences.language, preferences.digits);

  // What the user has asked for and the library has refused is told; nothing fails in silence.
  const failed = useCallback((error: unknown) => setRefusal(codeOf(error)), []);
  const keep = useCallback(
    (name: string, value: Json) => void client.call('settings.set', { name, value }).catch(failed),
    [client, failed],
  );
  const { opened, page, version, changed, saved, begin, actions, reopen } = useDesk(client, failed);

  useEffect(() => {
    const open = async (): Promise<void> => {
      const info = await client.call('app.start');
      const read = readPreferences(info.settings);
      applyPreferences(read, document.documentElement);
      setPreferences(read);
      places.current = readPlaces(info.settings[PLACES]);
      setTargets(readTargets(info.settings[TARGETS]));
      setStart(info);
      await begin(info.draft);
    };
    open().catch((error: unknown) => setFailure(`${WORDS.ar.cannotStart}: ${SENTENCES[codeOf(error)].ar}`));
  }, [client, begin]);
  useEffect(() => client.on('library.changed', changed), [client, changed]);
  useEffect(
    () => onSystemTheme(() => applyPreferences(preferences, document.documentElement)),
    [preferences],
  );
  useEffect(() => {
    if (opened === undefined) document.title = words.name;
  }, [opened, words]);

  // Two changes may come before the next drawing.
  const latest = useRef(preferences);
  latest.current = preferences;
  const prefer = useCallback(
    (change: Partial<Preferences>) => {
      const next = { ...latest.current, ...change };
      latest.current = next;
      applyPreferences(next, document.documentElement);
      setPreferences(next);
      for (const name of Object.keys(SETTINGS) as (keyof Preferences)[])
        if (name in change) keep(SETTINGS[name], next[name]); // the keys of a table are its keys
    },
    [keep],
  );
  const panels = usePanels(preferences, prefer);
  const focusPage = useCallback(() => {
    if (page.current === null) focusRegion('page');
    else page.current.focus();
  }, [page]);
  const before = useReturn(focusPage);
  const openPreferences = (): void => {
    before.remember();
    setIsSetting(true);
  };
  const closePreferences = (): void => {
    setIsSetting(false);
    before.giveBack();
  };
  const [selection] = useState(() => new Selection());
  const [batch] = useState(() => new BatchRun(client));
  const [wanted, setWanted] = useState<Wanted>();
  useEffect(() => batch.follow(failed), [batch, failed]);
  const exportMany = (): void => {
    const drafts = selection.chosen();
    before.remember();
    setWanted(drafts.length > 0 ? { drafts } : { filter: selection.filter() });
  };
  const leave = (panel: Panel): void => {
    if (panels.isOver(panel)) panels.set(panel, false);
    focusPage();
  };
  const toggle = (panel: Panel): void => {
    panels.set(panel, !panels.isOpen(panel));
    if (panels.isOpen(panel)) focusPage();
    // What is opened by hand is meant to be worked in; it is there with the next drawing.
    else if (panels.isOver(panel)) requestAnimationFrame(() => focusRegion(panel));
  };

  const now = useLatest<WindowActions>({
    newDraft: actions.create,
    otherLanguage: () => prefer({ language: preferences.language === 'ar' ? 'en' : 'ar' }),
    nextTheme: () =>
      prefer({ theme: THEMES[(THEMES.indexOf(preferences.theme) + 1) % THEMES.length] ?? 'system' }),
    toggle,
    showTab: (tab) => {
      prefer({ tab });
      panels.set('review', true);
      page.current?.focusTab(tab);
    },
    searchLibrary: () => {
      panels.set('library', true);
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-search]')?.focus());
    },
    preferences: openPreferences,
    exportMany,
    nameRevision: () => page.current?.nameRevision(),
    goToRegion: (step) => goToRegion(step, focusPage),
  });
  // Made once from what was stored.
  const typing = useMemo(() => new TypingSettings(start?.settings, keep), [start, keep]);
  const helpers = useSyncExternalStore(typing.subscribe, typing.enabled);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the labels say which helpers are on
  const commands = useMemo(() => [...windowCommands(now), ...typingCommands(typing)], [now, typing, helpers]);
  const callouts = useMemo(() => calloutTable(start?.callouts ?? []), [start]);
  const keepPlace = useCallback(
    (place: DraftPlace) => {
      places.current = putPlace(places.current, place);
      keep(PLACES, places.current as unknown as Json); // places are made of JSON alone
    },
    [keep],
  );

  if (failure !== undefined) return <Failure sentence={failure} />;
  if (start === undefined) return <main className="waiting" aria-busy="true" />;
  const isOver = (panel: Panel): boolean => panels.isOver(panel) && panels.isOpen(panel);
  return (
    <div className="frame">
      <TopBar
        words={words}
        preferences={preferences}
        panels={panels}
        tools={setTools}
        badge={setBadge}
        onTheme={() => now.current.nextTheme()}
        onPreferences={openPreferences}
        onToggle={toggle}
      />
      {panels.isOpen('library') ? (
        <div className={isOver('library') ? 'panel library over' : 'panel library'}>
          <Library
            words={words}
            client={client}
            actions={actions}
            open={opened?.draft.id}
            version={version}
            selection={selection}
            run={batch}
            onExport={exportMany}
            onLeave={() => leave('library')}
          />
        </div>
      ) : null}
      {refusal === undefined ? null : (
        <Notice
          isAlert
          sentence={SENTENCES[refusal][words.language]}
          close={words.frame.close}
          onClose={() => setRefusal(undefined)}
        />
      )}
      {opened === undefined ? (
        <EmptyPage
          words={words}
          client={client}
          commands={commands}
          onNew={actions.create}
          onLanguage={() => now.current.otherLanguage()}
        />
      ) : (
        <OpenDraft
          key={`${opened.draft.id} ${opened.draft.counter}`}
          ref={page}
          client={client}
          opened={opened}
          words={words}
          callouts={callouts}
          tools={tools}
          badge={badge}
          typing={typing}
          commands={commands}
          preferences={preferences}
          panels={panels}
          place={places.current.find(({ draft }) => draft === opened.draft.id)}
          target={targets[opened.draft.id]}
          onPrefer={prefer}
          onSaved={saved}
          onOpen={actions.open}
          onPlace={keepPlace}
          onTarget={(target) => {
            const next = putTarget(targets, opened.draft.id, target);
            setTargets(next);
            keep(TARGETS, next);
          }}
          onReopen={reopen}
          onLeaveReview={() => leave('review')}
        />
      )}
      {isOver('library') || isOver('review') ? (
        // The keyboard has Escape for it.
        // biome-ignore lint/a11y/noStaticElementInteractions: a hand that points beside the panel
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        <div className="panel-veil" onClick={() => leave(isOver('library') ? 'library' : 'review')} />
      ) : null}
      {isSetting ? (
        <Suspense fallback={null}>
          <PreferencesDialog
            client={client}
            words={words}
            preferences={preferences}
            typing={typing}
            onPrefer={prefer}
            onClose={closePreferences}
          />
        </Suspense>
      ) : null}
      <Batching
        client={client}
        words={words}
        run={batch}
        wanted={wanted}
        save={async () => page.current?.settle()}
        onOpen={(id) => {
          setWanted(undefined);
          // The page gets the focus, which the dialog keeps as long as it is there.
          requestAnimationFrame(() => actions.open(id));
        }}
        onClose={() => {
          setWanted(undefined);
          before.giveBack();
        }}
      />
      <Announcer />
    </div>
  );
}
