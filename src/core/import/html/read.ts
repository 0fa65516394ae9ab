// The walk through a page: text goes into the flow, inline elements change its surroundings, block elements become blocks. How single
// elements are read is in `elements.ts`.
import { cleanInvisible } from '../../arabic/clean.ts';
import type { Block, BodyBlock, FlowBlock, Inline } from '../../article/article.ts';
import { nonEmpty } from '../../article/newArticle.ts';
import { fitBody, fitFlow } from '../../article/parse/fit.ts';
import { Reader } from '../../article/parse/reader.ts';
import { isChromeElement, reportDropped } from './chrome.ts';
import {
  BLOCKS,
  childElements,
  type HtmlElement,
  type HtmlNode,
  isComment,
  isElement,
  isText,
  textOf,
} from './dom.ts';
import { ELEMENTS, readBox } from './elements.ts';
import { groupFlatItems } from './flatItems.ts';
import { Flow, PLAIN, type Surroundings } from './flow.ts';
import { asInlines } from './lines.ts';
import { marksInside } from './marks.ts';
import type { HtmlReader } from './reader.ts';

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
  const flow = new Flow(reader.keepBreaks);
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

/** The blocks of a whole page or fragment. */
export function readRoot(root: HtmlElement, reader: HtmlReader): readonly Block[] {
  return readBlocks(root, PLAIN, reader);
}
