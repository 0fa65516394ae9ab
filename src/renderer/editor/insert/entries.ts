// What the insert menu offers: whatever in the table of commands puts something at the caret, and the user's own snippets.
import type { SnippetInfo } from '../../../contract/values.ts';
import { type Command, groupOf } from '../../commands/command.ts';
import { type Findable, findAll, findableOf } from '../../commands/findCommands.ts';
import type { Words } from '../../i18n/words.ts';

export type Entry =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'snippet'; readonly snippet: SnippetInfo };

/** Rows that put something or make the line another, where they do not say so themselves. */
const INSERTS = /^(?:insert\.|footnote\.cite-again$|block\.(?:paragraph|heading\d|bulleted|numbered|check)$)/;

/** Everything that can be put, in the order of the menu. */
export function insertEntries(
  commands: readonly Command[],
  snippets: readonly SnippetInfo[],
): readonly Entry[] {
  const group = (name: string): readonly Entry[] =>
    commands
      .filter((command) => isInsert(command) && headingGroup(command) === name)
      .map((command) => ({ kind: 'command', command }));
  return [
    ...group('callout'),
    ...group('insert'),
    ...snippets.map((snippet): Entry => ({ kind: 'snippet', snippet })),
    ...group('block'),
  ];
}

/** Those that are meant by what was typed, best first. */
export function findEntries(
  entries: readonly Entry[],
  query: string,
  language: 'ar' | 'en',
): readonly Entry[] {
  return findAll(
    entries,
    query,
    (entry): Findable =>
      entry.kind === 'command'
        ? findableOf(entry.command, language)
        : { label: entry.snippet.title, keywords: entry.snippet.keywords },
  );
}

/** The heading above an entry while nothing is looked for. */
export function headingOf(entry: Entry, { menus }: Words): string {
  return entry.kind === 'snippet' ? menus.snippets : menus.groups[headingGroup(entry.command)];
}

function headingGroup(command: Command): 'callout' | 'insert' | 'block' {
  const group = groupOf(command);
  return group === 'callout' || group === 'block' ? group : 'insert';
}

function isInsert({ id, isInsert: puts }: Command): boolean {
  return puts === true || INSERTS.test(id);
}
