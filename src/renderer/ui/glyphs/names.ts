// The glyphs that stand beside the page, by the names that Lucide gives them. `npm run glyphs` makes the font anew from this list: a name keeps its place,
// new ones come at the end.

export const GLYPHS = [
  'a-arrow-down',
  'a-arrow-up',
  'arrow-down',
  'arrow-down-up',
  'arrow-up',
  'circle-plus',
  'code',
  'copy',
  'dot',
  'external-link',
  'file-text',
  'highlighter',
  'image',
  'keyboard',
  'languages',
  'link',
  'list',
  'list-checks',
  'list-ordered',
  'message-square-quote',
  'minus',
  'moon-star',
  'pilcrow',
  'plus',
  'puzzle',
  'quote',
  'redo-2',
  'remove-formatting',
  'scissors',
  'search',
  'send',
  'share',
  'square-play',
  'sticky-note',
  'table',
  'text-cursor-input',
  'text-initial',
  'trash-2',
  'undo-2',
  'unlink',
  'monitor',
  'moon',
  'panel-left',
  'panel-right',
  'settings',
  'sun',
  'chevron-down',
  'circle-check',
  'loader-circle',
  'triangle-alert',
  'file-plus',
  'x',
  'folder-output',
  'package-check',
  'ellipsis',
  'grip-vertical',
  'pencil',
] as const;

export type GlyphName = (typeof GLYPHS)[number];

/** Of the private use area; the same glyph as it looks in a mirror stands so much further on. */
const FIRST = 0xe000;
const MIRROR = 0x400;

/** The code point at which the font has a glyph. */
export function codePointOf(name: GlyphName, isMirrored = false): number {
  return FIRST + GLYPHS.indexOf(name) + (isMirrored ? MIRROR : 0);
}
