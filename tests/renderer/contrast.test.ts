// The colours of the interface, computed from the one sheet that names them: every text can be read on everything that it stands on (WCAG 2.2, AA).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Colour = readonly [red: number, green: number, blue: number];
type Tokens = Readonly<Record<string, string>>;

const SHEET = readFileSync(new URL('../../src/renderer/styles/tokens.css', import.meta.url), 'utf8');
const AA = 4.5;
/** What is no text but has to be seen: borders of fields, signs. */
const AA_SIGN = 3;
const TONES = ['indigo', 'teal', 'violet', 'gold', 'red', 'blue', 'slate', 'green', 'neutral'];

function tokensOf(selector: string): Tokens {
  const block = new RegExp(`${selector.replace(/[[\]]/g, '\\$&')} \\{([^}]*)\\}`).exec(SHEET)?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

const LIGHT = tokensOf(':root');
const THEMES: readonly (readonly [string, Tokens])[] = [
  ['light', LIGHT],
  ['dark', { ...LIGHT, ...tokensOf('[data-theme="dark"]') }],
];

function colour(tokens: Tokens, name: string): Colour {
  const digits = /^#([0-9a-f]{6})$/.exec(tokens[name] ?? '')?.[1];
  if (digits === undefined) throw new Error(`no colour ${name}`);
  const part = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/** So much of one colour over another, as `color-mix` in sRGB. */
function mix(over: Colour, under: Colour, share: number): Colour {
  const part = (at: 0 | 1 | 2): number => over[at] * share + under[at] * (1 - share);
  return [part(0), part(1), part(2)];
}

function luminance(given: Colour): number {
  const [red, green, blue] = given.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(a: Colour, b: Colour): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(THEMES)('in the %s theme', (_name, tokens) => {
  const of = (name: string): Colour => colour(tokens, name);
  const share = Number.parseFloat(tokens.mix ?? '') / 100;

  test.each(['ink', 'ink-2', 'ink-3', 'accent', 'ok', 'warn', 'err'])(
    '--%s is read on every ground',
    (name) => {
      for (const ground of ['paper', 'page', 'panel', 'raised'])
        expect([ground, contrast(of(name), of(ground)) >= AA]).toEqual([ground, true]);
    },
  );

  test.each(TONES)('--%s is read on its own tint, and the text with it', (tone) => {
    const tint = mix(of(tone), of('page'), share);
    for (const name of [tone, 'ink', 'ink-2', 'ink-3'])
      expect([name, contrast(of(name), tint) >= AA]).toEqual([name, true]);
  });

  test('what is chosen, marked or pressed is read', () => {
    expect(contrast(of('accent'), of('accent-soft'))).toBeGreaterThanOrEqual(AA);
    expect(contrast(of('ink'), of('accent-soft'))).toBeGreaterThanOrEqual(AA);
    expect(contrast(of('accent-ink'), of('accent'))).toBeGreaterThanOrEqual(AA);
    expect(contrast(of('ink'), of('mark'))).toBeGreaterThanOrEqual(AA);
  });

  test.each(['ok', 'warn'])('a chip of --%s is read', (name) => {
    // See `.chip` in review.css.
    expect(contrast(of(name), mix(of(name), of('panel'), 0.12))).toBeGreaterThanOrEqual(AA);
  });

  test('the frame of what has the focus is seen', () => {
    for (const ground of ['paper', 'page', 'panel', 'raised'])
      expect(contrast(of('accent'), of(ground))).toBeGreaterThanOrEqual(AA_SIGN);
  });
});
