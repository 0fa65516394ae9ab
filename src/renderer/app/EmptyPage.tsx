// The page while no draft is open: what one can do about it.
import type { JSX } from 'react';
import type { Client } from '../../contract/client.ts';
import type { Command } from '../commands/command.ts';
import { useMenuCommands } from '../commands/useMenuCommands.ts';
import { useShortcuts } from '../commands/useShortcuts.ts';
import type { Words } from '../i18n/words.ts';
import { LanguageButton } from '../page/LanguageButton.tsx';

export interface EmptyPageProps {
  readonly words: Words;
  readonly client: Client;
  readonly commands: readonly Command[];
  readonly onNew: () => void;
  readonly onLanguage: () => void;
}

export function EmptyPage({ words, client, commands, onNew, onLanguage }: EmptyPageProps): JSX.Element {
  useShortcuts(commands);
  useMenuCommands(client, commands);
  const { title, hint } = words.frame.empty;
  return (
    <>
      <main className="page empty" data-region="page" aria-label={words.page}>
        <div className="teach">
          <h1>{title}</h1>
          <p>{hint}</p>
          <button type="button" className="primary" data-home="" onClick={onNew}>
            {words.newDraft}
          </button>
        </div>
      </main>
      <footer className="status" data-region="status">
        <span className="spring" />
        <LanguageButton words={words} onLanguage={onLanguage} />
      </footer>
    </>
  );
}
