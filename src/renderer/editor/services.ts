// What the editor's views (bars, cards, panels) work with: given once by the draft that is open, asked for with `useServices`.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Client } from '../../contract/client.ts';
import type { DraftId } from '../../contract/values.ts';
import type { Metadata } from '../../core/article/article.ts';
import type { CalloutKind } from '../../core/article/callouts.ts';
import type { Command } from '../commands/command.ts';
import type { Words } from '../i18n/words.ts';
import type { DraftSession } from '../page/DraftSession.ts';
import type { ArticleFacts } from './bridge/ArticleIndex.ts';

export interface Services extends Pick<DraftSession, 'editor' | 'index' | 'read' | 'writeMetadata'> {
  readonly client: Client;
  readonly words: Words;
  readonly callouts: readonly CalloutKind[];
  readonly session: DraftSession;
  /** Every command that can be given now: the editor's, and the window's. */
  readonly commands: readonly Command[];
  /** Opens another draft in place of this one, once this one is saved. */
  readonly openDraft: (id: DraftId) => void;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error('no draft is open around this view');
  return services;
}

/** The words of the interface for views that also stand where no draft is open. */
export const WordsContext = createContext<Words | undefined>(undefined);

export function useWords(): Words {
  const services = useContext(ServicesContext);
  const words = useContext(WordsContext) ?? services?.words;
  if (words === undefined) throw new Error('no words are given around this view');
  return words;
}

/** Words, outline and numbers; drawn anew a moment after any of them changes, the words with nearly every pause. */
export function useFacts(): ArticleFacts {
  const { index } = useServices();
  return useSyncExternalStore(index.subscribe, index.snapshot);
}

/** One of these facts; drawn anew a moment after that one changes. */
export function useFact<Name extends keyof ArticleFacts>(name: Name): ArticleFacts[Name] {
  const { index } = useServices();
  return useSyncExternalStore(index.subscribe, () => index.snapshot()[name]);
}

/** The metadata as they are now. */
export function useMetadata(): Metadata {
  const { session } = useServices();
  return useSyncExternalStore(session.subscribeMetadata, session.metadata);
}
