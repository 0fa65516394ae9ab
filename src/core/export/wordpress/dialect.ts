// What WordPress asks of the inlines that all HTML targets share: its themes style everything, so almost nothing is styled here.
import type { Dialect } from '../dialect.ts';

/** Only `style`, `isolation` and `places` are used: WordPress's blocks are built in this folder, not by the shared ones. */
export const wordpressDialect: Dialect = {
  // Themes slant `em`, and Arabic has no italics.
  style: (part) => (part === 'emphasis' ? { style: 'font-style:normal;font-weight:600' } : undefined),
  callout: () => ({}),
  label: () => ({}),
  image: () => undefined,
  figure: ({ image }) => image ?? '',
  jumpBreak: () => undefined,
  // WordPress strips `bdi` from the posts of all but its administrators and editors, and from every footnote; a `span` with a direction isolates
  // just the same (HTML, 15.3.5), and `auto` is what a bare `bdi` means.
  isolation: { tag: 'span', unsaid: { dir: 'auto' } },
  places: 'elements',
  headingIds: false,
  quoteInFigure: false,
};
