// Makes the font of the window's glyphs from the outlines of Lucide's own icon font: those that `src/renderer/ui/glyphs/names.ts` lists, each also as it
// looks in a mirror. What it needs is fetched into a folder of its own, for it runs only when the list has changed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codePointOf, GLYPHS } from '../src/renderer/ui/glyphs/names.ts';
import { ROOT } from './build.ts';

const PACKAGES = ['lucide-static@1.62.0', 'svg2ttf@6.1.0', 'svgpath@2.6.0'];
const EM = 1000;
const TO = join(ROOT, 'src/renderer/ui/glyphs');

const folder = mkdtempSync(join(tmpdir(), 'hashiya-glyphs-'));
try {
  execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', ...PACKAGES], {
    stdio: 'inherit',
  });
  const require = createRequire(join(folder, 'index.js'));
  const svg2ttf = require('svg2ttf') as (font: string, options: object) => { buffer: Uint8Array };
  const svgpath = require('svgpath') as (path: string) => SvgPath;
  const icons = join(folder, 'node_modules/lucide-static');
  const font = readFileSync(join(icons, 'font/lucide.svg'), 'utf8');
  const glyphs = GLYPHS.flatMap((name) => {
    const path = new RegExp(`glyph-name="${name}"[^>]*? d="([^"]+)"`).exec(font)?.[1];
    if (path === undefined) throw new Error(`Lucide has no icon ${name}`);
    const turned = svgpath(path).scale(-1, 1).translate(EM, 0).round(1).toString();
    return [glyph(codePointOf(name), path), glyph(codePointOf(name, true), turned)];
  });
  const made = svg2ttf(
    `<svg xmlns="http://www.w3.org/2000/svg"><defs><font id="glyphs" horiz-adv-x="${EM}"><font-face font-family="Hashiya Glyphs" units-per-em="${EM}" ascent="${EM}" descent="0"/><missing-glyph horiz-adv-x="0"/>${glyphs.join('')}</font></defs></svg>`,
    { ts: 0 },
  );
  writeFileSync(join(TO, 'glyphs.ttf'), made.buffer);
  writeFileSync(join(TO, 'LICENSE.txt'), readFileSync(join(icons, 'LICENSE')));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface SvgPath {
  scale(x: number, y: number): SvgPath;
  translate(x: number, y: number): SvgPath;
  round(digits: number): SvgPath;
  toString(): string;
}

function glyph(codePoint: number, path: string): string {
  return `<glyph unicode="&#x${codePoint.toString(16)};" horiz-adv-x="${EM}" d="${path}"/>`;
}
