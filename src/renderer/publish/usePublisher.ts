// Copying, saving and sharing from the panel: one thing at a time, and what came of it.
import { useState } from 'react';
import type { SharedFile, TargetInfo } from '../../contract/values.ts';
import { useServices } from '../editor/services.ts';
import { PUBLISH_WORDS } from '../i18n/publishWords.ts';
import { announce } from '../ui/Announcer.tsx';
import type { Choice } from './choice.ts';
import { orderFor, saveFirst, sentenceOf } from './order.ts';
import { sayShared } from './shared.ts';

export type Outcome =
  | { readonly kind: 'copied' }
  | { readonly kind: 'saved'; readonly path: string; readonly about: readonly string[] }
  | { readonly kind: 'shared'; readonly file: SharedFile }
  | { readonly kind: 'refused'; readonly sentence: string };

export interface Publisher {
  readonly outcome: Outcome | undefined;
  /** Something is being copied, saved or shared. */
  readonly isBusy: boolean;
  readonly forget: () => void;
  readonly copy: () => void;
  readonly save: () => void;
  readonly share: () => void;
}

export function usePublisher(target: TargetInfo | undefined, choice: Choice | undefined): Publisher {
  const { client, session, words } = useServices();
  const text = PUBLISH_WORDS[words.language];
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setIsBusy] = useState(false);
  const attempt = (doing: () => Promise<Outcome | undefined>): void => {
    if (isBusy) return;
    setIsBusy(true);
    setOutcome(undefined);
    doing()
      .catch((error: unknown): Outcome => ({ kind: 'refused', sentence: sentenceOf(error, words) }))
      .then(setOutcome)
      .finally(() => setIsBusy(false));
  };
  const order = target === undefined || choice === undefined ? undefined : orderFor(session, target, choice);
  return {
    outcome,
    isBusy,
    forget: () => setOutcome(undefined),
    copy: () =>
      attempt(async () => {
        if (order === undefined) return undefined;
        await saveFirst(session);
        await client.call('publish.copy', order);
        announce(text.copied);
        return { kind: 'copied' };
      }),
    save: () =>
      attempt(async () => {
        if (order === undefined) return undefined;
        await saveFirst(session);
        const file = await client.call('publish.save', order);
        if (file === null) return undefined;
        const { path, pictures, missing } = file;
        const about = [
          ...(pictures.length > 0 ? [words.inDigits(text.savedPictures(pictures.length))] : []),
          ...(missing.length > 0 ? [words.inDigits(text.missingPictures(missing.length))] : []),
        ];
        announce(`${text.saved} ${path}`);
        return { kind: 'saved', path, about };
      }),
    share: () =>
      attempt(async () => {
        if (order === undefined) return undefined;
        await saveFirst(session);
        const file = await client.call('publish.share', order);
        announce(sayShared(file, words));
        return { kind: 'shared', file };
      }),
  };
}
