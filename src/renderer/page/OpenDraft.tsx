// What belongs to the draft on the page and stands around it: its tools, the state of its check, publishing, the panel that reviews it, and the line that
// says what is saved.
import { type JSX, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Client } from '../../contract/client.ts';
import type { DraftId } from '../../contract/values.ts';
import type { CalloutKind } from '../../core/article/callouts.ts';
import type { Preferences } from '../app/preferences.ts';
import type { Panels } from '../app/usePanels.ts';
import type { Command } from '../commands/command.ts';
import { type Services, ServicesContext } from '../editor/services.ts';
import { Toolbar } from '../editor/Toolbar.tsx';
import type { Words } from '../i18n/words.ts';
import { Publishing } from '../publish/Publishing.tsx';
import { CheckBadge } from '../review/CheckBadge.tsx';
import { Findings } from '../review/check/Findings.ts';
import { startWorker } from '../review/check/startWorker.ts';
import type { DraftPage } from './DraftPage.ts';
import { PageViews } from './PageViews.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useDraftServices } from './useDraftServices.ts';

const ReviewPanel = lazy(async () => ({ default: (await import('../review/ReviewPanel.tsx')).ReviewPanel }));
const NameRevision = lazy(async () => ({ default: (await import('./NameRevision.tsx')).NameRevision }));

export interface OpenDraftProps {
  readonly client: Client;
  readonly page: DraftPage;
  readonly words: Words;
  readonly callouts: readonly CalloutKind[];
  readonly tools: HTMLElement | null;
  readonly badge: HTMLElement | null;
  /** The window's own commands. */
  readonly commands: readonly Command[];
  readonly preferences: Preferences;
  readonly panels: Panels;
  /** The word target of this draft, when it has one of its own. */
  readonly target: number | undefined;
  /** Whether a name is asked for, for the text as it is now. */
  readonly isNaming: boolean;
  readonly onPrefer: (change: Partial<Preferences>) => void;
  readonly onOpen: (id: DraftId) => void;
  readonly onTarget: (target: number) => void;
  readonly onReopen: () => void;
  readonly onLeaveReview: () => void;
  readonly onNamed: () => void;
}

export function OpenDraft(props: OpenDraftProps): JSX.Element {
  const { client, page, words, callouts, tools, badge, preferences, panels } = props;
  const { session } = page;
  const save = useRef<HTMLSpanElement>(null);
  const [findings] = useState(() => new Findings({ session, callouts, start: startWorker }));
  useEffect(() => findings.register(), [findings]);
  const { commands, onOpen } = props;
  const services = useDraftServices({ client, session, words, callouts, commands, onOpen });
  const isOver = panels.isOver('review');
  return (
    <ServicesContext value={services}>
      {tools === null ? null : createPortal(<Toolbar />, tools)}
      {badge === null
        ? null
        : createPortal(
            <CheckBadge findings={findings} onShow={() => run(services, 'window.check')} />,
            badge,
          )}
      <Publishing
        findings={findings}
        place={badge}
        onTab={(tab) => {
          props.onPrefer({ tab });
          panels.set('review', true);
        }}
      />
      <PageViews page={page} />
      {panels.isOpen('review') ? (
        <div className={isOver ? 'panel review over' : 'panel review'}>
          <Suspense fallback={<aside className="review" aria-busy="true" />}>
            <ReviewPanel
              findings={findings}
              page={page.view.main}
              tab={preferences.tab}
              target={props.target}
              deskTarget={preferences.target}
              onTab={(tab) => props.onPrefer({ tab })}
              onTarget={props.onTarget}
              onReopen={props.onReopen}
              onLeave={props.onLeaveReview}
              onJump={() => {
                if (isOver) panels.set('review', false);
              }}
            />
          </Suspense>
        </div>
      ) : null}
      <StatusLine
        ref={save}
        state={page.state}
        target={props.target ?? preferences.target}
        onLanguage={() => run(services, 'window.language')}
      />
      {props.isNaming && save.current !== null ? (
        <Suspense fallback={null}>
          <NameRevision anchor={save.current} session={session} onClose={props.onNamed} />
        </Suspense>
      ) : null}
    </ServicesContext>
  );
}

function run({ commands }: Services, id: string): void {
  commands.find((command) => command.id === id)?.run();
}
