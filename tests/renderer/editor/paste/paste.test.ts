// Pasting what other programs copied: it becomes blocks of the article where the caret is, as far as they may stand there.
import { describe, expect, test } from 'vitest';
import { CALLOUT_KINDS } from '../../../../src/core/article/callouts.ts';
import { seededRandom } from '../../../../src/core/article/ids.ts';
import { $insertPasted } from '../../../../src/renderer/editor/paste/insertPasted.ts';
import { readClipboardHtml } from '../../../../src/renderer/editor/paste/readClipboard.ts';
import { note, p, reference, Scene } from '../scene.ts';

function paste(scene: Scene, html: string, plain = ''): readonly string[] {
  const pasted = readClipboardHtml(html, plain, { callouts: CALLOUT_KINDS, random: seededRandom('paste') });
  if (pasted !== undefined) scene.do(() => $insertPasted(pasted));
  return scene.lines;
}

const PAGE = '<h2>فصل</h2><p>نص <b>غليظ</b></p><ul><li>بند</li></ul>';

describe('pasted HTML', () => {
  test('of a few words goes into the line', () => {
    expect(paste(new Scene([p('قبل بعد')]).caretAfter('قبل '), '<meta charset="utf-8"><b>غليظ</b>')).toEqual([
      'p قبل {strong غليظ}بعد',
    ]);
  });

  test.each([
    [
      'in place of an empty paragraph',
      [p('أ'), p(''), p('ب')],
      '',
      ['p أ', 'h2 فصل', 'p نص {strong غليظ}', '- بند', 'p ب'],
    ],
    [
      'after a paragraph whose end the caret is at',
      [p('أ'), p('ب')],
      'أ',
      ['p أ', 'h2 فصل', 'p نص {strong غليظ}', '- بند', 'p ب'],
    ],
    [
      'between the halves of the paragraph in which the caret is',
      [p('أول ثان')],
      'أول',
      ['p أول', 'h2 فصل', 'p نص {strong غليظ}', '- بند', 'p  ثان'],
    ],
  ])('of blocks goes %s', (_what, blocks, caret, lines) => {
    expect(paste(new Scene(blocks).caretAfter(caret), PAGE)).toEqual(lines);
  });

  test('is one step to undo', () => {
    const scene = new Scene([p('أ')]).caretAfter('أ');
    paste(scene, PAGE);
    expect(scene.undo().lines).toEqual(['p أ']);
  });

  test('into a callout, a quotation and a note becomes what may stand there', () => {
    const scene = new Scene(
      [
        { type: 'callout', kind: 'tip', blocks: [p('في صندوق')] },
        { type: 'quote', blocks: [p('في قول')] },
        p('أ', reference('n')),
      ],
      [note('n', 'في حاشية')],
    );
    for (const words of ['في صندوق', 'في قول', 'في حاشية']) paste(scene.caretAfter(words), PAGE);
    expect(scene.lines).toEqual([
      'callout tip',
      '  p في صندوق',
      '  p {strong فصل}',
      '  p نص {strong غليظ}',
      '  - بند',
      'quote',
      '  p في قول',
      '  p {strong فصل}',
      '  p نص {strong غليظ}',
      '  - بند',
      'p أ[1]',
      '1: في حاشية / {strong فصل} / نص {strong غليظ} / - بند',
    ]);
  });

  test.each([
    ['a few words go on in it', 'بند: |بعد', '<p>أ</p>', ['- بند: أبعد']],
    ['paragraphs are items', 'بند: |', '<p>أ</p><p>ب</p><p>ج</p>', ['- بند: أ', '- ب', '- ج']],
    [
      'what followed the caret goes on after the last',
      'بند: |بعد',
      '<p>أ</p><p>ب</p>',
      ['- بند: أ', '- ببعد'],
    ],
    [
      'items are items',
      'بند|',
      '<ul><li>أ<ul><li>ب</li></ul></li><li>ج</li></ul>',
      ['- بند', '- أ', '  - ب', '- ج'],
    ],
    ['items between its halves', 'قبل|بعد', '<ul><li>أ</li><li>ب</li></ul>', ['- قبل', '- أ', '- ببعد']],
    ['into an empty one', '|', '<p>أ</p><ul><li>ب</li></ul>', ['- أ', '- ب']],
  ])('into a list item: %s', (_what, given, html, lines) => {
    const [before = '', after = ''] = given.split('|');
    const children = given === '|' ? [] : [{ type: 'text', text: before + after }];
    const scene = new Scene([{ type: 'list', style: 'bulleted', items: [{ children }] }]).caretAfter(before);
    expect(paste(scene, html)).toEqual(lines);
    expect(scene.undo().lines).toEqual([`- ${before}${after}`.trimEnd()]);
  });

  test('into a numbered item makes numbered items', () => {
    const scene = new Scene([
      { type: 'list', style: 'numbered', items: [{ children: [{ type: 'text', text: 'بند' }] }] },
    ]);
    expect(paste(scene.caretAfter('بند'), '<p>أ</p><p>ب</p>')).toEqual(['1. بندأ', '2. ب']);
  });

  test('brings its notes, in the order of their numbers', () => {
    const scene = new Scene(
      [p('أ.', reference('n')), p('ب.', reference('m'))],
      [note('n', 'الأولى'), note('m', 'الثانية')],
    );
    const html =
      '<p>بين.<sup id="r"><a href="#f">[1]</a></sup></p><p>نص.</p><ol><li id="f">المنسوخة <a href="#r">↑</a></li></ol>';
    expect(paste(scene.caretAfter('أ.'), html)).toEqual(
      ['p أ.', 'p بين.[1]', 'p نص.', 'p[2]', 'p ب.[3]', '1: المنسوخة', '2: الأولى', '3: الثانية'].map(
        (line) => line.replace('p[2]', 'p [2]'),
      ),
    );
  });

  test('keeps the first heading of what was copied', () => {
    expect(
      paste(
        new Scene([p('')]).caretAfter(''),
        '<h1>عنوان الصفحة</h1><p>نص طويل.</p>',
        'عنوان الصفحة\nنص طويل.',
      ),
    ).toEqual(['h2 عنوان الصفحة', 'p نص طويل.']);
  });

  test('knows callouts by their labels', () => {
    expect(
      paste(new Scene([p('')]).caretAfter(''), '<p>نص.</p><p><b>تحذير هام:</b> المهلة قصيرة.</p>'),
    ).toEqual(['p نص.', 'callout warning', '  p المهلة قصيرة.']);
  });

  test.each(['', '<meta charset="utf-8">', '<p></p>', '<script>alert(1)</script>', '<style>p{}</style>'])(
    'with nothing in it changes nothing: %s',
    (html) => {
      expect(paste(new Scene([p('نص')]).caretAfter('نص'), html)).toEqual(['p نص']);
    },
  );

  test('leaves nothing that runs', () => {
    const lines = paste(
      new Scene([p('')]).caretAfter(''),
      '<p onclick="x()">نص <a href="javascript:alert(1)">رابط</a><img src=x onerror=alert(1)></p><p>آخر</p>',
    ).join('\n');
    expect(lines).toContain('نص رابط');
    expect(lines).not.toMatch(/javascript|alert|onerror|onclick/);
  });
});
