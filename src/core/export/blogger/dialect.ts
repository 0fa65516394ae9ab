// How a fragment for Blogger styles its parts: inline styles only, each setting both text and background where it sets one, so that a blog with a
// dark theme stays readable. Classes are Blogger's own.
import type { Tone } from '../../article/callouts.ts';
import { BDI, type Dialect, type Part, type Styling } from '../dialect.ts';
import type { CalloutLook } from '../house/settings.ts';
import { comment } from '../print.ts';
import { byTone, TEXT } from '../tones.ts';
import { h } from '../tree.ts';

const STYLES: Readonly<Partial<Record<Part, string>>> = {
  emphasis: 'font-style:normal;font-weight:600',
  highlight: 'background:#ffe9a8;color:#1e2326',
  attribution: 'margin:.5em 0 0',
  cite: 'font-style:normal',
  quote: 'margin:1.4em 0;padding-inline-start:1em;border-inline-start:3px solid #b9b09c',
  'check-list': 'list-style:none;padding-inline-start:.4em',
  table: 'width:100%;border-collapse:collapse;margin:1.4em 0',
  'table-caption': 'padding-block-end:.5em;text-align:start',
  'header-cell': 'padding:.45em .7em;border:1px solid #b9b09c;text-align:start',
  cell: 'padding:.45em .7em;border:1px solid #b9b09c;text-align:start',
  notes: 'margin-block-start:2.5em;border-block-start:1px solid #b9b09c;font-size:90%',
  reference: 'text-decoration:none',
  'back-link': 'text-decoration:none',
  'published-by': 'margin:2em 0 0;font-size:90%',
};

const CALLOUTS: Readonly<Record<CalloutLook, Readonly<Record<Tone, Styling>>>> = {
  boxed: byTone(({ ink, tint }) => ({
    style: `margin:1.4em 0;padding:.3em 1.1em;border-inline-start:4px solid ${ink};border-radius:8px;background:${tint};color:${TEXT}`,
  })),
  compact: byTone(({ ink }) => ({
    style: `margin:1.2em 0;padding-inline-start:.9em;border-inline-start:3px solid ${ink}`,
  })),
  plain: byTone(() => ({})),
};

// Without a ground of ours, only the site knows in which colour words can be read.
const LABELS: Readonly<Record<CalloutLook, Readonly<Record<Tone, Styling>>>> = {
  boxed: byTone(({ ink }) => ({ style: `color:${ink}` })),
  compact: byTone(() => ({})),
  plain: byTone(() => ({})),
};

const PARTS = new Map(Object.entries(STYLES).map(([part, style]) => [part, { style }]));

/** Blogger's own caption table, which its themes and its editor know, or HTML's figure. */
export function bloggerDialect(figures: 'table' | 'figure', look: CalloutLook = 'boxed'): Dialect {
  return {
    style: (part) => PARTS.get(part),
    callout: (tone) => CALLOUTS[look][tone],
    label: (tone) => LABELS[look][tone],
    image: (figure) => ({ style: `max-width:${figure.size === 'small' ? '50%' : '100%'};height:auto` }),
    figure: ({ figure, image, caption }) => {
      const picture = image === undefined ? [] : [image];
      if (figures === 'figure') {
        const text =
          caption.length === 0
            ? []
            : [h('figcaption', { style: 'text-align:center;font-size:85%' }, ...caption)];
        return h(
          'figure',
          { dir: figure.dir, style: 'margin:1.4em 0;text-align:center' },
          ...picture,
          ...text,
        );
      }
      if (caption.length === 0) {
        return h(
          'div',
          { class: 'separator', dir: figure.dir, style: 'clear:both;margin:1.4em 0;text-align:center' },
          ...picture,
        );
      }
      const row = (attributes: { readonly class?: string }, children: readonly (typeof caption)[number][]) =>
        h('tr', undefined, h('td', { ...attributes, style: 'text-align:center' }, ...children));
      return h(
        'table',
        // Of a fixed layout, because in any other a picture widens its column instead of shrinking to it.
        {
          class: 'tr-caption-container',
          dir: figure.dir,
          style: 'width:100%;table-layout:fixed;margin:1.4em auto',
        },
        h('tbody', undefined, row({}, picture), row({ class: 'tr-caption' }, caption)),
      );
    },
    jumpBreak: () => comment('more'),
    isolation: BDI,
    places: 'elements',
    headingIds: false,
    quoteInFigure: false,
  };
}
