// Commands that come from outside the page: the native menu of Electron's shell names them by their ids.
import { useEffect } from 'react';
import type { Client } from '../../contract/client.ts';
import type { Command } from './command.ts';

/** In a field of one line, history is the browser's. */
const IN_FIELDS: Readonly<Record<string, string>> = { 'history.undo': 'undo', 'history.redo': 'redo' };

/** Runs the command that the menu gives. */
export function useMenuCommands(client: Client, commands: readonly Command[]): void {
  useEffect(
    () =>
      client.on('menu.command', ({ id }) => {
        const own = IN_FIELDS[id];
        if (own !== undefined && document.activeElement?.matches('input, textarea'))
          document.execCommand(own);
        else commands.find((command) => command.id === id)?.run();
      }),
    [client, commands],
  );
}
