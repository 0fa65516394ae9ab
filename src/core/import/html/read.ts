// The walk through a page: text goes into the flow, inline elements change its surroundings, block elements become blocks. The functions for
// single elements are in the table at the end.
import { cleanInvisible } from '../../arabic/clean.ts';
import type { Block, BodyBlock, FlowBlock, Heading, Inline } from '../../article/article.ts';
import { nonEmpty } from '../../article/newArticle.ts';
import { fitBody, fitFlow } from '../../article/parse/fit.ts';
import { Reader } from '../../article/parse/reader.ts';
import { findBoxedCallout, readCallout } from './callouts.ts';
import { isChromeElement, reportDropped } from './chrome.ts';
import {
  attribute,
  BLOCKS,
  childElements,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isComment,
  isElement,
  isText,
  textOf,
} from './dom.ts';
import { readMediaEmbed, readPostEmbed } from './embeds.ts';
import { readCaptionBox, readCaptionTable, readFigure, readImage } from './figures.ts';
import { findFlatItem, groupFlatItems } from './flatItems.ts';
import { Flow, type LinkTarget, PLAIN, type Surroundings } from './flow.ts';
import { asInlines } from './lines.ts';
import { readList } from './lists.ts';
import { marksInside } from './marks.ts';
import { readQuote } from './quotes.ts';
import { type HtmlReader, statedDirection } from './reader.ts';
import { readTable } from './tables.ts';

/** Reads an element of its own kind into the flow. */
type ReadElement = (element: HtmlElement, around: Surroundings, flow: Flow, reader: HtmlReader) => void;

const SEPARATORS_ONLY = /^[\s,،\-–[\]();]*$/;
const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/** The blocks of an element's content. */
export function readBlocks(element: HtmlElement, around: Surroundings, reader: HtmlReader): readonly Block[] {
  return readNodes(element.childNodes, around, reader);
}

/** The blocks of some nodes that stand together. */
export function readNodes(
  nodes: readonly HtmlNode[],
  around: Surroundings,
  reader: HtmlReader,
): readonly Block[] {
  const flow = new Flow();
  for (const node of nodes) readNode(node, around, flow, reader);
  flow.endParagraph();
  return groupFlatItems(flow.blocks);
}

/** An element's content as a callout may hold it. */
export function fitInBody(blocks: readonly Block[], reader: HtmlReader): readonly BodyBlock[] {
  const problems = new Reader();
  const fitting = fitBody(blocks, [], problems);
  for (const problem of problems.problems) reader.findings.report('content-simplified', problem.detail ?? '');
  return nonEmpty(fitting);
}

/** An element's content as a quote or a note may hold it. */
export function fitInFlow(blocks: readonly Block[], reader: HtmlReader): readonly FlowBlock[] {
  const problems = new Reader();
  const fitting = fitFlow(blocks, [], problems);
  for (const problem of problems.problems) reader.findings.report('content-simplified', problem.detail ?? '');
  return nonEmpty(fitting);
}

/** An element's content where only inlines may stand. */
export function readInlines(
  element: HtmlElement,
  around: Surroundings,
  reader: HtmlReader,
): readonly Inline[] {
  return asInlines(readBlocks(element, { ...around, nested: true }, reader), reader.findings);
}

/** Reads one node and all that is in it. */
export function readNode(node: HtmlNode, around: Surroundings, flow: Flow, reader: HtmlReader): void {
  if (isText(node)) {
    flow.text(cleanInvisible(node.value).text, around);
  } else if (isComment(node)) {
    if (/^\s*more(?:\s|$)/.test(node.data)) flow.block({ type: 'jump-break' });
  } else if (isElement(node)) {
    readElement(node, around, flow, reader);
  }
}

function readElement(element: HtmlElement, around: Surroundings, flow: Flow, reader: HtmlReader): void {
  const { notes, taken } = reader;
  if (notes.skipped.has(element) || taken.has(element)) return;
  const note = notes.markers.get(element);
  if (note !== undefined) {
    // A reference is never a part of the link that it is written as.
    flow.inline({ type: 'reference', note }, around);
    return;
  }
  const { tagName } = element;
  if (tagName === 'sup' && readMarkers(element, around, flow, reader)) return;
  if (element.namespaceURI !== HTML_NAMESPACE) {
    readForeign(element, around, flow, reader);
    return;
  }
  const read = Object.hasOwn(ELEMENTS, tagName) ? ELEMENTS[tagName] : undefined;
  if (tagName !== 'body' && isChromeElement(element) && !isLoneImage(element))
    reportDropped(element, reader.findings);
  else if (read !== undefined) read(element, around, flow, reader);
  else if (BLOCKS.has(tagName)) readBox(element, around, flow, reader);
  else readChildren(element, { ...around, marks: marksInside(element, around.marks) }, flow, reader);
}

/** Reads what is in an element into the flow around it. */
export function readChildren(
  element: HtmlElement,
  around: Surroundings,
  flow: Flow,
  reader: HtmlReader,
): void {
  for (const node of element.childNodes) readNode(node, around, flow, reader);
}

// A `sup` that holds markers and what parts them is no raised text.
function readMarkers(sup: HtmlElement, around: Surroundings, flow: Flow, reader: HtmlReader): boolean {
  const markers = childElements(sup).filter((child) => reader.notes.markers.has(child));
  if (markers.length === 0) return false;
  const rest = sup.childNodes.filter((node) => !isElement(node) || !reader.notes.markers.has(node));
  if (!rest.every((node) => isComment(node) || SEPARATORS_ONLY.test(textOf(node)))) return false;
  for (const marker of markers) readElement(marker, around, flow, reader);
  return true;
}

function readForeign(element: HtmlElement, around: Surroundings, flow: Flow, reader: HtmlReader): void {
  if (element.tagName !== 'math') {
    reportDropped(element, reader.findings);
    return;
  }
  const words = textOf(element);
  if (words === '') return;
  reader.findings.report('content-simplified', words);
  flow.text(words, around);
}

// A picture that scripts load later has its address in a `noscript` beside it.
function isLoneImage(element: HtmlElement): boolean {
  return (
    element.tagName === 'noscript' &&
    childElements(element).length === 1 &&
    childElements(element)[0]?.tagName === 'img'
  );
}

const readBox: ReadElement = (element, around, flow, reader) => {
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
};

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
  const title = cleanInvisible(attribute(element, 'title') ?? '')
    .text.replace(/\s+/g, ' ')
    .trim();
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

const ELEMENTS: Readonly<Record<string, ReadElement>> = {
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

/** The blocks of a whole page or fragment. */
export function readRoot(root: HtmlElement, reader: HtmlReader): readonly Block[] {
  return readBlocks(root, PLAIN, reader);
}
