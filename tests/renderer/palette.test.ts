// What the palette finds, and what it remembers.
import { describe, expect, test } from 'vitest';
import type { DraftInfo } from '../../src/contract/values.ts';
import { CALLOUT_KINDS } from '../../src/core/article/callouts.ts';
import type { Command } from '../../src/renderer/commands/command.ts';
import { editorCommands } from '../../src/renderer/editor/commands/commands.ts';
import { WORDS } from '../../src/renderer/i18n/words.ts';
import { findPaletteEntries, type PaletteEntry, paletteEntries } from '../../src/renderer/palette/entries.ts';
import { parseRecent, withRecent } from '../../src/renderer/palette/recent.ts';

const COMMANDS = editorCommands(CALLOUT_KINDS).map((row): Command => ({ ...row, run: () => undefined }));
const DRAFTS = ['حاشية على أنقرة', 'مدن تحت الشمس'].map(
  (title, index): DraftInfo => ({
    id: `d${index}` as DraftInfo['id'],
    title,
    status: 'draft',
    section: '',
    tags: [],
    words: 1,
    created: 0,
    modified: 0,
    change: index,
  }),
);
const name = (entry: PaletteEntry | undefined): string | undefined =>
  entry?.kind === 'command' ? entry.command.id : entry?.draft.title;

describe('the palette', () => {
  const entries = paletteEntries(COMMANDS, DRAFTS, ['mark.strong', 'gone', 'insert.quote'], WORDS.ar);

  test('begins with what was chosen last, and has every command once', () => {
    expect(entries.slice(0, 2).map(name)).toEqual(['mark.strong', 'insert.quote']);
    const ids = entries.flatMap((entry) => (entry.kind === 'command' ? [entry.command.id] : []));
    expect(ids.toSorted()).toEqual(
      COMMANDS.map(({ id }) => id)
        .filter((id) => id !== 'window.palette')
        .toSorted(),
    );
  });

  test('finds commands first and then drafts, both without hamza', () => {
    const found = findPaletteEntries(entries, 'حاشيه', WORDS.ar);
    expect([name(found[0]), name(found.at(-1))]).toEqual(['insert.footnote', 'حاشية على أنقرة']);
    expect(findPaletteEntries(entries, 'انقره', WORDS.ar).map(name)).toEqual(['حاشية على أنقرة']);
  });

  test('remembers the last few, newest first, whatever the setting holds', () => {
    expect(withRecent(['a', 'b'], 'b')).toEqual(['b', 'a']);
    expect(withRecent(['1', '2', '3', '4', '5', '6'], '7')).toEqual(['7', '1', '2', '3', '4', '5']);
    expect(parseRecent({ a: 1 })).toEqual([]);
    expect(parseRecent(['a', 1, null, 'b'])).toEqual(['a', 'b']);
  });
});
