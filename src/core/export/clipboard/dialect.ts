// How what is pasted into word processors and mail styles its parts. They know the older half of CSS: sides by their names and not by the direction, sizes
// in points; and they keep of a box what its paragraphs say themselves.
import type { Direction } from '../../article/article.ts';
import type { Tone } from '../../article/callouts.ts';
import { bloggerDialect } from '../blogger/dialect.ts';
import type { Dialect, Part, Styling } from '../dialect.ts';
import type { CalloutLook } from '../house/settings.ts';
import { byTone, TEXT } from '../tones.ts';

type Side = 'right' | 'left';

/** By the side at which lines start, what says it by the direction of the line where it is Blogger's. */
const PARTS: Readonly<Record<Side, ReadonlyMap<Part, Styling>>> = {
  right: parts('right'),
  left: parts('left'),
};
const CALLOUTS: Readonly<Record<Side, Readonly<Record<CalloutLook, Readonly<Record<Tone, Styling>>>>>> = {
  right: callouts('right'),
  left: callouts('left'),
};

/** @param direction the article's */
export function clipboardDialect(direction: Direction, look: CalloutLook): Dialect {
  const start = direction === 'rtl' ? 'right' : 'left';
  const blogger = bloggerDialect('figure', look);
  return {
    ...blogger,
    places: 'anchors',
    style: (part) => PARTS[start].get(part) ?? blogger.style(part),
    callout: (tone) => CALLOUTS[start][look][tone],
  };
}

function parts(start: Side): ReadonlyMap<Part, Styling> {
  return new Map<Part, Styling>([
    ['quote', { style: `margin:12pt 0;padding-${start}:12pt;border-${start}:2.25pt solid #b9b09c` }],
    ['check-list', { style: `list-style:none;padding-${start}:6pt` }],
    ['table-caption', { style: `padding-bottom:6pt;text-align:${start}` }],
    ['header-cell', { style: `padding:4pt 6pt;border:1pt solid #b9b09c;text-align:${start}` }],
    ['cell', { style: `padding:4pt 6pt;border:1pt solid #b9b09c;text-align:${start}` }],
    ['published-by', { style: 'margin:18pt 0 0;font-size:90%' }],
    ['notes', { style: 'margin-top:24pt;padding-top:6pt;border-top:1pt solid #b9b09c;font-size:90%' }],
  ]);
}

function callouts(start: Side): Readonly<Record<CalloutLook, Readonly<Record<Tone, Styling>>>> {
  return {
    boxed: byTone(({ ink, tint }) => ({
      style: `margin:12pt 0;padding:4pt 12pt;border-${start}:3pt solid ${ink};background:${tint};color:${TEXT}`,
    })),
    compact: byTone(({ ink }) => ({
      style: `margin:10pt 0;padding-${start}:9pt;border-${start}:2.25pt solid ${ink}`,
    })),
    plain: byTone(() => ({})),
  };
}
