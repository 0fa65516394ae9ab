// One draft on the page: headline, subtitle, body, and the line that says what is saved.
import { type JSX, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Client } from '../../contract/client.ts';
import type { DraftId, WireDraft } from '../../contract/values.ts';
import { directionOf } from '../../core/arabic/script.ts';
import type { CalloutKind } from '../../core/article/callouts.ts';
import { useLatest } from '../app/windowCommands.ts';
import type { SaveState } from '../autosave/Autosave.ts';
import type { Command } from '../commands/command.ts';
import { useMenuCommands } from '../commands/useMenuCommands.ts';
import { useShortcuts } from '../commands/useShortcuts.ts';
import { ArticleEditor } from '../editor/ArticleEditor.tsx';
import { editorCommands } from '../editor/commands/commands.ts';
import { type Drawing, setDrawing } from '../editor/drawing.ts';
import { type Services, ServicesContext } from '../editor/services.ts';
import type { TypingSettings } from '../editor/typing/TypingSettings.ts';
import type { Words } from '../i18n/words.ts';
import { DraftSession } from './DraftSession.ts';
import { Line } from './Line.tsx';
import { StatusLine } from './StatusLine.tsx';

export interface OpenDraftHandle {
  /** Saves what is not saved and stops. Only when the answer is true may the draft be replaced. */
  end(): Promise<boolean>;
  /** It is not replaced after all. */
  resume(): void;
}

export interface OpenDraftProps {
  readonly ref: Ref<OpenDraftHandle>;
  readonly client: Client;
  readonly draft: WireDraft;
  readonly words: Words;
  readonly callouts: readonly CalloutKind[];
  readonly tools: HTMLElement | null;
  readonly typing: TypingSettings;
  /** The window's own commands. */
  readonly commands: readonly Command[];
  readonly onSaved: () => void;
  readonly onOpen: (id: DraftId) => void;
}

type Notice = 'recovered' | 'conflict';

export function OpenDraft(props: OpenDraftProps): JSX.Element {
  const { ref, client, draft, words, callouts, tools } = props;
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: undefined });
  const [notice, setNotice] = useState<Notice | undefined>(draft.isRecovered ? 'recovered' : undefined);
  const saved = useRef(props.onSaved);
  saved.current = props.onSaved;
  const open = useLatest(props.onOpen);
  const [session] = useState(
    () =>
      new DraftSession({
        client,
        draft,
        drawing: (language) => drawingFor(language, words, callouts),
        typing: props.typing,
        saved: () => saved.current(),
        stateChanged: setState,
        conflicted: () => setNotice('conflict'),
      }),
  );
  const { metadata, writeMetadata, editor, autosave } = session;
  const services = useMemo((): Services => {
    setDrawing(editor, drawingFor(metadata().language, words, callouts));
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
  useImperativeHandle(ref, () => ({ end: () => autosave.end(), resume: () => autosave.resume() }), [
    autosave,
  ]);
  useEffect(() => () => session.dispose(), [session]);
  useFlush(session, client);

  const { headline, subtitle, language: spoken } = metadata();
  return (
    <ServicesContext value={services}>
      <main className="page" aria-label={words.page}>
        {notice === undefined ? null : (
          <p className="notice" role="status">
            {words[notice]}
          </p>
        )}
        <article lang={spoken} dir={directionOf(spoken)}>
          <Line
            className="headline"
            label={words.headline}
            value={headline}
            onChange={(value) => writeMetadata({ headline: value })}
          />
          <Line
            className="subtitle"
            label={words.subtitle}
            value={subtitle ?? ''}
            onChange={(value) => writeMetadata({ subtitle: value === '' ? undefined : value })}
          />
          <ArticleEditor tools={tools} />
        </article>
      </main>
      <StatusLine state={state} />
    </ServicesContext>
  );
}

// Whatever may be the last moment of the page saves what is not saved.
function useFlush({ autosave }: DraftSession, client: Client): void {
  useEffect(() => {
    const flush = (): void => void autosave.flush();
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
  }, [autosave, client]);
}

function drawingFor(language: string, words: Words, callouts: readonly CalloutKind[]): Drawing {
  const { caption, credit, noPicture, jumpBreak, notes, back, marker, footnote, blocks } = words;
  const { drawn } = blocks;
  return { language, callouts, caption, credit, noPicture, jumpBreak, notes, back, marker, footnote, drawn };
}
