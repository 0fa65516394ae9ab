// Links while they are edited, and addresses that are typed.
import { $getSelection, $isRangeSelection, $isTextNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import { $applyLink, addressOf } from '../../../../src/renderer/editor/link/links.ts';
import { registerTypedLinks } from '../../../../src/renderer/editor/link/registerTypedLinks.ts';
import { p, Scene } from '../scene.ts';

const link = (words: string, href: string): unknown => ({
  type: 'link',
  href,
  children: [{ type: 'text', text: words }],
});
const apply = (scene: Scene, address: string): Scene => scene.do(() => $applyLink(address));

describe('an address', () => {
  test.each([
    ['https://example.org/خبر', 'https://example.org/خبر'],
    ['example.org', 'https://example.org'],
    ['www.example.org/a?b=1', 'https://www.example.org/a?b=1'],
    ['editor@example.org', 'mailto:editor@example.org'],
    ['#fn1', '#fn1'],
    ['javascript:alert(1)', undefined],
    ['example', undefined],
    ['كلام عابر', undefined],
    ['', undefined],
  ])('%j is %j', (typed, address) => {
    expect(addressOf(typed)).toBe(address);
  });
});

describe('a link', () => {
  test('is put on the word at the caret', () => {
    const scene = new Scene([p('انظر التقرير هنا')]).caretAfter('التق');
    expect(apply(scene, 'https://example.org').lines).toEqual(['p انظر [التقرير](https://example.org) هنا']);
    expect(scene.undo().lines).toEqual(['p انظر التقرير هنا']);
  });

  test('is put on selected words, and what is typed next is beside it', () => {
    const scene = new Scene([p('انظر التقرير')]).caretAfter('انظر');
    scene.do(() => {
      const selection = $getSelection();
      const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
      if ($isRangeSelection(selection) && $isTextNode(node)) selection.setTextNodeRange(node, 0, node, 4);
    });
    apply(scene, 'https://example.org');
    expect(scene.lines).toEqual(['p [انظر](https://example.org) التقرير']);
  });

  test('changes where it leads and keeps its words', () => {
    const scene = new Scene([p('انظر ', link('التقرير', 'https://example.org/a'))]).caretAfter('التق');
    expect(apply(scene, 'https://example.org/b').lines).toEqual(['p انظر [التقرير](https://example.org/b)']);
  });

  test('shows its address where there is no word', () => {
    const scene = new Scene([p('')]).caretAfter('');
    expect(apply(scene, 'https://example.org').lines).toEqual([
      'p [https://example.org](https://example.org)',
    ]);
  });

  test('is taken away and leaves its words', () => {
    const scene = new Scene([p('انظر ', link('التقرير', 'https://example.org/a'))]).caretAfter('التق');
    expect(scene.run('link.remove').lines).toEqual(['p انظر التقرير']);
  });
});

describe('an address that is typed', () => {
  const typing = (words: string): Scene => {
    const scene = new Scene([p('')]).caretAfter('');
    registerTypedLinks(scene.editor);
    scene.type(words);
    return scene.do(() => undefined);
  };

  test.each([
    ['انظر https://example.org/a ', 'p انظر [https://example.org/a](https://example.org/a) '],
    ['انظر https://example.org/a. ', 'p انظر [https://example.org/a](https://example.org/a). '],
    ['(www.example.org) ', 'p ([www.example.org](https://www.example.org)) '],
    ['راسل editor@example.org ', 'p راسل [editor@example.org](mailto:editor@example.org) '],
    ['انظر example.org ', 'p انظر example.org '],
    ['https://example.org', 'p https://example.org'],
    ['الساعة 10:30 ', 'p الساعة 10:30 '],
  ])('%j becomes %j', (words, line) => {
    expect(typing(words).lines).toEqual([line.trimEnd()]);
  });

  test('is plain text again after one undo, and stays so', () => {
    const scene = typing('https://example.org ');
    expect(scene.lines).toEqual(['p [https://example.org](https://example.org)']);
    expect(scene.undo().lines).toEqual(['p https://example.org']);
    expect(scene.type('ثم').lines).toEqual(['p https://example.org ثم']);
  });
});
