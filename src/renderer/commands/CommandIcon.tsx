// The picture of a command: callouts have the drawing of their tone, marks a letter that wears them, others an icon; what is in no table has a neutral one.
import type { JSX } from 'react';
import type { CalloutKind, Tone } from '../../core/article/callouts.ts';
import { TONE_DRAWINGS } from '../../core/export/standalone/icons.ts';
import { Glyph } from '../ui/glyphs/Glyph.tsx';
import type { GlyphName } from '../ui/glyphs/names.ts';

const ICONS: Readonly<Record<string, GlyphName>> = {
  'history.undo': 'undo-2',
  'history.redo': 'redo-2',
  'mark.highlight': 'highlighter',
  'mark.sup': 'a-arrow-up',
  'mark.sub': 'a-arrow-down',
  'mark.code': 'code',
  'mark.clear': 'remove-formatting',
  'block.paragraph': 'pilcrow',
  'block.bulleted': 'list',
  'block.numbered': 'list-ordered',
  'block.check': 'list-checks',
  'block.direction': 'arrow-down-up',
  'list.lead': 'text-initial',
  'link.edit': 'link',
  'link.open': 'external-link',
  'link.remove': 'unlink',
  'insert.quote': 'quote',
  'insert.separator': 'minus',
  'insert.jump-break': 'scissors',
  'insert.footnote': 'sticky-note',
  'footnote.cite-again': 'sticky-note',
  'insert.picture': 'image',
  'insert.table': 'table',
  'insert.reminder': 'text-cursor-input',
  'insert.embed': 'square-play',
  'callout.bar': 'message-square-quote',
  'callout.convert': 'message-square-quote',
  'callout.unwrap': 'pilcrow',
  'callout.up': 'arrow-up',
  'callout.down': 'arrow-down',
  'callout.remove': 'trash-2',
  'view.insert': 'circle-plus',
  'publish.open': 'send',
  'publish.copy': 'copy',
  'publish.share': 'share',
  'window.palette': 'search',
  'window.shortcuts': 'keyboard',
  'window.new-draft': 'plus',
  'window.language': 'languages',
  'window.theme': 'moon-star',
};
/** Of what has no picture of its own, by what its id begins with. */
const FAMILIES: Readonly<Record<string, GlyphName>> = {
  callout: 'message-square-quote',
  table: 'table',
  figure: 'image',
  footnote: 'sticky-note',
  find: 'search',
  list: 'list',
  quote: 'quote',
  typing: 'keyboard',
  draft: 'file-text',
  snippet: 'puzzle',
};
const NEUTRAL: GlyphName = 'dot';
/** Icons that point along the line and are turned with it. */
const MIRRORED =
  /^(?:history\.|block\.(?:bulleted|numbered|check)|insert\.footnote|footnote\.|list\.lead|link\.open|publish\.open)/;

/** What letters show best; Arabic has no italics, so that emphasis is colour and weight. */
const LETTERS: Readonly<Record<string, { readonly ar: string; readonly en: string }>> = {
  'mark.strong': { ar: 'غ', en: 'B' },
  'mark.emphasis': { ar: 'و', en: 'E' },
  'mark.underline': { ar: 'ت', en: 'U' },
  'mark.strike': { ar: 'ش', en: 'S' },
  'mark.isolate-ltr': { ar: 'Aa', en: 'Aa' },
  'block.heading2': { ar: 'ع1', en: 'H1' },
  'block.heading3': { ar: 'ع2', en: 'H2' },
  'block.heading4': { ar: 'ع3', en: 'H3' },
};

export interface CommandIconProps {
  readonly id: string;
  readonly language: 'ar' | 'en';
  readonly callouts: readonly CalloutKind[];
}

export function CommandIcon({ id, language, callouts }: CommandIconProps): JSX.Element {
  const kind = callouts.find((each) => id === `callout.${each.kind}`);
  if (kind !== undefined) return <ToneDrawing tone={kind.tone} isToned />;
  const letter = LETTERS[id];
  if (letter !== undefined)
    return (
      <span
        aria-hidden="true"
        className={`letter ${id.slice(id.indexOf('.') + 1)}`}
        data-letter={letter[language]}
      />
    );
  const name = ICONS[id] ?? FAMILIES[id.split(/[ .]/)[0] ?? ''] ?? NEUTRAL;
  return <Glyph name={name} isTurned={MIRRORED.test(id)} />;
}

/** The drawing of a callout's tone, in its colour or in that of the words around it. */
export function ToneDrawing({
  tone,
  isToned = false,
}: {
  readonly tone: Tone;
  readonly isToned?: boolean;
}): JSX.Element {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={isToned ? `drawing ${tone}` : 'drawing'}>
      <path d={TONE_DRAWINGS[tone]} />
    </svg>
  );
}
