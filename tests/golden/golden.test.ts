// Every case through every target, compared with the expected file byte for byte. UPDATE_GOLDEN=1 writes the files anew: read the difference.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportArticle, TARGETS } from '../../src/core/export/targets.ts';
import { goldenCases } from './cases.ts';
import { wholeOf } from '../support/wholeOf.ts';

const EXPECTED = join(import.meta.dirname, 'expected');
const updates = process.env['UPDATE_GOLDEN'] === '1';
const cases = goldenCases();

describe.each(cases)('the case «$name»', ({ name, article, assets }) => {
  it.each(TARGETS.map(({ id, extension }) => [id, extension] as const))('is published as %s as expected', (id, extension) => {
    const { text } = exportArticle(article, id, { findAsset: (asset) => assets.find((found) => found.id === asset) });
    const file = join(EXPECTED, name, `${id}.${extension}`);
    if (updates) {
      mkdirSync(join(EXPECTED, name), { recursive: true });
      writeFileSync(file, text);
    }
    expect(existsSync(file), `no expected file ${file}: run npm run golden and review it`).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

describe('the expected files', () => {
  it('belong to a case and a target each', () => {
    const wanted = cases.flatMap(({ name }) => TARGETS.map(({ id, extension }) => join(name, `${id}.${extension}`)));
    const found = readdirSync(EXPECTED, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
    expect([...found].sort()).toEqual([...wanted].sort());
  });

  it('are the same when rendered twice', () => {
    for (const { article } of cases) {
      for (const { id } of TARGETS) expect(wholeOf(exportArticle(article, id))).toEqual(wholeOf(exportArticle(article, id)));
    }
  });
});
