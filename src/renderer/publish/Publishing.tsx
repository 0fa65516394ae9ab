// Publishing from the page: its button over the page, the panel when it is asked for, and copying for the last target without it.
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { Send } from 'lucide-react';
import { type JSX, lazy, Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { ReviewTab } from '../app/preferences.ts';
import { keysOf } from '../app/TopBar.tsx';
import { ariaShortcut, IS_MAC } from '../commands/command.ts';
import { useServices } from '../editor/services.ts';
import { useDialog } from '../palette/useDialog.ts';
import type { Findings } from '../review/check/Findings.ts';
import { goToPlace } from '../review/goToPlace.ts';
import { announce } from '../ui/Announcer.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Toast } from '../ui/Toast.tsx';
import { COPY_PUBLISHED, OPEN_PUBLISH, PUBLISH_COMMANDS } from './publishCommands.ts';

const PublishPanel = lazy(async () => ({ default: (await import('./PublishPanel.tsx')).PublishPanel }));

const OPEN = PUBLISH_COMMANDS.find(({ id }) => id === 'publish.open');

export interface PublishingProps {
  readonly findings: Findings;
  /** Where the button is drawn. */
  readonly place: HTMLElement | null;
  readonly onTab: (tab: ReviewTab) => void;
}

export function Publishing({ findings, place, onTab }: PublishingProps): JSX.Element {
  const { words, editor } = useServices();
  const [isOpen, close] = useDialog(OPEN_PUBLISH);
  const { told, refusal, forget } = useCopying();
  const title = OPEN?.label[words.language] ?? '';
  const keys = OPEN?.shortcut;
  return (
    <>
      {place === null
        ? null
        : createPortal(
            <button
              type="button"
              className="publish-button"
              aria-haspopup="dialog"
              title={keys === undefined ? title : `${title} (${keysOf(keys)})`}
              aria-keyshortcuts={keys === undefined ? undefined : ariaShortcut(keys, IS_MAC)}
              onClick={() => editor.dispatchCommand(OPEN_PUBLISH, undefined)}
            >
              <Send aria-hidden="true" className="mirrored" />
              <span>{words.frame.publish}</span>
            </button>,
            place,
          )}
      {isOpen ? (
        <Suspense fallback={null}>
          <PublishPanel
            findings={findings}
            onClose={close}
            onGo={({ place: found }) => {
              const field = fieldOf(found.path);
              if (field === null) close(() => goToPlace(editor, found, onTab));
              else field.focus();
            }}
          />
        </Suspense>
      ) : null}
      {refusal === undefined ? null : (
        <Notice isAlert sentence={refusal} close={words.frame.close} onClose={forget} />
      )}
      {told === undefined ? null : <Toast sentence={told} onGone={forget} />}
    </>
  );
}

// A detail that the panel itself asks for is mended there.
function fieldOf([area, name]: readonly (string | number)[]): HTMLElement | null {
  if (area !== 'metadata') return null;
  return document.querySelector<HTMLElement>(`.publish [data-field=${CSS.escape(String(name))}]`);
}

interface Copying {
  readonly told: string | undefined;
  readonly refusal: string | undefined;
  readonly forget: () => void;
}

function useCopying(): Copying {
  const { editor, client, session, words } = useServices();
  const [told, setTold] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  useEffect(() => {
    const copy = async (): Promise<void> => {
      // Loaded when something is published for the first time.
      const [{ copyForLast, sentenceOf }, { PUBLISH_WORDS }] = await Promise.all([
        import('./order.ts'),
        import('../i18n/publishWords.ts'),
      ]);
      try {
        const { label } = await copyForLast(client, session);
        const sentence = PUBLISH_WORDS[words.language].copiedFor(label[words.language]);
        setRefusal(undefined);
        setTold(sentence);
        announce(sentence);
      } catch (error) {
        setTold(undefined);
        setRefusal(sentenceOf(error, words));
      }
    };
    return editor.registerCommand(
      COPY_PUBLISHED,
      () => {
        void copy();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    );
  }, [editor, client, session, words]);
  return {
    told,
    refusal,
    forget: () => {
      setTold(undefined);
      setRefusal(undefined);
    },
  };
}
