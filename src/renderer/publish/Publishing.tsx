// Publishing from the page: its button over the page, the panel when it is asked for, and copying and sharing for the last target without it.
import { type JSX, lazy, Suspense } from 'react';
import { createPortal } from 'react-dom';
import type { ReviewTab } from '../app/preferences.ts';
import { keysOf } from '../app/TopBar.tsx';
import { ariaShortcut, IS_MAC } from '../commands/command.ts';
import { useServices } from '../editor/services.ts';
import { useDialog } from '../palette/useDialog.ts';
import type { Findings } from '../review/check/Findings.ts';
import { goToPlace } from '../review/goToPlace.ts';
import { Glyph } from '../ui/glyphs/Glyph.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Toast } from '../ui/Toast.tsx';
import { OPEN_PUBLISH, PUBLISH_COMMANDS } from './publishCommands.ts';
import { useLastTarget } from './useLastTarget.ts';

const CopyPath = lazy(async () => ({ default: (await import('./SharedLine.tsx')).CopyPath }));
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
  const { told, kept, forget } = useLastTarget();
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
              <Glyph name="send" isTurned />
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
      {kept === undefined ? null : (
        <Notice isAlert sentence={kept.sentence} close={words.frame.close} onClose={forget}>
          {kept.path === undefined ? null : (
            <Suspense fallback={null}>
              <CopyPath path={kept.path} />
            </Suspense>
          )}
        </Notice>
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
