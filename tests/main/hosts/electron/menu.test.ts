// The native menu: both languages, and no command that the window does not have.
import { expect, test, vi } from 'vitest';
import { CALLOUT_KINDS } from '../../../../src/core/article/callouts.ts';
import { MENU } from '../../../../src/main/hosts/electron/menuTable.ts';
import { LANGUAGE, THEME } from '../../../../src/main/window/preferences.ts';
import { SETTINGS } from '../../../../src/renderer/app/preferences.ts';
import { WINDOW_COMMANDS } from '../../../../src/renderer/app/windowCommands.ts';
import { editorCommands } from '../../../../src/renderer/editor/commands/commands.ts';
import { startShell } from './shell.ts';
import { Menu, type MenuItem } from './standIn.ts';

vi.mock('electron', () => import('./standIn.ts'));

function all(items: readonly MenuItem[]): readonly MenuItem[] {
  return items.flatMap((item) => [item, ...all(item.submenu ?? [])]);
}

const labels = (): readonly (string | undefined)[] => Menu.shown.map(({ label }) => label);

test('is in the language of the window, from the moment that is set', async () => {
  const { send } = await startShell();
  expect(labels()).toEqual(['ملف', 'تحرير', 'إدراج', 'تنسيق', 'عرض']);
  await send('settings.set', { name: 'window.language', value: 'en' });
  expect(labels()).toEqual(['File', 'Edit', 'Insert', 'Format', 'View']);
  await send('settings.set', { name: 'window.language', value: null });
  expect(labels()[0]).toBe('ملف');
});

test('every entry has a name in both languages', async () => {
  const { send } = await startShell();
  const named = (): readonly MenuItem[] => all(Menu.shown).filter(({ label }) => label !== undefined);
  expect(named().length).toBeGreaterThan(30);
  for (const { label } of named()) expect(label).toMatch(/^[\p{Script=Arabic}\p{M}\p{P}\s]+$/u);
  await send('settings.set', { name: 'window.language', value: 'en' });
  for (const { label } of named()) expect(label).toMatch(/^[A-Z]/);
});

test('what the user chooses is a command of the window', async () => {
  const { contents } = await startShell();
  const items = all(Menu.shown).filter(({ id }) => id !== undefined);
  for (const item of items) item.click?.();
  expect(contents.sent).toEqual(items.map(({ id }) => ({ event: 'menu.command', value: { id } })));
  const ids = items.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining(['insert.footnote', ...CALLOUT_KINDS.map(({ kind }) => `callout.${kind}`)]),
  );
});

test('each command is one that the window has, by the same name', () => {
  const known = new Map(
    [...editorCommands(CALLOUT_KINDS), ...WINDOW_COMMANDS].map(({ id, label }) => [id, label]),
  );
  const rows = MENU.flatMap((column) => column.rows);
  for (const row of rows)
    if (typeof row === 'object' && 'command' in row)
      expect([row.command, known.get(row.command)]).toEqual([row.command, row.label]);
});

test('the settings that the shell reads are those that the window writes', () => {
  expect({ language: LANGUAGE, theme: THEME }).toEqual({
    language: SETTINGS.language,
    theme: SETTINGS.theme,
  });
});
