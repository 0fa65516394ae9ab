import { describe, expect, it } from 'vitest';
import {
  CALLOUT_KINDS,
  calloutLabel,
  calloutTable,
  findCalloutKind,
  getCalloutKind,
} from '../../../src/core/article/callouts.ts';

const own = { ...getCalloutKind('desk'), label: { ar: 'من الأرشيف:', en: 'From the archive:' } };

describe('the callout table', () => {
  it('holds the eight kinds with the labels that readers know', () => {
    expect(CALLOUT_KINDS.map((row) => [row.kind, row.label.ar])).toEqual([
      ['opinion', 'ويرى الكاتب أن:'],
      ['did-you-know', 'هل تعلم؟'],
      ['analogy', 'وهذا يشبه:'],
      ['tip', 'نصيحة ذهبية:'],
      ['warning', 'تحذير هام:'],
      ['remember', 'تذكر دائماً:'],
      ['bottom-line', 'خلاصة القول:'],
      ['final-message', 'رسالة أخيرة:'],
    ]);
  });

  it('has no two rows with one kind, tone, icon or Markdown name', () => {
    for (const field of ['kind', 'tone', 'icon', 'markdown'] as const) {
      expect(new Set(CALLOUT_KINDS.map((row) => row[field])).size).toBe(CALLOUT_KINDS.length);
    }
  });

  it('takes a desk’s own kinds as data, and lets them replace built-in ones in their place', () => {
    const tip = { ...getCalloutKind('tip'), label: { ar: 'نصيحتنا:', en: 'Our tip:' } };
    const table = calloutTable([own, tip]);
    expect(table.map((row) => row.kind)).toEqual([...CALLOUT_KINDS.map((row) => row.kind), 'desk']);
    expect(findCalloutKind('tip', table)?.label.ar).toBe('نصيحتنا:');
  });

  it('draws an unknown kind neutrally under its own name', () => {
    expect(getCalloutKind('غريب')).toMatchObject({ kind: 'غريب', tone: 'neutral' });
    expect(findCalloutKind('غريب')).toBeUndefined();
  });

  it('labels by override first, then by the article’s language', () => {
    expect([
      calloutLabel({ kind: 'tip', label: 'نصيحة اليوم:' }, 'ar'),
      calloutLabel({ kind: 'tip' }, 'ar-EG'),
      calloutLabel({ kind: 'tip' }, 'en-GB'),
      calloutLabel({ kind: 'desk' }, 'ar', [own]),
    ]).toEqual(['نصيحة اليوم:', 'نصيحة ذهبية:', 'Golden tip:', 'من الأرشيف:']);
  });
});
