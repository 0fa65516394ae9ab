// What the printed page has beside the style of the standalone page: paper, its margins with the running header and the page numbers, and where it
// may be broken.
import type { Article } from '../../../core/article/article.ts';
import { calloutStyle } from '../../../core/export/standalone/houseStyle.ts';
import { TONES } from '../../../core/export/tones.ts';
import type { PdfOptions } from '../../host.ts';

/** Longer ones would run into the margin. */
const MOST_HEADER = 70;
/**
 * Amiri is 1.75 of its size high. No line is lower, and headings have room for two marks over a tall letter: what stands out over the
 * first line of a page is printed at the foot of the page before.
 */
const FONT = '"Amiri","IBM Plex Sans Arabic",serif';

// Paper is bright, whatever the system is: the colours of the day once more, after those of the night.
const DAY = 'color-scheme:light;--paper:#fff;--page:#fff;--ink:#1e2326;--ink-2:#565c60;--line:#d9d2c4';
const ACCENT = '#0f5e63';
const TONES_BY_DAY = Object.entries(TONES)
  .map(([tone, { ink, tint }]) => `.${tone}{--tone:${ink};--tint:${tint}}`)
  .join('\n');

export interface PrintLook {
  /** The article's own: margins have no direction that they could take from it. */
  readonly direction: 'rtl' | 'ltr';
  readonly paper: PdfOptions['paper'];
  /** The standalone page's. */
  readonly settings: Readonly<Record<string, string>>;
}

/** @param article in the digits that are printed */
export function printStyle({ metadata }: Article, { direction, paper, settings }: PrintLook): string {
  const digits = metadata.digits === 'arabic-indic' ? 'arabic-indic' : 'decimal';
  const margin = `direction:${direction};font:400 10pt/1.5 ${FONT};color:#565c60`;
  return `
@page{size:${paper};margin:24mm 22mm 22mm;@top-center{content:${cssString(headerOf(metadata.headline))};${margin}}@bottom-center{content:counter(page,${digits}) " / " counter(pages,${digits});${margin}}}
@page :first{margin-block-start:20mm;@top-center{content:none}}
:root{${DAY};--accent:${settings.accent || ACCENT}}
${TONES_BY_DAY}
html,body,main{background:#fff}
body{font-size:13.5pt;line-height:1.9}
body,body :not(code){font-family:${FONT}!important;font-kerning:none}
main{max-inline-size:none;min-block-size:0;padding:0}
p,li,blockquote,figcaption{orphans:3;widows:3}
h1,h2,h3,h4,.label,caption,thead{break-after:avoid;break-inside:avoid}
header,figure,.callout,tr,.notes li{break-inside:avoid}
thead{display:table-header-group}
h1,h2,h3,h4,.subtitle,figcaption,table{line-height:1.8}
h2,h3,h4{padding-block-start:.4em}
.callout{border:0;border-inline-start:3px solid var(--tone);background:var(--tint);box-decoration-break:clone;print-color-adjust:exact}
${calloutStyle(settings)}.back{display:inline;font-weight:400}
a{color:inherit}
@media screen{main{max-inline-size:46rem;padding:clamp(1.25rem,5vw,4rem)}}
`;
}

function headerOf(headline: string): string {
  const letters = [...headline.replace(/\s+/g, ' ').trim()];
  return letters.length <= MOST_HEADER
    ? letters.join('')
    : `${letters.slice(0, MOST_HEADER).join('').trimEnd()}…`;
}

/** A text as a string of CSS: whatever is no letter, digit or space stands as its code, so that nothing can end string or element. */
export function cssString(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/[^\p{L}\p{N}\p{M} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}
