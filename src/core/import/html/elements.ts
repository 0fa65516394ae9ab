// How single elements of a page are read, one function a kind; the table is at the end. What is not in it is a box or goes on inside a line.

import type { Heading } from '../../article/article.ts';
import { cleanLine } from '../clean.ts';
import { findBoxedCallout, readCallout } from './callouts.ts';
import { attribute, type HtmlElement, hasClass, textOf } from './dom.ts';
import { readMediaEmbed, readPostEmbed } from './embeds.ts';
import { readCaptionBox, readCaptionTable, readFigure, readImage } from './figures.ts';
import { findFlatItem } from './flatItems.ts';
import type { Flow, LinkTarget, Surroundings } from './flow.ts';
import { asInlines } from './lines.ts';
import { readList } from './lists.ts';
import { marksInside } from './marks.ts';
import { readQuote } from './quotes.ts';
import { readBlocks, readChildren, readNodes } from './read.ts';
import { type HtmlReader, statedDirection } from './reader.ts';
import { readTable } from './tables.ts';

/** Reads an element of its own kind into the flow. */
export type ReadElement = (
  element: HtmlElement,
  around: Surroundings,
  flow: Flow,
  reader: HtmlReader,
) => void;

/** A box around other content: its direction and marks go on inside it, and its edges end paragraphs. Some boxes are callouts or captions. */
export function readBox(element: HtmlElement, around: Surroundings, flow: Flow, reader: HtmlReader): void {
  flow.endParagraph();
  const opening = around.nested ? undefined : findBoxedCallout(element, reader);
  if (opening !== undefined) {
    flow.block(readCallout(element, opening, around, reader));
    return;
  }
  const captioned = hasClass(element, /^wp-caption$/) ? readCaptionBox(element, around, reader) : undefined;
  if (captioned !== undefined) {
    for (const block of captioned) flow.block(block);
    return;
  }
  const { dir } = statedDirection(element, reader);
  // The outermost wrapper of a fragment states the article's own direction.
  const stated = dir === undefined || dir === reader.direction ? {} : { dir };
  const { tagName } = element;
  const marks =
    tagName === 'dt' || tagName === 'summary' || tagName === 'legend'
      ? marksInsideLead(around)
      : marksInside(element, around.marks);
  readChildren(element, { ...around, ...stated, marks }, flow, reader);
  flow.endParagraph();
}

function marksInsideLead(around: Surroundings): Surroundings['marks'] {
  return around.marks.includes('strong') ? around.marks : ['strong', ...around.marks];
}

const readParagraph: ReadElement = (element, around, flow, reader) => {
  flow.endParagraph();
  const item = findFlatItem(element, reader);
  const within = {
    ...around,
    ...statedDirection(element, reader),
    marks: marksInside(element, around.marks),
  };
  if (item !== undefined) {
    const children = asInlines(
      readNodes(
        element.childNodes.filter((node) => node !== item.bullet),
        { ...within, nested: true },
        reader,
      ),
      reader.findings,
    );
    flow.block({
      type: 'flat-item',
      level: item.level,
      numbered: item.numbered,
      number: item.number,
      children,
    });
    return;
  }
  readChildren(element, within, flow, reader);
  flow.endParagraph();
};

const readHeading: ReadElement = (element, around, flow, reader) => {
  flow.endParagraph();
  const number = Number(element.tagName.slice(1));
  const level: Heading['level'] = number <= 2 ? 2 : number === 3 ? 3 : 4;
  const blocks = readBlocks(element, { ...around, nested: true }, reader);
  // A picture in a heading is a picture above it.
  for (const block of blocks) if (block.type === 'figure') flow.block(block);
  const children = asInlines(
    blocks.filter((block) => block.type !== 'figure'),
    reader.findings,
  );
  if (children.length > 0)
    flow.block({ type: 'heading', level, ...statedDirection(element, reader), children });
};

