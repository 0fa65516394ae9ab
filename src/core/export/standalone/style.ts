// The style sheet of the standalone page: paper by day, warm dark by night, ink on paper in print. Logical properties only; Arabic is never
// slanted or letter-spaced.
import { FONTS, SANS } from '../house/fonts.ts';
import { DARK_PAGE, PAGE, TONES } from '../tones.ts';

const tones = Object.entries(TONES);
const rules = (pick: (colours: (typeof TONES)['teal']) => readonly [string, string]): string =>
  tones
    .map(([tone, colours]) => `.${tone}{--tone:${pick(colours)[0]};--tint:${pick(colours)[1]}}`)
    .join('\n');

export const STANDALONE_STYLE = `
:root{color-scheme:light dark;--paper:#f6f3ec;--page:${PAGE};--ink:#1e2326;--ink-2:#565c60;--line:#e2dccf;--accent:#0f5e63}
${rules(({ ink, tint }) => [ink, tint])}
@media screen and (prefers-color-scheme:dark){
:root{--paper:#1a1b1c;--page:${DARK_PAGE};--ink:#ece8df;--ink-2:#b5b1a8;--line:#3b3e42;--accent:#6fc3bd}
${rules(({ darkInk, darkTint }) => [darkInk, darkTint])}
}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.25rem/1.9 ${FONTS.naskh?.families};letter-spacing:0}
main{max-inline-size:46rem;margin:0 auto;padding:clamp(1.25rem,5vw,4rem);background:var(--page);min-block-size:100vh}
.section,.byline,.contents,figcaption,small,.source{font-family:${SANS}}
.section{margin:0 0 .5rem;color:var(--accent);font-size:.85rem;font-weight:600}
h1{margin:0;font-size:clamp(1.75rem,5vw,2.5rem);line-height:1.45;font-weight:700;text-wrap:balance}
.subtitle{margin:.6rem 0 0;color:var(--ink-2);font-size:1.15em;line-height:1.7}
.byline{margin:1rem 0 0;padding-block-end:1.25rem;border-block-end:1px solid var(--line);color:var(--ink-2);font-size:.85rem}
.byline time,.byline .reading{white-space:nowrap}
.contents{margin-block-start:1.25rem;font-size:.85rem;line-height:1.7}
.contents summary{inline-size:fit-content;padding-block:.2em;color:var(--accent);font-weight:600;cursor:pointer}
.contents ol{margin:.35em 0 0;padding-inline-start:0;list-style:none}
.contents ol ol{margin:0;padding-inline-start:1.2em}
.contents li{margin-block:.1em}
.contents a{display:block;padding-block:.15em;color:inherit;text-decoration:none;overflow-wrap:anywhere}
.contents a:hover{color:var(--accent);text-decoration:underline}
.contents details[open]{padding-block-end:.9rem;border-block-end:1px solid var(--line)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
h2,h3,h4{scroll-margin-block-start:1rem;margin:2.2em 0 .5em;line-height:1.5;font-weight:700;text-wrap:balance}
h2{font-size:1.35em}h3{font-size:1.15em}h4{font-size:1em}
p,ul,ol,table,blockquote{margin:1em 0}
ul,ol{padding-inline-start:1.6em}
li{margin-block:.35em}
li::marker{color:var(--accent)}
li>ul,li>ol{margin:.25em 0}
.checks{list-style:none;padding-inline-start:.4em}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.35em;overflow-wrap:anywhere}
em,cite,address{font-style:normal}
em{font-weight:600;color:var(--accent)}
mark{background:#ffe9a8;color:#1e2326}
code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.85em}
sup,sub{font-size:.7em;line-height:0}
sup a{text-decoration:none;font-weight:600}
figure{margin:1.8em 0}
figure img{display:block;max-inline-size:100%;block-size:auto;margin-inline:auto;border-radius:6px}
figure.small img{max-inline-size:50%}
figcaption{margin-block-start:.6em;color:var(--ink-2);font-size:.8rem;line-height:1.7;text-align:center}
small{font-size:1em;opacity:1}
figcaption small::before{content:"· "}
figcaption small:first-child::before{content:none}
blockquote{margin-inline:0;padding-inline-start:1.1em;border-inline-start:3px solid var(--line);font-size:1.1em}
.attribution{margin:1.6em 0}
.attribution figcaption{text-align:start;padding-inline-start:1.4em}
.attribution figcaption::before{content:"— "}
.callout{position:relative;margin:1.4em 0;padding:.9em 1.2em;padding-inline-start:3.1em;border-inline-start:3px solid var(--tone);border-radius:10px;background:var(--tint)}
.callout::before{content:"";position:absolute;inset-inline-start:1em;inset-block-start:1.35em;inline-size:1.1em;block-size:1.1em;background:var(--tone);mask-position:center;mask-repeat:no-repeat;mask-size:contain;print-color-adjust:exact}
.callout p:last-child,.callout ul:last-child,.callout ol:last-child{margin-block-end:0}
.callout p:first-of-type{margin-block-start:0}
.label{color:var(--tone)}
table{inline-size:100%;border-collapse:collapse;font-size:.92em;line-height:1.7}
caption{padding-block-end:.5em;color:var(--ink-2);font-size:.85em;text-align:start}
th,td{padding:.5em .7em;border-block-end:1px solid var(--line);text-align:start;vertical-align:top}
thead th{border-block-end:2px solid var(--accent)}
hr{inline-size:30%;margin:2.4em auto;border:0;border-block-start:1px solid var(--line)}
.notes{margin-block-start:3em;padding-block-start:1em;border-block-start:1px solid var(--line);font-size:.85em}
.notes h2{margin-block-start:0;font-size:1.15em}
.notes p{margin:.3em 0}
.notes li:target,sup a:target{background:color-mix(in srgb,var(--accent) 14%,transparent)}
.back{text-decoration:none;font-weight:600}
@page{margin:18mm}
@media print{
:root{color-scheme:light}
p,li{orphans:3;widows:3}
body,main{background:#fff;color:#000}
body{font-size:12pt}
main{max-inline-size:none;padding:0;min-block-size:0}
.back,.contents{display:none}
figure,.callout,table{break-inside:avoid}
h1,h2,h3,h4{break-after:avoid}
.callout{border:1px solid #999;border-inline-start:3px solid #333;background:none}
a{color:inherit}
}
@media(forced-colors:active){
.callout::before{background:CanvasText;forced-color-adjust:none}
}
`.trimStart();
