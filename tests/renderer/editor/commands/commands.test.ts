// The table of commands, and keys by their place.
import { describe, expect, test } from 'vitest';
import { CALLOUT_KINDS } from '../../../../src/core/article/callouts.ts';
import { WINDOW_COMMANDS } from '../../../../src/renderer/app/windowCommands.ts';
import { type Keys, matches, showShortcut } from '../../../../src/renderer/commands/command.ts';
import { editorCommands } from '../../../../src/renderer/editor/commands/commands.ts';
import { p, Scene } from '../scene.ts';

const COMMANDS = editorCommands(CALLOUT_KINDS);
const keys = (code: string, held: Partial<Keys> = {}): Keys => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('the commands', () => {
  test('have ids and shortcuts of their own and a name in both languages', () => {
    const all = [...COMMANDS, ...WINDOW_COMMANDS];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const shortcuts = all.flatMap(({ shortcut }) =>
      shortcut === undefined ? [] : [showShortcut(shortcut, false)],
    );
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    for (const { label } of all) {
      expect(label.ar).toMatch(/\p{Script=Arabic}/u);
      expect(label.en).toMatch(/^[A-Z]/);
    }
  });

  test.each([
    ['block.heading2', ['h2 نص']],
    ['block.heading4', ['h4 نص']],
    ['block.bulleted', ['- نص']],
    ['block.numbered', ['1. نص']],
    ['block.check', ['[ ] نص']],
    ['mark.strong', ['p نص']],
    ['insert.quote', ['p نص', 'quote', '  p']],
    ['insert.separator', ['p نص', '---', 'p']],
    ['insert.jump-break', ['p نص', 'more', 'p']],
  ])('%s makes of a paragraph %j', (id, lines) => {
    const scene = new Scene([p('نص')]).caretAfter('نص');
    expect(scene.run(id).lines).toEqual(lines);
    if (!id.startsWith('mark')) expect(scene.undo().lines).toEqual(['p نص']);
  });

  test('that made a list take it away when they are given again', () => {
    const scene = new Scene([p('نص')]).caretAfter('نص').run('block.bulleted').run('block.bulleted');
    expect(scene.lines).toEqual(['p نص']);
    expect(scene.run('block.bulleted').run('block.numbered').lines).toEqual(['1. نص']);
    expect(scene.run('block.paragraph').lines).toEqual(['p نص']);
  });

  test('never throw, wherever the caret is or is not', () => {
    for (const { id } of COMMANDS) {
      const scene = new Scene([p('')]);
      expect(() => scene.run(id).lines, id).not.toThrow();
    }
  });
});

describe('a shortcut', () => {
  test.each([
    ['KeyF', { ctrlKey: true, altKey: true }, false, true],
    ['KeyF', { metaKey: true, altKey: true }, true, true],
    ['KeyF', { ctrlKey: true, altKey: true }, true, false],
    ['KeyF', { ctrlKey: true }, false, false],
    ['KeyF', { ctrlKey: true, altKey: true, shiftKey: true }, false, false],
    ['KeyG', { ctrlKey: true, altKey: true }, false, false],
  ])('of %s with %j, on a Mac: %s, is it: %s', (code, held, isMac, expected) => {
    expect(matches({ code: 'KeyF', mod: true, alt: true }, keys(code, held), isMac)).toBe(expected);
  });

  test('is shown as the platform writes it', () => {
    expect(showShortcut({ code: 'KeyF', mod: true, alt: true }, false)).toBe('Ctrl+Alt+F');
    expect(showShortcut({ code: 'Digit3', mod: true, shift: true }, true)).toBe('⇧⌘3');
  });
});
