// How what is pasted into word processors and mail styles its parts. They know the older half of CSS: sides by their names and not by the direction, sizes
// in points; and they keep of a box what its paragraphs say themselves.
import type { Direction } from '../../article/article.ts';
import type { Tone } from '../../article/callouts.ts';
import { bloggerDialect } from '../blogger/dialect.ts';
import type { Dialect, Part, Styling } from '../dialect.ts';
import type { CalloutLook } from '../house/settings.ts';
import { TEXT, TONES } from '../tones.ts';

/** The one styling of Blogger's that says its side by the direction of the line. */
function styles(start: 'right' | 'left'): Readonly<Partial<Record<Part, string>>> {
  return {
    quote: `margin:12pt 0;padding-${start}:12pt;border-${start}:2.25pt solid #b9b09c`,
    'check-list': `list-style:none;padding-${start}:6pt`,
    'table-caption': `padding-bottom:6pt;text-align:${start}`,
    'header-cell': `padding:4pt 6pt;border:1pt solid #b9b09c;text-align:${start}`,
    cell: `padding:4pt 6pt;border:1pt solid #b9b09c;text-align:${start}`,
    'published-by': 'margin:18pt 0 0;font-size:90%',
    notes: 'margin-top:24pt;padding-top:6pt;border-top:1pt solid #b9b09c;font-size:90%',
  };
}

function calloutStyles(start: 'right' | 'left'): Readonly<Record<CalloutLook, (tone: Tone) => Styling>> {
  return {
    boxed: (tone) => ({
      style: `margin:12pt 0;padding:4pt 12pt;border-${start}:3pt solid ${TONES[tone].ink};background:${TONES[tone].tint};color:${TEXT}`,
    }),
    compact: (tone) => ({
      style: `margin:10pt 0;padding-${start}:9pt;border-${start}:2.25pt solid ${TONES[tone].ink}`,
    }),
    plain: () => ({}),
  };
}

/** @param direction the article's */
export function clipboardDialect(direction: Direction, look: CalloutLook): Dialect {
  const start = direction === 'rtl' ? 'right' : 'left';
  const own = styles(start);
  const callouts = calloutStyles(start);
  const blogger = bloggerDialect('figure', look);
  return {
    ...blogger,
    style: (part): Styling | undefined => {
      const style = own[part];
      return style === undefined ? blogger.style(part) : { style };
    },
    callout: (tone) => callouts[look](tone),
  };
}
