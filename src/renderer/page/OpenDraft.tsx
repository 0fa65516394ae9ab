// One draft on the page: headline, subtitle, body, the panel that reviews it, and the line that says what is saved.
import {
  type JSX,
  lazy,
  type Ref,
  Suspense,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import type { Client } from '../../contract/client.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import type { DraftId } from '../../contract/values.ts';
import { directionOf } from '../../core/arabic/script.ts';
import type { Metadata } from '../../core/article/article.ts';
import type { CalloutKind } from '../../core/article/callouts.ts';
import { plainText } from '../../core/article/inlines.ts';
import { sourceInlines } from '../../core/export/sources.ts';
import { exportWords } from '../../core/export/words.ts';
import type { Preferences, ReviewTab } from '../app/preferences.ts';
import type { OpenedDraft } from '../app/useDesk.ts';
import type { Panels } from '../app/usePanels.ts';
import { useLatest } from '../app/windowCommands.ts';
import type { SaveState } from '../autosave/Autosave.ts';
import type { Command } from '../commands/command.ts';
import { useMenuCommands } from '../commands/useMenuCommands.ts';
import { useShortcuts } from '../commands/useShortcuts.ts';
import { ArticleEditor } from '../editor/ArticleEditor.tsx';
import { editorCommands } from '../editor/commands/commands.ts';
import { type Drawing, setDrawing } from '../editor/drawing.ts';
import { type Services, ServicesContext, useMetadata, useServices } from '../editor/services.ts';
import type { TypingSettings } from '../editor/typing/TypingSettings.ts';
import type { Words } from '../i18n/words.ts';
import { Publishing } from '../publish/Publishing.tsx';
import { CheckBadge } from '../review/CheckBadge.tsx';
import { Findings } from '../review/check/Findings.ts';
import { startWorker } from '../review/check/startWorker.ts';
import { Notice } from '../ui/Notice.tsx';
import { Store } from '../ui/store.ts';
import { whenThere } from '../ui/whenThere.ts';
import { DraftSession, type MetadataChange } from './DraftSession.ts';
import { Line } from './Line.tsx';
import type { DraftPlace } from './places.ts';
import { StatusLine } from './StatusLine.tsx';
import { usePlace } from './usePlace.ts';

const ReviewPanel = lazy(async () => ({ default: (await import('../review/ReviewPanel.tsx')).ReviewPanel }));
const NameRevision = lazy(async () => ({ default: (await import('./NameRevision.tsx')).NameRevision }));

export interface OpenDraftHandle {
  /** Saves what is not saved and stops. Only when the answer is true may the draft be replaced. */
  end(): Promise<boolean>;
  /** Saves what is not saved, and goes on; answers why that failed. */
  settle(): Promise<ErrorCode | undefined>;
  /** It is not replaced after all. */
  resume(): void;
  /** Puts the caret back where it was. */
  focus(): void;
  focusTab(tab: ReviewTab): void;
  writeMetadata(change: MetadataChange): void;
  /** Asks for a name for the text as it is now. */
  nameRevision(): void;
}

export interface OpenDraftProps {
  readonly ref: Ref<OpenDraftHandle>;
  readonly client: Client;
  readonly opened: OpenedDraft;
  readonly words: Words;
  readonly callouts: readonly CalloutKind[];
  readonly tools: HTMLElement | null;
  readonly badge: HTMLElement | null;
  readonly typing: TypingSettings;
  /** The window's own commands. */
  readonly commands: readonly Command[];
  readonly preferences: Preferences;
  readonly panels: Panels;
  /** Where the writer was when the draft was left. */
  readonly place: DraftPlace | undefined;
  /** The word target of this draft, when it has one of its own. */
  readonly target: number | undefined;
  readonly onPrefer: (change: Partial<Preferences>) => void;
  readonly onSaved: () => void;
  readonly onOpen: (id: DraftId) => void;
  readonly onPlace: (place: DraftPlace) => void;
  readonly onTarget: (target: number) => void;
  readonly onReopen: () => void;
  readonly onLeaveReview: () => void;
}

type NoticeKind = 'recovered' | 'conflict';

export function OpenDraft(props: OpenDraftProps): JSX.Element {
  const { ref, client, opened, words, callouts, tools, preferences, panels } = props;
  const { draft } = opened;
  // Each save changes it twice; only the line that tells it is drawn anew.
  const [state] = useState(() => new Store<SaveState>({ kind: 'saved', at: undefined }));
  const [notice, setNotice] = useState<NoticeKind | undefined>(draft.isRecovered ? 'recovered' : undefined);
  const [isNaming, setIsNaming] = useState(false);
  const save = useRef<HTMLSpanElement>(null);
  const page = useRef<HTMLElement>(null);
  const saved = useRef(props.onSaved);
  saved.current = props.onSaved;
  const open = useLatest(props.onOpen);
  const [session] = useState(
    () =>
      new DraftSession({
        client,
        draft,
        drawing: (metadata) => drawingFor(metadata, words, callouts),
        typing: props.typing,
        saved: () => saved.current(),
        stateChanged: state.set,
        conflicted: () => setNotice('conflict'),
      }),
  );
  const [findings] = useState(() => new Findings({ session, callouts, start: startWorker }));
  const { metadata, writeMetadata, editor, autosave } = session;
  const services = useMemo((): Services => {
    setDrawing(editor, drawingFor(metadata, words, callouts));
    const own = editorCommands(callouts).map(
      (command): Command => ({ ...command, run: () => command.run(editor) }),
    );
    return {
      client,
      words,
      callouts,
      session,
      editor,
      index: session.index,
      read: session.read,
      writeMetadata,
      commands: [...own, ...props.commands],
      openDraft: (id) => open.current(id),
    };
  }, [client, words, callouts, session, editor, metadata, writeMetadata, props.commands, open]);
  useShortcuts(services.commands);
  useMenuCommands(client, services.commands);
  useEffect(() => () => session.dispose(), [session]);
  useEffect(() => findings.register(), [findings]);
  const keepPlace = usePlace({ session, page, opened, place: props.place, onPlace: props.onPlace });
  useFlush(session, client, keepPlace);
  const focus = useCallback(() => editor.focus(), [editor]);
  useImperativeHandle(
    ref,
    () => ({
      end: () => {
        keepPlace();
        return autosave.end();
      },
      settle: () => autosave.settle(),
      resume: () => autosave.resume(),
      focus,
      // It may be on its way yet.
      focusTab: (tab) => whenThere(`[data-tab=${tab}][aria-selected=true]`, (element) => element.focus()),
      writeMetadata,
      nameRevision: () => setIsNaming(true),
    }),
    [autosave, keepPlace, focus, writeMetadata],
  );

  const target = props.target ?? preferences.target;
  const isOver = panels.isOver('review');
  return (
    <ServicesContext value={services}>
      <WindowTitle />
      {props.badge === null
        ? null
        : createPortal(
            <CheckBadge findings={findings} onShow={() => run(services, 'window.check')} />,
            props.badge,
          )}
      <Publishing
        findings={findings}
        place={props.badge}
        onTab={(tab) => {
          props.onPrefer({ tab });
          panels.set('review', true);
        }}
      />
      <main ref={page} className="page" data-region="page" aria-label={words.page} tabIndex={-1}>
        {notice === undefined ? null : (
          <Notice sentence={words[notice]} close={words.frame.close} onClose={() => setNotice(undefined)} />
        )}
        <Page tools={tools} />
      </main>
      {panels.isOpen('review') ? (
        <div className={isOver ? 'panel review over' : 'panel review'}>
          <Suspense fallback={<aside className="review" aria-busy="true" />}>
            <ReviewPanel
              findings={findings}
              page={page}
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
        state={state}
        target={target}
        onLanguage={() => run(services, 'window.language')}
      />
      {isNaming && save.current !== null ? (
        <Suspense fallback={null}>
          <NameRevision anchor={save.current} session={session} onClose={() => setIsNaming(false)} />
        </Suspense>
      ) : null}
    </ServicesContext>
  );
}

function Page({ tools }: { readonly tools: HTMLElement | null }): JSX.Element {
  const { words, writeMetadata } = useServices();
  const { headline, subtitle, language } = useMetadata();
  return (
    <article lang={language} dir={directionOf(language)}>
      <Line
        className="headline"
        name="headline"
        label={words.headline}
        value={headline}
        onChange={(value) => writeMetadata({ headline: value })}
      />
      <Line
        className="subtitle"
        name="subtitle"
        label={words.subtitle}
        value={subtitle ?? ''}
        onChange={(value) => writeMetadata({ subtitle: value === '' ? undefined : value })}
      />
      <ArticleEditor tools={tools} />
    </article>
  );
}

// The window is called like the report that it shows.
function WindowTitle(): null {
  const { words } = useServices();
  const { headline } = useMetadata();
  useEffect(() => {
    document.title = `${headline || words.untitled} — ${words.name}`;
  }, [headline, words]);
  return null;
}

// Whatever may be the last moment of the page saves what is not saved.
function useFlush({ autosave }: DraftSession, client: Client, keepPlace: () => void): void {
  useEffect(() => {
    const flush = (): void => {
      keepPlace();
      void autosave.flush();
    };
    const flushHidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('blur', flush);
    // The earlier of the two reaches the library before the page that comes next asks for the draft.
    window.addEventListener('beforeunload', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushHidden);
    const stop = client.on('app.flush', flush);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('beforeunload', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushHidden);
      stop();
    };
  }, [autosave, client, keepPlace]);
}

function run({ commands }: Services, id: string): void {
  commands.find((command) => command.id === id)?.run();
}

function drawingFor(metadata: () => Metadata, words: Words, callouts: readonly CalloutKind[]): Drawing {
  const { caption, credit, noPicture, jumpBreak, back, marker, footnote, blocks } = words;
  const { drawn } = blocks;
  const { language } = metadata();
  // Readers see the heading, so it is in the article's language.
  const { notes } = exportWords(language);
  const source: Drawing['source'] = (given) => plainText(sourceInlines(given, metadata()));
  return {
    language,
    callouts,
    caption,
    credit,
    noPicture,
    jumpBreak,
    notes,
    back,
    marker,
    footnote,
    drawn,
    source,
  };
}
