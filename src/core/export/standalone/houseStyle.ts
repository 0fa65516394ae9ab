// What a house changes in the style of the standalone page. It stands after the page's own sheet and wins by that alone.
import { accentByNight, refuseAccent } from '../house/accent.ts';
import { FONTS, SANS } from '../house/fonts.ts';
import { type CalloutLook, calloutLook, publishedBy } from '../house/settings.ts';

type Settings = Readonly<Record<string, string>>;

const CALLOUTS: Readonly<Record<CalloutLook, string>> = {
  boxed: '',
  compact: `.callout{margin:1.2em 0;padding:0;padding-inline-start:1em;border:0;border-inline-start:3px solid var(--tone);border-radius:0;background:none}
.callout::before{content:none}
`,
  plain: `.callout{margin:1em 0;padding:0;border:0;border-radius:0;background:none}
.callout::before{content:none}
.label{color:inherit}
`,
};

const IMPRINT = `.imprint{margin-block-start:2.4em;color:var(--ink-2);font-family:${SANS};font-size:.85em}
`;

/** The rules of the callouts alone; the printed page puts them after rules of its own. */
export function calloutStyle(settings: Settings): string {
  return CALLOUTS[calloutLook(settings)];
}

/** The rules for settings that differ from the defaults. Nothing that is typed gets into a sheet but a checked colour. */
export function houseStyle(settings: Settings): string {
  return (
    calloutStyle(settings) +
    (publishedBy(settings) === '' ? '' : IMPRINT) +
    accentStyle(settings.accent ?? '') +
    fontStyle(settings.font ?? '')
  );
}

function accentStyle(accent: string): string {
  if (accent === '' || refuseAccent(accent) !== undefined) return '';
  return `:root{--accent:${accent}}
@media screen and (prefers-color-scheme:dark){
:root{--accent:${accentByNight(accent)}}
}
`;
}

function fontStyle(font: string): string {
  const [usual] = Object.keys(FONTS);
  const stack = font === usual || !Object.hasOwn(FONTS, font) ? undefined : FONTS[font];
  return stack === undefined ? '' : `body{font-family:${stack.families}}\n`;
}
