// What the views around an open draft work with, and the keys and menus that give its commands.
import { useMemo } from 'react';
import type { Client } from '../../contract/client.ts';
import type { DraftId } from '../../contract/values.ts';
import type { CalloutKind } from '../../core/article/callouts.ts';
import type { Command } from '../commands/command.ts';
import { useMenuCommands } from '../commands/useMenuCommands.ts';
import { useShortcuts } from '../commands/useShortcuts.ts';
import { editorCommands } from '../editor/commands/commands.ts';
import type { Services } from '../editor/services.ts';
import type { Words } from '../i18n/words.ts';
import { useLatest } from '../ui/useLatest.ts';
import type { DraftSession } from './DraftSession.ts';

export interface DraftServicesOptions {
  readonly client: Client;
  readonly session: DraftSession;
  readonly words: Words;
  readonly callouts: readonly CalloutKind[];
  /** The window's own commands. */
  readonly commands: readonly Command[];
  readonly onOpen: (id: DraftId) => void;
}

export function useDraftServices(options: DraftServicesOptions): Services {
  const { client, session, words, callouts, commands } = options;
  const open = useLatest(options.onOpen);
  const services = useMemo((): Services => {
    const { editor, index, read, writeMetadata } = session;
    const own = editorCommands(callouts).map(
      (command): Command => ({ ...command, run: () => command.run(editor) }),
    );
    return {
      client,
      words,
      callouts,
      session,
      editor,
      index,
      read,
      writeMetadata,
      commands: [...own, ...commands],
      openDraft: (id) => open.current(id),
    };
  }, [client, words, callouts, session, commands, open]);
  useShortcuts(services.commands);
  useMenuCommands(client, services.commands);
  return services;
}
