// A paragraph that opens with a callout's label, and what it becomes when that is asked for.
import { describe, expect, test } from 'vitest';
import { CALLOUT_KINDS, type CalloutKind, calloutTable } from '../../../../src/core/article/callouts.ts';
import { TypedLabels } from '../../../../src/renderer/editor/callout/typedLabel.ts';
import { p, Scene } from '../scene.ts';

const OWN: CalloutKind = {
  kind: 'glossary',
  label: { ar: 'للتوضيح', en: 'Glossary' },
  name: { ar: 'توضيح', en: 'Glossary' },
  guidance: { ar: 'اشرح اللفظ.', en: 'Explain the word.' },
  icon: 'info',
  tone: 'neutral',
  markdown: 'GLOSSARY',
  aliases: [],
};
const labels = new TypedLabels(calloutTable([OWN]), 'ar');

describe('a typed label', () => {
  test.each([
    ['هل تعلم؟ ', { kind: 'did-you-know', end: 9 }],
    ['هَل تَعلَم؟', { kind: 'did-you-know', end: 11 }],
    ['تحذير هام:', { kind: 'warning', end: 10 }],
    ['تحـــذير هامّ: ', { kind: 'warning', end: 15 }],
    ['نصيحه ذهبيه:', { kind: 'tip', end: 12 }],
    ['تذكر دائماً: أن', { kind: 'remember', end: 13 }],
    ['خلاصة:', { kind: 'bottom-line', label: 'خلاصة:', end: 6 }],
    ['للتوضيح ', { kind: 'glossary', end: 8 }],
    ['للتوضيح: ', { kind: 'glossary', end: 9 }],
    ['تذكر ', undefined],
    ['هل تعلم أن', undefined],
    ['تحذير هام من', undefined],
    ['قال: تحذير هام', undefined],
    ['', undefined],
  ])('in %j is %j', (text, label) => {
    expect(labels.find(text)).toEqual(label);
  });

  test('of each kind is known', () => {
    for (const { kind, label } of CALLOUT_KINDS) expect(labels.find(`${label.ar} `)?.kind).toBe(kind);
  });
});

describe('converting by label', () => {
  test('takes the label away, keeps the words and their marks, and is one step to undo', () => {
    const scene = new Scene([
      p('قبل'),
      p('تحذير هام: المهلة ', { type: 'text', text: 'قصيرة', marks: ['strong'] }, '.'),
    ]);
    scene.caretAfter('المهلة').run('callout.convert');
    expect(scene.lines).toEqual(['p قبل', 'callout warning', '  p المهلة {strong قصيرة}.']);
    expect(scene.undo().lines).toEqual(['p قبل', 'p تحذير هام: المهلة {strong قصيرة}.']);
  });

  test('leaves the caret where one goes on writing', () => {
    const scene = new Scene([p('هل تعلم؟ ')]).caretAfter('هل تعلم؟').run('callout.convert').type('أن');
    expect(scene.lines).toEqual(['callout did-you-know', '  p أن']);
  });

  test('keeps another spelling of the label that the writer chose', () => {
    const scene = new Scene([p('خلاصة: نص')]).caretAfter('نص').run('callout.convert');
    expect(scene.lines).toEqual(['callout bottom-line «خلاصة:»', '  p نص']);
  });

  test('does nothing to other paragraphs, nor inside a callout', () => {
    const scene = new Scene([p('نص: عادي'), { type: 'callout', kind: 'tip', blocks: [p('تحذير هام: نص')] }]);
    expect(scene.caretAfter('عادي').run('callout.convert').lines).toEqual([
      'p نص: عادي',
      'callout tip',
      '  p تحذير هام: نص',
    ]);
    expect(scene.caretAfter('تحذير').run('callout.convert').lines).toEqual([
      'p نص: عادي',
      'callout tip',
      '  p تحذير هام: نص',
    ]);
  });
});
