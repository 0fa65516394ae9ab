// A report as it was really published, copied from its page as text.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CALLOUT_KINDS } from '../../../../src/core/article/callouts.ts';
import { seededRandom } from '../../../../src/core/article/ids.ts';
import { passageText } from '../../../../src/core/article/inlines.ts';
import { passagesOf } from '../../../../src/core/article/walk.ts';
import { runChecks } from '../../../../src/core/checks/checks.ts';
import { textImporter } from '../../../../src/core/import/text/textImporter.ts';
import { PUBLISHED_REPORT } from '../../../support/documents.ts';
import { sketch, sketchNotes } from '../../../support/sketch.ts';

const published = existsSync(PUBLISHED_REPORT) ? readFileSync(PUBLISHED_REPORT, 'utf8') : undefined;

// The report belongs to its publisher and is kept outside the project; without it the shapes of `textImporter.test.ts` stand for it.
const REASON = published === undefined ? ' (skipped: it is not beside the project)' : '';
describe.skipIf(published === undefined)(`a report as it was published${REASON}`, () => {
  const text = published ?? '';
  const imported = textImporter.read(text, { callouts: CALLOUT_KINDS, random: seededRandom('published') });
  const lines = sketch(imported.article);
  const codes = imported.findings.map(({ code }) => code);

  test('has its headline', () => {
    expect(imported.article.metadata.headline).toBe(
      'مصر تبدي اهتماماً بتعزيز التعاون مع الناتو في مجالات الأمن السيبراني ومكافحة الإرهاب',
    );
  });

  test('has one figure with its caption and no alternative text', () => {
    expect(lines.filter((line) => line.startsWith('figure'))).toEqual(['figure ? «»']);
    expect(lines[1]).toBe('  caption اهتمام مصر بتعزيز أطر التعاون مع حلف شمال الأطلسي (الناتو)');
    expect(codes).toContain('alternative-text-missing');
  });

  test('has the eight callouts in order', () => {
    expect(lines.filter((line) => line.startsWith('callout'))).toEqual([
      'callout opinion',
      'callout did-you-know',
      'callout analogy',
      'callout tip',
      'callout warning',
      'callout remember',
      'callout bottom-line',
      'callout final-message',
    ]);
  });

  test('has two references after their full stops, with empty notes that are reported', () => {
    const cited = lines.filter((line) => /\[\d\]/.test(line));
    expect(cited).toHaveLength(2);
    expect(cited[0]).toMatch(/لدى الدولة المصرية\.\[1\]$/);
    expect(cited[1]).toMatch(/المجالات الأمنية والدفاعية\.\[2\] من جانبه/);
    expect(sketchNotes(imported.article)).toEqual(['1: ', '2: ']);
    expect(codes.filter((code) => code === 'marker-without-note')).toHaveLength(2);
  });

  test('has one list of three items with strong leads', () => {
    expect(
      lines.filter((line) => line.startsWith('- ')).map((line) => /^- (\{strong [^}]+\})/.exec(line)?.[1]),
    ).toEqual(['{strong مكافحة الإرهاب:}', '{strong الأمن السيبراني:}', '{strong إزالة الألغام:}']);
    expect(imported.article.blocks.filter(({ type }) => type === 'list')).toHaveLength(1);
  });

  test('has three section headings', () => {
    expect(lines.filter((line) => line.startsWith('h'))).toEqual([
      'h2 مجالات التعاون المستهدفة',
      'h2 شراكة قائمة على تبادل الخبرات',
      'h2 الخاتمة: نحو شراكة استراتيجية',
    ]);
  });

  test('loses the page’s control and says so, and keeps every other word in its order', () => {
    expect(
      imported.findings.filter(({ code }) => code === 'line-dropped').map(({ excerpt }) => excerpt),
    ).toEqual(['تم النسخ!']);
    const written = text.replace('تم النسخ!', '').replace(/\[\d\]/g, '');
    // Word for word as written, unfolded; the labels of callouts are words of the report.
    const words = (value: string): readonly string[] => value.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const kept = passagesOf(imported.article).map(({ inlines }) => passageText(inlines));
    expect(words(kept.join('\n'))).toEqual(words(written));
  });

  test('is checked: two empty notes, the missing alternative text, the straight quotes', () => {
    const found = runChecks(imported.article).map(({ check }) => check);
    expect(found.filter((check) => check === 'empty-note')).toHaveLength(2);
    expect(found.filter((check) => check === 'missing-alt')).toHaveLength(1);
    expect(found.filter((check) => check === 'straight-quotes')).toHaveLength(2);
  });
});
