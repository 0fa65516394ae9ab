// What a house decides: values that are taken and refused, colours that can be read, digits everywhere.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentByNight, contrast, LEAST_CONTRAST } from '../../../src/core/export/house/accent.ts';
import { standalone } from '../../../src/core/export/standalone/standalone.ts';
import { exportArticle, parseSettings, TARGETS } from '../../../src/core/export/targets.ts';
import { DARK_PAGE, PAGE, TONES } from '../../../src/core/export/tones.ts';
import { houseCase } from '../../golden/houseCase.ts';
import { elementsOf, textOf, withAttribute } from '../../support/htmlTree.ts';
import { wholeOf } from '../../support/wholeOf.ts';

const MARKUP = ['standalone', 'blogger', 'wordpress', 'clipboard'] as const;

function read(given: Readonly<Record<string, string>>) {
  const { settings, problems } = parseSettings(standalone, given);
  return { ...settings, problems: problems.map(({ message }) => message) };
}

describe('the colour of the house', () => {
  test('is taken when it is dark enough, however it is written', () => {
    expect(read({ accent: ' #7A1F3D ' })).toMatchObject({ accent: '#7a1f3d', problems: [] });
  });

  test('is refused in words when it cannot be read on paper', () => {
    expect(read({ accent: '#f2b01e' })).toMatchObject({
      accent: '',
      problems: [
        {
          ar: expect.stringMatching(/#f2b01e فاتح .* تباينه 1\.\d، وأقل المقبول 4\.5/),
          en: expect.stringMatching(/#f2b01e is too light .* contrast is 1\.\d, and 4\.5 is the least/),
        },
      ],
    });
  });

  test.each(['red', '#fff', '#7a1f3d}', '#7a1f3d;}*{display:none', 'url(x)', '#７a1f3d', '7a1f3d'])(
    'is refused when it is no colour: %s',
    (accent) => {
      expect(read({ accent })).toMatchObject({
        accent: '',
        problems: [{ en: 'a colour is # and six hexadecimal digits, as #0f5e63' }],
      });
    },
  );

  test('never comes into a page unread: what was not checked is left out', () => {
    const { text } = standalone.render(houseCase(), {
      callouts: [],
      findAsset: () => undefined,
      settings: { accent: '#7a1f3d}*{background:url(https://evil.example/)' },
    });
    expect(text).not.toContain('evil');
  });

  test('is read on every ground of the page, by day and by night, whatever was chosen', () => {
    const colour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    const tones = Object.values(TONES);
    fc.assert(
      fc.property(colour, (accent) => {
        const isTaken = read({ accent }).problems.length === 0;
        const byDay = [PAGE, '#ffffff', ...tones.map(({ tint }) => tint)];
        const least = Math.min(...byDay.map((ground) => contrast(accent, ground)));
        expect(isTaken).toBe(least >= LEAST_CONTRAST);
        for (const ground of [DARK_PAGE, ...tones.map(({ darkTint }) => darkTint)])
          expect(contrast(accentByNight(accent), ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('has the contrasts that are known of black, white and a grey', () => {
    const rounded = (one: string, other: string): number => Math.round(contrast(one, other) * 100) / 100;
    expect([
      rounded('#000000', '#ffffff'),
      rounded('#ffffff', '#ffffff'),
      rounded('#767676', '#ffffff'),
    ]).toEqual([21, 1, 4.54]);
  });
});

describe('a free text', () => {
  test('is one line, and nothing when nobody would see it', () => {
    expect(
      read({ 'published-by': ' سطر\n\n أول\t\u0000\u202eثانٍ ', 'notes-heading': '\u200b \u200d' }),
    ).toMatchObject({
      'published-by': 'سطر أول ثانٍ',
      'notes-heading': '',
      problems: [],
    });
  });

  test('is refused when it is too long', () => {
    expect(read({ 'notes-heading': 'س'.repeat(201) }).problems).toEqual([
      { ar: 'قيمة notes-heading أطول من 200 حرف', en: 'notes-heading is longer than 200 characters' },
    ]);
  });
});

describe('the digits of the house', () => {
  test.each(MARKUP)('are those of every number that %s prints', (target) => {
    const { text, writePlain } = exportArticle(houseCase(), target, { settings: { digits: 'arabic-indic' } });
    expect(textOf(text)).toMatch(/\[١\]/);
    expect(textOf(text)).toMatch(/٩ يناير ٢٠٢٦/);
    // Its style sheet has numbers; its words have none.
    const body = elementsOf(text).find(({ tagName }) => tagName === 'body');
    expect(`${body === undefined ? textOf(text) : textOf(body)}${writePlain?.() ?? ''}`).not.toMatch(/[0-9]/);
    expect(text).toContain('list-style-type:arabic-indic');
  });

  test('leave those of the report alone until they are chosen', () => {
    expect(exportArticle(houseCase(), 'blogger', { settings: { digits: 'article' } })).toEqual(
      exportArticle(houseCase(), 'blogger'),
    );
    expect(houseCase().metadata.digits).toBe('european');
  });
});

describe('what is printed for a house', () => {
  const settings = { 'published-by': 'نُشر في الظل', 'notes-heading': 'مراجعنا' };

  test.each(MARKUP)('has its line between text and notes, and its heading over them, in %s', (target) => {
    const { text, writePlain } = exportArticle(houseCase(), target, { settings });
    for (const words of [textOf(text), ...(writePlain === undefined ? [] : [writePlain()])])
      expect(words).toMatch(/خاتمة[\s\S]*نُشر في الظل\s*مراجعنا\s*(?:\[1\] )?حاشية أولى/);
    expect(text).not.toContain('الحواشي');
  });

  test('has the heading in the table of contents', () => {
    const { blocks, ...rest } = houseCase();
    const article = {
      ...rest,
      blocks: [
        { type: 'heading' as const, level: 2 as const, children: [{ type: 'text' as const, text: 'قسم' }] },
        ...blocks,
      ],
    };
    const { text } = exportArticle(article, 'standalone', { settings: { ...settings, contents: '1' } });
    const [contents] = withAttribute(text, 'class', 'contents');
    expect(contents === undefined ? '' : textOf(contents).replace(/\s+/g, ' ')).toContain('قسم مراجعنا');
  });

  test('is as it always was when nothing is chosen', () => {
    for (const { id, settings: rows } of TARGETS) {
      const defaults = Object.fromEntries(rows.map(({ name, values }) => [name, values[0] ?? '']));
      const chosen = exportArticle(houseCase(), id, { settings: defaults });
      expect(wholeOf(chosen)).toEqual(wholeOf(exportArticle(houseCase(), id)));
    }
  });

  test('never writes an id twice', () => {
    const page = MARKUP.map((target) => elementsOf(exportArticle(houseCase(), target, { settings }).text));
    for (const elements of page) {
      const ids = elements.flatMap(({ attrs }) =>
        attrs.filter(({ name }) => name === 'id').map(({ value }) => value),
      );
      expect(ids.filter((id) => id.endsWith('-published-by'))).toHaveLength(1);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
