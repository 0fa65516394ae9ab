// A figure as `core/image`.
import type { Figure, FigureSize } from '../../article/article.ts';
import type { JsonObject } from '../../article/json.ts';
import { print } from '../print.ts';
import { type Attributes, type HtmlNode, h, type TrustedMarkup, wrap } from '../tree.ts';
import { block } from './delimiters.ts';
import { type BlockContext, directedText, inside } from './richText.ts';

interface SavedSize {
  readonly attributes: JsonObject;
  readonly alignment?: JsonObject;
  readonly classes: string;
  readonly style?: string;
}

// `core/image` saves no width and height of the file: the server adds them when the picture is one of the site's own. What it saves is a size
// that the writer chose, as a style; «auto» is the one height that all its versions save alike.
const SIZES: Readonly<Record<FigureSize, SavedSize>> = {
  small: {
    attributes: { width: '320px', height: 'auto', sizeSlug: 'medium', linkDestination: 'none' },
    classes: 'wp-block-image size-medium is-resized',
    style: 'width:320px;height:auto',
  },
  normal: {
    attributes: { sizeSlug: 'large', linkDestination: 'none' },
    classes: 'wp-block-image size-large',
  },
  wide: {
    attributes: { sizeSlug: 'large', linkDestination: 'none' },
    alignment: { align: 'wide' },
    classes: 'wp-block-image alignwide size-large',
  },
};

// WordPress leaves what looks like an entity alone when it saves an attribute, and so would find its own block changed: `&lt;` as words. A word joiner in it
// is neither seen nor read aloud, and reading takes it away again.
const ENTITY_LIKE = /&([a-z0-9]+|#[0-9]+|#x[a-f0-9]+);/gi;

/** A figure, noted in the pictures of the rendering; the credit is small print in the caption. */
export function renderImage(figure: Figure, context: BlockContext): HtmlNode | undefined {
  const within = inside(context, figure);
  const picture = context.render.picture(figure);
  if (picture === undefined) return undefined;
  const { attributes, alignment, classes, style } = SIZES[figure.size ?? 'normal'];
  const image = selfClosing('img', {
    src: picture.src.replace(ENTITY_LIKE, '&$1%3B'),
    alt: figure.decorative === true ? '' : figure.alt.replace(ENTITY_LIKE, '&\u2060$1;'),
    style,
  });
  const caption = directedText(figure.caption ?? [], within);
  const credit = directedText(figure.credit ?? [], within);
  const words = [
    ...caption,
    ...(caption.length > 0 && credit.length > 0 ? [' '] : []),
    ...(credit.length > 0 ? [wrap('small', undefined, credit)] : []),
  ];
  const figcaption = words.length === 0 ? [] : [wrap('figcaption', { class: 'wp-element-caption' }, words)];
  return block(
    'image',
    { ...attributes, ...alignment },
    h('figure', { class: classes }, image, ...figcaption),
  );
}

/** A void element closed the way WordPress saves those of its blocks; inside rich text it does not. */
export function selfClosing(tag: string, attributes: Attributes): TrustedMarkup {
  return { trusted: `${print([h(tag, attributes)]).slice(0, -1)}/>` };
}
