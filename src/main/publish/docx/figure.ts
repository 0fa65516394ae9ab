// Figures: the picture, its caption and its credit, each a paragraph, kept together.
import { parseWebAddress } from '../../../core/article/addresses.ts';
import type { Figure } from '../../../core/article/article.ts';
import { type Asset, EXTENSIONS, type PictureType } from '../../../core/article/assets.ts';
import type { DocxContext } from './context.ts';
import type { Flow, ParagraphDraft, StyleId } from './draft.ts';
import { writeDrawing } from './drawing.ts';
import { showsWords, writeHyperlink, writeInlines } from './inlines.ts';
import { fitPicture } from './measures.ts';
import { run, textRuns } from './runs.ts';
import type { Xml } from './xml.ts';

/** What every Word shows. Others can be given converted, through `findAsset`. */
const SHOWN: ReadonlySet<PictureType> = new Set<PictureType>(['image/jpeg', 'image/png', 'image/gif']);
// Of the page: a picture leaves room for its caption.
const MOST_HEIGHT = 0.7;
/** In twips. */
const AFTER_CAPTION = 200;

export function writeFigure(figure: Figure, context: DocxContext): readonly Flow[] {
  const picture = writePicture(figure, context);
  const caption = writeInlines(figure.caption ?? [], context);
  const credit = writeInlines(figure.credit ?? [], context);
  const lines: ParagraphDraft[] = [];
  const add = (style: StyleId, content: readonly Xml[]): void => {
    lines.push({ style, direction: context.direction, content });
  };
  if (picture !== undefined) add('Figure', [picture]);
  if (showsWords(caption)) add('Caption', caption);
  else if (picture === undefined && figure.decorative !== true && figure.alt !== '')
    add('Caption', textRuns(figure.alt, context));
  if (showsWords(credit)) add('Credit', credit);
  return lines.map((line, index) => {
    if (index < lines.length - 1) return { ...line, keepNext: true };
    // What comes next is the text, and no credit.
    return line.style === 'Caption' ? { ...line, after: AFTER_CAPTION } : line;
  });
}

// The picture in a run. One that stands on the web is a link to it, because nothing is fetched, by us or by the reader's Word. Of one that cannot be shown
// the alternative text is printed where no caption speaks for it.
function writePicture(figure: Figure, context: DocxContext): Xml | undefined {
  const asset = figure.asset === undefined ? undefined : context.options.findAsset(figure.asset);
  const address = parseWebAddress(figure.address);
  if (asset !== undefined && SHOWN.has(asset.mediaType)) return showPicture(asset, figure, context);
  if (asset === undefined && address !== undefined) {
    context.notice({
      code: 'picture-elsewhere',
      message: {
        ar: 'في المقال صورة على الويب ليست في المكتبة، وفي الملف رابط إليها.',
        en: 'A picture stands on the web and not in the library; the file links to it.',
      },
    });
    note(context, { address, alt: figure.alt });
    const words = (figure.decorative ? '' : figure.alt) || address;
    return writeHyperlink(address, undefined, textRuns(words, context, { style: 'Hyperlink' }), context);
  }
  if (asset === undefined) {
    context.notice({
      code: 'picture-missing',
      message: { ar: 'في المقال صورة بلا ملف.', en: 'A figure has no picture.' },
    });
  } else {
    context.notice({
      code: 'picture-not-shown',
      message: {
        ar: 'في المقال صورة بصيغة لا يعرضها Word (WebP أو AVIF)، فبقي تعليقها وحده.',
        en: 'Word cannot show a picture’s format (WebP or AVIF); only its caption is in the file.',
      },
    });
  }
  return undefined;
}

function showPicture(asset: Asset, figure: Figure, context: DocxContext): Xml {
  const extension = EXTENSIONS[asset.mediaType];
  const part = `media/${asset.id}.${extension}`;
  context.media.set(part, Buffer.from(asset.data, 'base64'));
  note(context, { asset: asset.id, alt: figure.alt });
  const { textWidth, textHeight } = context.paper;
  const width =
    (figure.size === 'small' ? textWidth / 2 : textWidth) - context.frame.start - context.frame.end;
  const drawing = writeDrawing({
    id: context.nextDrawing(),
    relationship: context.relationships.add('image', part),
    size: fitPicture(asset, { width, height: textHeight * MOST_HEIGHT }),
    // Without the number sign of a hash nobody needs; the name is what Word lists the picture under.
    name: `${asset.id.slice(0, 8)}.${extension}`,
    alt: figure.decorative ? '' : figure.alt,
    isDecorative: figure.decorative === true,
  });
  return run(context.direction, context, {}, drawing);
}

function note(context: DocxContext, use: DocxContext['pictures'][number]): void {
  const isKnown = context.pictures.some(
    ({ asset, address }) => asset === use.asset && address === use.address,
  );
  if (!isKnown) context.pictures.push(use);
}
