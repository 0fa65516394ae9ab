// The sign that opens the insert menu, what it finds, and what choosing leaves behind.
import { $createTextNode, $getSelection, $isRangeSelection } from 'lexical';
import { describe, expect, test } from 'vitest';
import { CALLOUT_KINDS } from '../../../../src/core/article/callouts.ts';
import { seededRandom } from '../../../../src/core/article/ids.ts';
import { newArticle } from '../../../../src/core/article/newArticle.ts';
import type { Command } from '../../../../src/renderer/commands/command.ts';
import { editorCommands } from '../../../../src/renderer/editor/commands/commands.ts';
import { findEntries, insertEntries } from '../../../../src/renderer/editor/insert/entries.ts';
import { $insertSnippet } from '../../../../src/renderer/editor/insert/insertSnippet.ts';
import {
  $findTrigger,
  $queryOf,
  $removeTrigger,
  $typeTrigger,
  type Trigger,
} from '../../../../src/renderer/editor/insert/trigger.ts';
import { note, p, reference, Scene } from '../scene.ts';

const COMMANDS = editorCommands(CALLOUT_KINDS).map((row): Command => ({ ...row, run: () => undefined }));

/** What is found where the caret stands, as if everything had just been typed. */
function trigger(scene: Scene): Trigger | undefined {
  return scene.editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? $findTrigger(new Set([selection.anchor.key])) : undefined;
  });
}

describe('the sign', () => {
  test.each([
    ['/', 0],
    ['؛؛', 0],
    ['كلام /', 5],
    ['كلام ؛؛', 5],
    ['و/', undefined],
    ['كلام؛؛', 4],
    ['كلام؛', undefined],
    ['https://', undefined],
    ['/ ', undefined],
  ])('at the end of %j begins at %j', (words, start) => {
    expect(trigger(new Scene([p(words)]).caretAfter(words))?.start).toBe(start);
  });

  test('is none beside a marker, in code, in a note', () => {
    const scene = new Scene(
      [p('نص', reference('n1'), '/'), p({ type: 'text', text: 'س /', marks: ['code'] })],
      [note('n1', 'حاشية /')],
    );
    expect(trigger(scene.caretAfter('/'))).toBeUndefined();
    expect(trigger(scene.caretAfter('س /'))).toBeUndefined();
    expect(trigger(scene.caretAfter('حاشية /'))).toBeUndefined();
  });

  test('is followed by what is looked for, until the caret leaves it', () => {
    const scene = new Scene([p('كلام /')]).caretAfter('/');
    const found = trigger(scene);
    if (found === undefined) throw new Error('no sign');
    const query = (): string | undefined => scene.editor.read(() => $queryOf(found));
    expect(query()).toBe('');
    scene.type('رسالة أخ');
    expect(query()).toBe('رسالة أخ');
    scene.caretAfter('كلام');
    expect(query()).toBeUndefined();
  });

  test('is taken away with what was looked for, and leaves an empty line empty', () => {
    const scene = new Scene([p('/تنبيه'), p('كلام /تنبيه هنا')]).caretAfter('/');
    for (const line of [0, 1]) {
      const found = trigger(scene);
      if (found === undefined) throw new Error(`no sign in ${line}`);
      scene.caretAfter(line === 0 ? '/تنبيه' : 'كلام /تنبيه');
      scene.do(() => $removeTrigger(found));
      if (line === 0) scene.caretAfter('كلام /');
    }
    expect(scene.type('!').lines).toEqual(['p', 'p كلام ! هنا']);
  });

  test('leaves the space that a helper took, where a word of its own comes', () => {
    for (const [isOwnWord, line] of [
      [true, 'p كلام !'],
      [false, 'p كلام!'],
    ] as const) {
      const scene = new Scene([p('كلام؛؛')]).caretAfter('؛؛');
      const found = trigger(scene);
      if (found === undefined) throw new Error('no sign');
      expect(scene.do(() => $removeTrigger(found, isOwnWord)).type('!').lines).toEqual([line]);
    }
  });

  test('is typed by the command, with a space where it needs one', () => {
    const scene = new Scene([p('كلام'), p('نص', reference('n1')), p('')], [note('n1', 'ح')]);
    scene.caretAfter('كلام').do(() => expect($typeTrigger()).toBe(true));
    scene.caretAfter('').do(() => expect($typeTrigger()).toBe(false));
    expect(scene.lines).toEqual(['p كلام /', 'p نص[1]', 'p /', '1: ح']);
  });
});

describe('the entries', () => {
  const entries = insertEntries(COMMANDS, [{ id: 's1', title: 'خاتمة أنقرة', keywords: ['نهاية'] }]);
  const find = (query: string): readonly string[] =>
    findEntries(entries, query, 'ar').map((entry) =>
      entry.kind === 'command' ? entry.command.id : entry.snippet.title,
    );

  test('are all that puts something, and nothing else', () => {
    const ids = entries.flatMap((entry) => (entry.kind === 'command' ? [entry.command.id] : []));
    expect(ids).toEqual(
      expect.arrayContaining([
        ...CALLOUT_KINDS.map(({ kind }) => `callout.${kind}`),
        'insert.footnote',
        'insert.quote',
        'insert.separator',
        'insert.jump-break',
        'block.heading2',
        'link.edit',
      ]),
    );
    expect(
      ids.filter((id) => /^(?:mark|history|window)\.|callout\.(?:up|bar|remove)|direction/.test(id)),
    ).toEqual([]);
  });

  test('are found by their names and by what they are also called', () => {
    expect(find('انقره')).toEqual(['خاتمة أنقرة']);
    expect(find('نهايه')).toEqual(['خاتمة أنقرة']);
    expect(find('تحذ')).toEqual(['callout.warning']);
    expect(find('اقرا المزيد')).toEqual(['insert.jump-break']);
  });
});

describe('a snippet', () => {
  const snippet = newArticle('s' as never, {
    blocks: [{ type: 'callout', kind: 'tip', blocks: [p('نصيحة', reference('n1'))] }] as never, // a scene's sketch of blocks
    notes: [note('n1', 'ح')] as never,
  });
  const random = seededRandom('snippet');

  test('is put twice with notes of its own each time, after the box that cannot hold it', () => {
    const scene = new Scene([p('')]).caretAfter('');
    scene.do(() => $insertSnippet(snippet, random)).do(() => $insertSnippet(snippet, random));
    expect(scene.lines).toEqual([
      'callout tip',
      '  p نصيحة[1]',
      'callout tip',
      '  p نصيحة[2]',
      '1: ح',
      '2: ح',
    ]);
  });

  test('of one line goes into the line', () => {
    const line = newArticle('s' as never, { blocks: [p('وكالة الأنباء')] as never });
    const scene = new Scene([p('قالت  أمس')]).caretAfter('قالت ');
    scene
      .do(() => $insertSnippet(line, random))
      .do(() => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertNodes([$createTextNode('!')]);
      });
    expect(scene.lines).toEqual(['p قالت وكالة الأنباء! أمس']);
  });
});
