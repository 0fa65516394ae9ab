// Copying and pasting inside the editor and from one draft to another: exactly what was selected, with its notes.
import { $createNodeSelection, $getRoot, $setSelection, type ParagraphNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import { parseFragment } from '../../../../src/renderer/editor/copy/fragment.ts';
import { writeHtml, writeText } from '../../../../src/renderer/editor/copy/outside.ts';
import { sketch, sketchNotes } from '../../../support/sketch.ts';
import { note, p, reference, Scene } from '../scene.ts';
import { copy, cut, of, paste, select } from './clipboard.ts';

const item = (text: string, lists?: unknown): unknown => ({
  children: [{ type: 'text', text }],
  ...(lists === undefined ? {} : { lists: [lists] }),
});
const list = (...items: readonly unknown[]): unknown => ({ type: 'list', style: 'bulleted', items });
const cells = (...texts: readonly string[]): unknown => ({
  cells: texts.map((text) => ({ children: [{ type: 'text', text }] })),
});

const BLOCKS = [
  { type: 'heading', level: 2, children: [{ type: 'text', text: 'فصل أول' }] },
  p('صدر الفقرة.', reference('one'), ' وعجزها.'),
  list(item('بند أول'), item('بند ثان', list(item('فرع أول'), item('فرع ثان'))), item('بند ثالث')),
  { type: 'callout', kind: 'tip', blocks: [p('نصيحة أولى.', reference('two')), p('نصيحة ثانية.')] },
  { type: 'quote', blocks: [p('قول طويل')], attribution: [{ type: 'text', text: 'قائله' }] },
  {
    type: 'table',
    headerRow: true,
    rows: [cells('رأس يمين', 'رأس يسار'), cells('خلية يمين', 'خلية يسار')],
  },
  { type: 'figure', alt: 'بديل', caption: [{ type: 'text', text: 'تعليق الصورة' }] },
  p('خاتمة التقرير.'),
];
const NOTES = [
  { ...(note('one', 'الأولى') as object), source: { publisher: 'ناشر' } },
  { id: 'two', blocks: [p('الثانية', reference('three'))] },
  note('three', 'الثالثة'),
  note('four', 'اليتيمة'),
];
const scene = (): Scene => of(new Scene(BLOCKS, NOTES), 'first');

function lines(text: string): readonly string[] {
  const fragment = parseFragment(text);
  if (fragment === undefined) return [];
  const { article, isOpenAtStart, isOpenAtEnd } = fragment;
  return [
    `${isOpenAtStart ? '…' : '|'}${isOpenAtEnd ? '…' : '|'}`,
    ...sketch(article),
    ...sketchNotes(article),
  ];
}

describe('what is copied', () => {
  test.each([
    ['a few words', 'صدر', 'صدر', ['……', 'p صدر']],
    [
      'words with a marker',
      'الفقرة',
      ' وعجزها',
      ['……', 'p الفقرة.[1] وعجزها', '1: الأولى {"publisher":"ناشر"}'],
    ],
    ['from a heading into a paragraph', 'أول', 'صدر', ['……', 'h2 أول', 'p صدر']],
    ['from a paragraph into a list', 'وعجزها', 'بند أول', ['…|', 'p وعجزها.', '- بند أول']],
    ['items of a list', 'ثان', 'ثالث', ['…|', '- ثان', '  - فرع أول', '  - فرع ثان', '- بند ثالث']],
    ['from a nested item', 'فرع ثان', 'ثالث', ['||', '- فرع ثان', '- بند ثالث']],
    ['inside one item', 'ثالث', 'ثالث', ['……', 'p ثالث']],
    [
      'inside a callout',
      'أولى',
      'نصيحة ثانية.',
      ['…|', 'p أولى.[1]', 'p نصيحة ثانية.', '1: الثانية[2]', '2: الثالثة'],
    ],
    [
      'a whole callout and more',
      'بند ثالث',
      'قول',
      [
        '||',
        '- بند ثالث',
        'callout tip',
        '  p نصيحة أولى.[1]',
        '  p نصيحة ثانية.',
        'quote',
        '  p قول',
        '1: الثانية[2]',
        '2: الثالثة',
      ],
    ],
    ['a quotation with its name', 'طويل', 'قائله', ['…|', 'p طويل', 'p قائله']],
    ['cells of a table', 'يسار', 'خلية يمين', ['||', 'table row', '   | يسار', '  خلية يمين | ']],
    ['words of a cell', 'خلية يسار', 'خلية يسار', ['……', 'p خلية يسار']],
    [
      'the caption and what follows',
      'الصورة',
      'خاتمة',
      ['|…', 'figure ? «بديل»', '  caption الصورة', 'p خاتمة'],
    ],
    ['words of a note', 'الثان', 'الثان', ['……', 'p الثان']],
    [
      'from the text into the notes',
      'خاتمة',
      'الثالثة',
      ['||', 'p خاتمة التقرير.', '?: الأولى {"publisher":"ناشر"}', '?: الثانية[?]', '?: الثالثة'],
    ],
  ])('%s', (_what, from, to, expected) => {
    expect(lines(copy(select(scene(), from, to)))).toEqual(expected);
    expect(lines(copy(select(scene(), from, to, true)))).toEqual(expected);
  });

  test('nothing of a caret', () => {
    expect(copy(scene().caretAfter('صدر'))).toBe('');
  });

  test('a paragraph without the line after it ends with its own line', () => {
    const edited = of(new Scene([p('أول'), p('ثان')]), 'first').do(() => {
      const [first, second] = $getRoot().getChildren();
      if (first === undefined || second === undefined) throw new Error('no lines');
      const selection = $getRoot().select(0, 1);
      selection.focus.set(second.getKey(), 0, 'element');
    });
    expect(lines(copy(edited))).toEqual(['||', 'p أول']);
  });

  test('a figure that is selected as one', () => {
    const edited = scene().do(() => {
      const selection = $createNodeSelection();
      selection.add($getRoot().getChildAtIndex(6)?.getKey() ?? '');
      $setSelection(selection);
    });
    expect(lines(copy(edited))).toEqual(['||', 'figure ? «بديل»', '  caption تعليق الصورة']);
  });
});

describe('cut and pasted in its place', () => {
  test.each([
    ['صدر', 'صدر'],
    ['الفقرة', ' وعجزها'],
    ['أول', 'صدر'],
    ['فصل', ' وعجزها.'],
    ['أولى', 'ثانية'],
    ['ثالث', 'ثالث'],
  ])('from %s to %s is what it was', (from, to) => {
    const edited = scene();
    const before = edited.lines;
    const text = cut(select(edited, from, to));
    expect(edited.lines).not.toEqual(before);
    expect(paste(edited, text).lines).toEqual(before);
  });

  test('is two steps to undo, and comes back with redo', () => {
    const edited = scene();
    const before = edited.lines;
    const text = cut(select(edited, 'صدر', 'بند أول'));
    const without = edited.lines;
    const after = paste(edited, text).lines;
    expect(edited.undo().lines).toEqual(without);
    expect(edited.undo().lines).toEqual(before);
    expect(edited.redo().redo().lines).toEqual(after);
  });
});

describe('notes', () => {
  test('that the article has are cited again', () => {
    const edited = of(new Scene([p('جملة.', reference('n')), p('')], [note('n', 'الحاشية')]), 'first');
    const text = copy(select(edited, 'جملة', 'جملة.'));
    expect(lines(text)).toEqual(['……', 'p جملة.']);
    const whole = copy(edited.do(() => void $getRoot().getFirstChildOrThrow<ParagraphNode>().select(0)));
    expect(lines(whole)).toEqual(['……', 'p جملة.[1]', '1: الحاشية']);
    expect(paste(edited.caretAfter(''), whole).lines).toEqual(['p جملة.[1]', 'p جملة.[1]', '1: الحاشية']);
  });

  test('of a paragraph that is cut stay, cited by nothing, and are cited again where it is pasted', () => {
    const edited = of(
      new Scene(
        [p('أ.', reference('n')), p('ب.', reference('m')), p('ج')],
        [note('n', 'الأولى'), note('m', 'الثانية')],
      ),
      'first',
    );
    const text = cut(edited.do(() => void $getRoot().select(0, 1)));
    expect(edited.lines).toEqual(['p ب.[1]', 'p ج', '1: الثانية', '?: الأولى']);
    paste(edited.caretAfter('ج'), text);
    expect(edited.lines).toEqual(['p ب.[1]', 'p ج', 'p أ.[2]', '1: الثانية', '2: الأولى']);
  });

  test('come to another draft under ids of their own, with their sources and what they cite', () => {
    const text = copy(select(scene(), 'صدر', 'ثانية'));
    const other = of(new Scene([p('آخر.', reference('one')), p('')], [note('one', 'غيرها')]), 'second');
    paste(other.caretAfter(''), text);
    expect(other.lines.filter((line) => /^\d|^\?/.test(line))).toEqual([
      '1: غيرها',
      '2: الأولى {"publisher":"ناشر"}',
      '3: الثانية[4]',
      '4: الثالثة',
    ]);
    paste(other, text);
    expect(other.lines.filter((line) => /^\d|^\?/.test(line))).toHaveLength(7);
  });

  test('of a copy of the draft that are the same are not doubled', () => {
    const text = copy(select(scene(), 'صدر', ' وعجزها'));
    const other = of(new Scene([p('')], NOTES), 'second');
    expect(paste(other.caretAfter(''), text).lines.slice(0, 2)).toEqual([
      'p صدر الفقرة.[1] وعجزها',
      '1: الأولى {"publisher":"ناشر"}',
    ]);
  });
});

describe('where it is pasted', () => {
  const box = copy(select(scene(), 'بند ثالث', 'قائله'));

  test('a callout in a callout is its label and its lines', () => {
    const other = of(new Scene([{ type: 'callout', kind: 'warning', blocks: [p('في')] }]), 'second');
    expect(paste(other.caretAfter('في'), box).lines.slice(0, 6)).toEqual([
      'callout warning',
      '  p في',
      '  - بند ثالث',
      '  p {strong نصيحة ذهبية:}',
      '  p نصيحة أولى.[1]',
      '  p نصيحة ثانية.',
    ]);
  });

  test('items of a list are items in a list', () => {
    const text = copy(select(scene(), 'ثان', 'ثالث'));
    const other = of(new Scene([list(item('قبل'), item('بعد'))]), 'second');
    expect(paste(other.caretAfter('قبل'), text).lines).toEqual([
      '- قبل',
      '- ثان',
      '  - فرع أول',
      '  - فرع ثان',
      '- بند ثالث',
      '- بعد',
    ]);
  });

  test('a heading and a piece of a paragraph go on in the lines around the caret', () => {
    const text = copy(select(scene(), 'أول', 'صدر'));
    const other = of(new Scene([p('قبل بعد')]), 'second');
    expect(paste(other.caretAfter('قبل '), text).lines).toEqual(['p قبل أول', 'p صدربعد']);
  });
});

describe('a clipboard that others have written', () => {
  test.each([
    '',
    'null',
    '[]',
    '"نص"',
    '{}',
    '{"article":null}',
    '{"article":{"format":"hashiya-article"',
    '{"namespace":"hashiya","nodes":[{"type":"paragraph"}]}',
    `{"article":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  ])('is none of ours: %.40s', (text) => {
    expect(parseFragment(text)).toBeUndefined();
  });

  test('is mended like any article, and runs nothing', () => {
    const text = JSON.stringify({
      article: {
        format: 'hashiya-article',
        blocks: [
          {
            type: 'paragraph',
            children: [
              { type: 'link', href: 'javascript:alert(1)', children: [{ type: 'text', text: 'رابط' }] },
              reference('x'),
            ],
          },
          { type: 'marquee', text: 'غريب' },
        ],
        notes: [
          { id: 'dup', blocks: [] },
          { id: 'dup', blocks: [] },
        ],
        __proto__: { polluted: true },
      },
      isOpenAtStart: 'yes',
    });
    const edited = of(new Scene([p('')]), 'first');
    const fragment = parseFragment(text);
    expect(fragment?.isOpenAtStart).toBe(false);
    expect(JSON.stringify(fragment)).not.toContain('javascript');
    edited.caretAfter('');
    expect(() => paste(edited, text)).not.toThrow();
  });
});

describe('for other programs', () => {
  test('HTML has the structure, the looks and linked notes', () => {
    const fragment = parseFragment(copy(select(scene(), 'صدر', 'قائله')));
    if (fragment === undefined) throw new Error('no fragment');
    const html = writeHtml(fragment);
    expect(html).toMatch(/^<meta charset="utf-8"><div lang="ar" dir="rtl">/);
    expect(html).toContain('role="doc-noteref"');
    expect(html).toContain('role="doc-endnotes"');
    expect(html).toContain('ناشر');
    expect(html).not.toMatch(/class="|data-lexical|undefined/);
    expect(writeText(fragment)).toContain('[1] الأولى المصدر: ناشر.');
  });

  test('a piece of a line stays one', () => {
    const fragment = parseFragment(copy(select(scene(), 'صدر', 'صدر')));
    if (fragment === undefined) throw new Error('no fragment');
    expect(writeHtml(fragment)).toBe('<meta charset="utf-8"><span lang="ar" dir="rtl">صدر</span>');
    expect(writeText(fragment)).toBe('صدر');
  });
});
