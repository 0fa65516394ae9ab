// One report in the style of three houses, through every target that has such settings, byte for byte. UPDATE_GOLDEN=1 writes the files anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/core/export/target.ts';
import { exportArticle, TARGETS } from '../../src/core/export/targets.ts';
import { houseCase } from './houseCase.ts';

const EXPECTED = join(import.meta.dirname, 'expectedHouse');
const updates = process.env['UPDATE_GOLDEN'] === '1';

const HOUSES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  compact: { callouts: 'compact', digits: 'arabic-indic', accent: '#7a1f3d', font: 'sans' },
  plain: { callouts: 'plain', digits: 'european', 'notes-heading': 'ما رجعنا إليه', 'published-by': 'نُشر في صحيفة الظل (Al-Zill).' },
  boxed: { callouts: 'boxed', 'notes-heading': 'Notes & <sources>', 'published-by': '</p><script>1</script> [gallery]' },
};

const has = (target: Target, name: string): boolean => target.settings.some((setting) => setting.name === name);
const TRIED = TARGETS.filter((target) => has(target, 'callouts'));

describe.each(Object.entries(HOUSES))('a report in the style «%s»', (house, all) => {
  it.each(TRIED.map((target) => [target.id, target] as const))('is published as %s as expected', (id, target) => {
    const settings = Object.fromEntries(Object.entries(all).filter(([name]) => has(target, name)));
    const { text, writePlain } = exportArticle(houseCase(), id, { settings });
    const file = join(EXPECTED, house, `${id}.${target.extension}`);
    const printed = writePlain === undefined ? text : `${text}\n${writePlain()}`;
    if (updates) {
      mkdirSync(join(EXPECTED, house), { recursive: true });
      writeFileSync(file, printed);
    }
    expect(existsSync(file), `no expected file ${file}: run npm run golden and review it`).toBe(true);
    expect(printed).toBe(readFileSync(file, 'utf8'));
  });
});

describe('the targets that are styled', () => {
  it('are all that print markup', () => {
    expect(TRIED.map(({ id }) => id)).toEqual(['standalone', 'blogger', 'wordpress', 'wordpress-wxr', 'clipboard']);
  });
});