const readAnchor: ReadElement = (element, around, flow, reader) => {
  const name = attribute(element, 'name') ?? attribute(element, 'id');
  const href = attribute(element, 'href');
  if (name === 'more' && href === undefined && textOf(element, 1) === '') {
    flow.block({ type: 'jump-break' });
    return;
  }
  const within = { ...around, marks: marksInside(element, around.marks) };
  if (href === undefined || around.link !== undefined || href.trim() === '') {
    readChildren(element, within, flow, reader);
    return;
  }
  const address = reader.addresses.link(href);
  if (address === undefined) {
    // Without words there is nothing whose link could be missed.
    if (textOf(element, 1) !== '')
      reader.findings.report('address-refused', `${textOf(element, 80)} (${href.slice(0, 200)})`);
    readChildren(element, within, flow, reader);
    return;
  }
  const title = cleanLine(attribute(element, 'title') ?? '');
  const link: LinkTarget = { href: address, ...(title === '' ? {} : { title }) };
  readChildren(element, { ...within, link }, flow, reader);
};

const readPre: ReadElement = (element, around, flow, reader) => {
  flow.endParagraph();
  // HTML leaves the first line end of a `pre` out; parse5 does so already. One at the end shows nothing either.
  readChildren(element, { ...around, pre: true, marks: marksInside(element, around.marks) }, flow, reader);
  flow.endParagraph();
};

const readBreak: ReadElement = (_element, around, flow) => flow.inline({ type: 'break' }, around);

const readSpan: ReadElement = (element, around, flow, reader) => {
  // The rest of a post that WordPress has cut begins at this mark.
  if (/^more-\d+$/.test(attribute(element, 'id') ?? '') && textOf(element, 1) === '')
    flow.block({ type: 'jump-break' });
  else readChildren(element, { ...around, marks: marksInside(element, around.marks) }, flow, reader);
};

const readQuotation: ReadElement = (element, around, flow, reader) => {
  flow.text('«', around);
  readChildren(element, around, flow, reader);
  flow.text('»', around);
};

const readRule: ReadElement = (_element, around, flow) => {
  if (around.nested) flow.endParagraph();
  else flow.block({ type: 'separator' });
};

const readBlockquote: ReadElement = (element, around, flow, reader) => {
  flow.endParagraph();
  flow.block(readPostEmbed(element, reader) ?? readQuote(element, element, undefined, around, reader));
};

const readTableElement: ReadElement = (element, around, flow, reader) => {
  flow.endParagraph();
  const blocks = hasClass(element, /^tr-caption-container$/)
    ? readCaptionTable(element, around, reader)
    : readTable(element, undefined, around, reader);
  for (const block of blocks) flow.block(block);
};

const readFigureElement: ReadElement = (element, around, flow, reader) => {
  flow.endParagraph();
  for (const block of readFigure(element, around, reader)) flow.block(block);
};

const readListElement: ReadElement = (element, around, flow, reader) => {
  flow.endParagraph();
  for (const block of readList(element, around, reader)) flow.block(block);
};

/** The elements that are more than boxes or inlines, by tag. */
export const ELEMENTS: Readonly<Record<string, ReadElement>> = {
  p: readParagraph,
  h1: readHeading,
  h2: readHeading,
  h3: readHeading,
  h4: readHeading,
  h5: readHeading,
  h6: readHeading,
  a: readAnchor,
  span: readSpan,
  br: readBreak,
  pre: readPre,
  listing: readPre,
  xmp: readPre,
  q: readQuotation,
  hr: readRule,
  ul: readListElement,
  ol: readListElement,
  menu: readListElement,
  dir: readListElement,
  blockquote: readBlockquote,
  table: readTableElement,
  figure: readFigureElement,
  img: readImage,
  iframe: readMediaEmbed,
  video: readMediaEmbed,
  audio: readMediaEmbed,
  object: readMediaEmbed,
  embed: readMediaEmbed,
};
