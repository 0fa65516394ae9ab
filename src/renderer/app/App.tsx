// The room around the page: the line of tools, the library at its start, what belongs to the open draft, and the dialogs over it all.
import { type JSX, lazy, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { SENTENCES } from '../../contract/errors.ts';
import { Batching } from '../batch/Batching.tsx';
import { deskActions } from '../desk/deskActions.ts';
import { Library } from '../desk/Library.tsx';
import { wordsIn } from '../i18n/words.ts';
import { OpenDraft } from '../page/OpenDraft.tsx';
import { useTargets } from '../page/useTargets.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useStore } from '../ui/useStore.ts';
import { whenThere } from '../ui/whenThere.ts';
import { codeOf } from './codeOf.ts';
import { EmptyPage } from './EmptyPage.tsx';
import type { WindowParts } from './openWindow.ts';
import type { Panel } from './panels.ts';
import { THEMES } from './preferences.ts';
import { focusRegion, goToRegion } from './regions.ts';
import { TopBar } from './TopBar.tsx';
import { useDialogs } from './useDialogs.ts';
import { usePanels } from './usePanels.ts';
import { usePanelWays } from './usePanelWays.ts';
import { useWindowCommands } from './useWindowCommands.ts';
import type { WindowActions } from './windowCommands.ts';

const PreferencesDialog = lazy(async () => ({
  default: (await import('../settings/PreferencesDialog.tsx')).PreferencesDialog,
}));

export function App(parts: WindowParts): JSX.Element {
  const { client, start, frame, desk, typing, callouts, refusal, keep, pressHeld } = parts;
  const page = useStore(desk.opened);
  const preferences = useStore(parts.preferences);
  const prefer = parts.preferences.change;
  const words = wordsIn(preferences.language, preferences.digits);
  const refused = useStore(refusal);
  const [targets, putTarget] = useTargets(start.settings, keep);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const [badge, setBadge] = useState<HTMLElement | null>(null);
  const [isNaming, setIsNaming] = useState(false);

  const failed = useCallback((error: unknown) => refusal.set(codeOf(error)), [refusal]);
  const focusPage = useCallback(() => {
    const open = desk.opened.get();
    if (open === undefined) focusRegion('page');
    else open.focus();
  }, [desk]);
  const actions = useMemo(() => deskActions(desk, failed), [desk, failed]);
  const panels = usePanels(preferences, prefer);
  const { leave, toggle } = usePanelWays(panels, focusPage);
  const dialogs = useDialogs(client, failed, focusPage);
  const now: WindowActions = {
    newDraft: actions.create,
    otherLanguage: () => prefer({ language: preferences.language === 'ar' ? 'en' : 'ar' }),
    nextTheme: () =>
      prefer({ theme: THEMES[(THEMES.indexOf(preferences.theme) + 1) % THEMES.length] ?? 'system' }),
    toggle,
    showTab: (tab) => {
      prefer({ tab });
      panels.set('review', true);
      // It may be on its way yet.
      if (page !== undefined)
        whenThere(`[data-tab=${tab}][aria-selected=true]`, (element) => element.focus());
    },
    searchLibrary: () => {
      panels.set('library', true);
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-search]')?.focus());
    },
    preferences: dialogs.openPreferences,
    exportMany: dialogs.exportMany,
    nameRevision: () => setIsNaming(page !== undefined),
    goToRegion: (step) => goToRegion(step, focusPage),
  };
  const commands = useWindowCommands(now, typing);

  // In the same drawing as what was waited for.
  useLayoutEffect(() => frame.settle(), [frame]);
  useEffect(pressHeld, [pressHeld]);
  useEffect(() => {
    if (page === undefined) document.title = words.name;
  }, [page, words]);

  const isOver = (panel: Panel): boolean => panels.isOver(panel) && panels.isOpen(panel);
  return (
    <>
      <TopBar
        words={words}
        preferences={preferences}
        panels={panels}
        tools={setTools}
        badge={setBadge}
        onTheme={now.nextTheme}
        onPreferences={dialogs.openPreferences}
        onToggle={toggle}
      />
      {panels.isOpen('library') ? (
        <div className={isOver('library') ? 'panel library over' : 'panel library'}>
          <Library
            words={words}
            client={client}
            actions={actions}
            open={page?.id}
            version={desk.version}
            selection={dialogs.selection}
            run={dialogs.run}
            onExport={dialogs.exportMany}
            onLeave={() => leave('library')}
          />
        </div>
      ) : null}
      {refused === undefined ? null : (
        <Notice
          isAlert
          sentence={SENTENCES[refused][words.language]}
          close={words.frame.close}
          onClose={() => refusal.set(undefined)}
        />
      )}
      {page === undefined ? (
        <EmptyPage
          words={words}
          client={client}
          commands={commands}
          onNew={actions.create}
          onLanguage={now.otherLanguage}
        />
      ) : null}
      {createPortal(
        <>
          {page === undefined ? null : (
            <OpenDraft
              key={page.key}
              client={client}
              page={page}
              words={words}
              callouts={callouts}
              tools={tools}
              badge={badge}
              commands={commands}
              preferences={preferences}
              panels={panels}
              target={targets[page.id]}
              isNaming={isNaming}
              onPrefer={prefer}
              onOpen={actions.open}
              onTarget={(target) => putTarget(page.id, target)}
              onReopen={() => void desk.reopen().catch(failed)}
              onLeaveReview={() => leave('review')}
              onNamed={() => setIsNaming(false)}
            />
          )}
          {isOver('library') || isOver('review') ? (
            // The keyboard has Escape for it.
            // biome-ignore lint/a11y/noStaticElementInteractions: a hand that points beside the panel
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            <div className="panel-veil" onClick={() => leave(isOver('library') ? 'library' : 'review')} />
          ) : null}
          {dialogs.isSetting ? (
            <Suspense fallback={null}>
              <PreferencesDialog
                client={client}
                words={words}
                preferences={preferences}
                typing={typing}
                onPrefer={prefer}
                onClose={dialogs.close}
              />
            </Suspense>
          ) : null}
          <Batching
            client={client}
            words={words}
            run={dialogs.run}
            wanted={dialogs.wanted}
            save={async () => page?.settle()}
            onOpen={(id) => {
              dialogs.leaveExport();
              // The page gets the focus, which the dialog keeps as long as it is there.
              requestAnimationFrame(() => actions.open(id));
            }}
            onClose={dialogs.close}
          />
          <Announcer />
        </>,
        frame.after,
      )}
    </>
  );
}
