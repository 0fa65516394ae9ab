// What is done with what was previewed, and what came of it: the foot of the panel.
import { Check, Copy, Download, LoaderCircle, Share } from 'lucide-react';
import type { JSX } from 'react';
import type { TargetInfo } from '../../contract/values.ts';
import { keysOf } from '../app/TopBar.tsx';
import { useServices } from '../editor/services.ts';
import { PUBLISH_WORDS } from '../i18n/publishWords.ts';
import { SHARE_WORDS } from '../i18n/shareWords.ts';
import { COPY_KEYS, SHARE_KEYS } from './publishCommands.ts';
import { SharedLine } from './SharedLine.tsx';
import type { Publisher } from './usePublisher.ts';

interface ActionsProps {
  readonly target: TargetInfo | undefined;
  readonly publisher: Publisher;
}

// What is text is copied first of all; what is a file can only be saved and shared.
export function Actions({ target, publisher }: ActionsProps): JSX.Element {
  const { words } = useServices();
  const text = PUBLISH_WORDS[words.language];
  const { outcome, isBusy, copy, save, share } = publisher;
  const isText = target?.isText !== false;
  const isCopied = outcome?.kind === 'copied';
  return (
    <>
      <button
        type="button"
        className="outlined"
        disabled={target === undefined}
        aria-disabled={isBusy}
        title={`${SHARE_WORDS[words.language].share} (${keysOf(SHARE_KEYS)})`}
        onClick={share}
      >
        <Share aria-hidden="true" />
        {SHARE_WORDS[words.language].share}
      </button>
      <button
        type="button"
        className={isText ? 'outlined' : 'primary'}
        disabled={target === undefined}
        aria-disabled={isBusy}
        onClick={save}
      >
        <Download aria-hidden="true" />
        {text.save}
      </button>
      {isText ? (
        <button
          type="button"
          className="primary"
          disabled={target === undefined}
          aria-disabled={isBusy}
          title={`${text.copy} (${keysOf(COPY_KEYS)})`}
          onClick={copy}
        >
          {isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          {isCopied ? text.copied : text.copy}
        </button>
      ) : null}
    </>
  );
}

export function OutcomeLine({
  publisher: { outcome, isBusy },
}: {
  readonly publisher: Publisher;
}): JSX.Element | null {
  const { words } = useServices();
  const text = PUBLISH_WORDS[words.language];
  if (isBusy)
    return (
      <p className="waiting" role="status">
        <LoaderCircle aria-hidden="true" />
        {text.working}
      </p>
    );
  if (outcome === undefined || outcome.kind === 'copied') return null;
  if (outcome.kind === 'refused')
    return (
      <p className="refused" role="alert">
        {outcome.sentence}
      </p>
    );
  if (outcome.kind === 'shared') return <SharedLine file={outcome.file} />;
  return (
    <p className="saved">
      {text.saved} <bdi dir="ltr">{outcome.path}</bdi>
      {outcome.about.length === 0 ? null : ` ${outcome.about.join(' · ')}`}
    </p>
  );
}
