// How the standalone page styles its parts: by classes that its own style sheet knows.

import { BDI, type Dialect, type Part, type Styling } from '../dialect.ts';
import { h } from '../tree.ts';

const CLASSES: Readonly<Partial<Record<Part, string>>> = {
  'check-list': 'checks',
  attribution: 'attribution',
  notes: 'notes',
  'back-link': 'back',
  source: 'source',
  'published-by': 'imprint',
};

export const STANDALONE_DIALECT: Dialect = {
  style: (part): Styling | undefined => {
    const name = CLASSES[part];
    return name === undefined ? undefined : { class: name };
  },
  callout: (tone) => ({ class: `callout ${tone}` }),
  label: () => ({ class: 'label' }),
  image: () => undefined,
  figure: ({ figure, image, caption }) =>
    h(
      'figure',
      { class: figure.size === 'small' ? 'small' : undefined, dir: figure.dir },
      ...(image === undefined ? [] : [image]),
      ...(caption.length === 0 ? [] : [h('figcaption', undefined, ...caption)]),
    ),
  jumpBreak: () => undefined,
  isolation: BDI,
  places: 'elements',
  headingIds: true,
  quoteInFigure: true,
};
