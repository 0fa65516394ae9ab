// What the palette finds: every command that can be given, and the drafts by their titles.
import type { DraftInfo } from '../../contract/values.ts';
import { type Command, GROUPS, groupOf } from '../commands/command.ts';
import { type Findable, findAll, findableOf } from '../commands/findCommands.ts';
import type { Words } from '../i18n/words.ts';

export type PaletteEntry =
  | { readonly kind: 'command'; readonly command: Command; readonly heading: string }
  | { readonly kind: 'draft'; readonly draft: DraftInfo; readonly heading: string };

/** The palette itself is no answer to what is looked for in it. */
const NOT = 'window.palette';
const MOST_DRAFTS = 6;

export function paletteEntries(
  commands: readonly Command[],
  drafts: readonly DraftInfo[],
  recent: readonly string[],
  words: Words,
): readonly PaletteEntry[] {
  const { menus } = words;
  const chosen = recent.flatMap((id) => commands.filter((command) => command.id === id));
  const others = commands.filter((command) => command.id !== NOT && !chosen.includes(command));
  const inGroups = GROUPS.flatMap((group) => others.filter((command) => groupOf(command) === group));
  return [
    ...chosen.map((command): PaletteEntry => ({ kind: 'command', command, heading: menus.recent })),
    ...inGroups.map(
      (command): PaletteEntry => ({ kind: 'command', command, heading: menus.groups[groupOf(command)] }),
    ),
    ...drafts.map((draft): PaletteEntry => ({ kind: 'draft', draft, heading: menus.drafts })),
  ];
}

/** With nothing looked for everything but most drafts; otherwise what is meant, commands before drafts. */
export function findPaletteEntries(
  entries: readonly PaletteEntry[],
  query: string,
  words: Words,
): readonly PaletteEntry[] {
  const found = findAll(
    entries,
    query,
    (entry): Findable =>
      entry.kind === 'command'
        ? findableOf(entry.command, words.language)
        : { label: entry.draft.title, keywords: entry.draft.tags },
  );
  const commands = found.filter(({ kind }) => kind === 'command');
  const drafts = found.filter(({ kind }) => kind === 'draft');
  return [...commands, ...drafts.slice(0, MOST_DRAFTS)];
}
