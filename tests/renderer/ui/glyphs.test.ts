// The font of the window's glyphs has what its list names, as drawn and as in a mirror, and each glyph has an outline. Read by the tables of OpenType:
// cmap format 4, loca and glyf (OpenType 1.9).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codePointOf, GLYPHS } from '../../../src/renderer/ui/glyphs/names.ts';

const FILE = join(import.meta.dirname, '../../../src/renderer/ui/glyphs/glyphs.ttf');
const bytes = readFileSync(FILE);
const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where a table begins. */
function table(tag: string): number {
  for (let entry = 12; entry < 12 + font.getUint16(4) * 16; entry += 16)
    if (bytes.toString('latin1', entry, entry + 4) === tag) return font.getUint32(entry + 8);
  throw new Error(`no table ${tag}`);
}

/** The glyph of each code point. */
function characters(): ReadonlyMap<number, number> {
  const cmap = table('cmap');
  const found = new Map<number, number>();
  for (let at = 0; at < font.getUint16(cmap + 2); at += 1) {
    const map = cmap + font.getUint32(cmap + 8 + at * 8);
    if (font.getUint16(map) !== 4) continue;
    const size = font.getUint16(map + 6);
    for (let segment = 0; segment < size; segment += 2) {
      const end = font.getUint16(map + 14 + segment);
      const start = font.getUint16(map + 16 + size + segment);
      const delta = font.getUint16(map + 16 + 2 * size + segment);
      const place = map + 16 + 3 * size + segment;
      const offset = font.getUint16(place);
      for (let code = start; code <= end && code !== 0xffff; code += 1) {
        const glyph = offset === 0 ? code : font.getUint16(place + offset + 2 * (code - start));
        found.set(code, (glyph + delta) & 0xffff);
      }
    }
  }
  return found;
}

/** Horizontal ends of a glyph's points, in units of the em; undefined when it draws nothing. */
function ends(glyph: number): readonly [number, number] | undefined {
  const loca = table('loca');
  const isLong = font.getInt16(table('head') + 50) === 1;
  const offset = (index: number): number =>
    isLong ? font.getUint32(loca + 4 * index) : 2 * font.getUint16(loca + 2 * index);
  if (offset(glyph) === offset(glyph + 1)) return undefined;
  const outline = table('glyf') + offset(glyph);
  const contours = font.getInt16(outline);
  const points = font.getUint16(outline + 10 + 2 * (contours - 1)) + 1;
  let at = outline + 10 + 2 * contours;
  at += 2 + font.getUint16(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = font.getUint8(at++);
    const repeats = flag & 8 ? font.getUint8(at++) : 0;
    for (let each = 0; each <= repeats; each += 1) flags.push(flag);
  }
  let x = 0;
  const xs = flags.map((flag) => {
    if (flag & 2) x += flag & 16 ? font.getUint8(at++) : -font.getUint8(at++);
    else if (!(flag & 16)) {
      x += font.getInt16(at);
      at += 2;
    }
    return x;
  });
  return [Math.min(...xs), Math.max(...xs)];
}

const map = characters();
const em = font.getUint16(table('head') + 18);

test('has nothing but what its list names', () => {
  const named = GLYPHS.flatMap((name) => [codePointOf(name), codePointOf(name, true)]);
  expect([...map.keys()].sort()).toEqual(named.sort());
});

test.each(GLYPHS)('draws %s, and the same in a mirror', (name) => {
  const [left, right] = ends(map.get(codePointOf(name)) ?? 0) ?? [];
  const turned = ends(map.get(codePointOf(name, true)) ?? 0);
  if (left === undefined || right === undefined || turned === undefined) throw new Error('draws nothing');
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(em);
  expect(Math.abs(turned[0] - (em - right))).toBeLessThanOrEqual(2);
  expect(Math.abs(turned[1] - (em - left))).toBeLessThanOrEqual(2);
});
