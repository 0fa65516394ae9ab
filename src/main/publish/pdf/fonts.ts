// The letters that a printed page brings with it, so that it looks the same on every machine. Amiri and not the window's own: that one draws letters and
// their dots apart, and what reads a PDF then finds words in pieces.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SHEETS = [
  '@fontsource/amiri/400.css',
  '@fontsource/amiri/700.css',
  // For the few signs that Amiri has not, such as arrows.
  '@fontsource/ibm-plex-sans-arabic/400.css',
];
/** A sheet names each file twice, in the newer form first. */
const SOURCE = /src: url\(\.\/(files\/[a-z0-9-]+\.woff2)\)[^;]*;/g;

let sheet: string | undefined;

/** Their style sheet with the files inside it. */
export function embeddedFonts(): string {
  sheet ??= SHEETS.map(embed).join('\n');
  return sheet;
}

function embed(name: string): string {
  const file = createRequire(import.meta.url).resolve(name);
  return readFileSync(file, 'utf8').replace(SOURCE, (_source, path: string) => {
    const data = readFileSync(join(dirname(file), path)).toString('base64');
    return `src: url(data:font/woff2;base64,${data}) format('woff2');`;
  });
}
