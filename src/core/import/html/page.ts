// Finding the report in its page: the element that holds it, its headline, and everything else, which is reported.
import { cleanLine } from '../clean.ts';
import type { Findings } from '../findings.ts';
import { isChromeElement, reportDropped } from './chrome.ts';
import {
  attribute,
  childElements,
  findElement,
  findElements,
  type HtmlElement,
  hasClass,
  hasRole,
  isElement,
  isText,
  parentOf,
  textOf,
} from './dom.ts';
import { headlineFrom } from './metadata.ts';

const BODY_CLASS =
  /^(?:post-body|entry-content|article-body|article__body|articleBody|article-content|post-content|td-post-content|story-body|single-content)$/;
const TITLE_CLASS = /^(?:post-title|entry-title|article-title|article__title|headline|page-title)$/;
const LINE_CLASS =
  /^(?:byline|author|post-author|entry-meta|post-meta|posted-on|published|date|post-date|entry-date|dateline|timestamp|reading-time)$/i;
/** What holds less than this part of the page's text is not the report but something beside it. */
const LEAST_SHARE = 0.5;
const EXCERPT = 240;

/** The element that holds the report. */
export function findRoot(html: HtmlElement): HtmlElement {
  const body = childElements(html).find((child) => child.tagName === 'body') ?? html;
  const total = lengthWithoutChrome(body);
  const elements = findElements(body, (element) => element !== body);
  const groups = [
    elements.filter((element) => element.tagName === 'article' || hasRole(element, 'article')),
    elements.filter((element) => element.tagName === 'main' || hasRole(element, 'main')),
    elements.filter(
      (element) => attribute(element, 'itemprop') === 'articleBody' || hasClass(element, BODY_CLASS),
    ),
  ];
  for (const group of groups) {
    let best: HtmlElement | undefined;
    let most = 0;
    // A page of teasers has many articles, of which none is the page's.
    for (const element of group.slice(0, 200)) {
      const length = lengthWithoutChrome(element);
      if (length > most) {
        best = element;
        most = length;
      }
    }
    if (best !== undefined && most >= total * LEAST_SHARE && most > 0) return best;
  }
  return body;
}

/** The element with the headline: the root's first `h1`, the page's, or what is named a title. */
export function findHeadline(html: HtmlElement, root: HtmlElement): HtmlElement | undefined {
  const isFilled = (element: HtmlElement): boolean => textOf(element, 1) !== '';
  const isTitle = (element: HtmlElement): boolean => element.tagName === 'h1' && isFilled(element);
  const isNamed = (element: HtmlElement): boolean =>
    (hasClass(element, TITLE_CLASS) || attribute(element, 'itemprop') === 'headline') &&
    /^(?:h[1-3]|div|p|span)$/.test(element.tagName) &&
    isFilled(element);
  return (
    findElement(root, isTitle) ??
    findElement(root, isNamed) ??
    findElement(html, isNamed) ??
    findElement(html, isTitle)
  );
}

/** Lines about the report above its text, which are metadata: what was read from them, and the elements that held them. */
export interface TopLines {
  readonly taken: ReadonlySet<HtmlElement>;
  readonly subtitle?: string;
  readonly place?: string;
}

/** Takes the header of our own standalone page, all of which is metadata. */
export function takeOwnHeader(root: HtmlElement, author: string | undefined): TopLines {
  const header = childElements(root).find((child) => child.tagName === 'header');
  if (header === undefined) return { taken: new Set() };
  const line = (name: RegExp): HtmlElement | undefined =>
    childElements(header).find((child) => hasClass(child, name));
  const subtitle = headlineFrom(textOrEmpty(line(/^subtitle$/)));
  const place = placeIn(line(/^byline$/), author);
  return {
    taken: new Set([header]),
    ...(subtitle === '' ? {} : { subtitle }),
    ...(place === undefined ? {} : { place }),
  };
}

const IMPRINT_ID = /^h[0-9a-z]{4,12}-published-by$/;

/** Takes the house's line out of what our own targets print; it is no part of the report, and reported. */
export function takeImprint(root: HtmlElement, findings: Findings): readonly HtmlElement[] {
  return findElements(root, (element) => IMPRINT_ID.test(attribute(element, 'id') ?? '')).map((named) => {
    reportDropped(named, findings);
    const parent = parentOf(named);
    // Where a paragraph can bear no id, a span in it does.
    return named.tagName === 'span' && parent?.tagName === 'p' ? parent : named;
  });
}

/** Takes byline, date and the like out of a foreign page's header; they are reported. */
export function takeTopLines(
  root: HtmlElement,
  headline: HtmlElement | undefined,
  findings: Findings,
): TopLines {
  const taken = new Set<HtmlElement>();
  const header = headline === undefined ? undefined : parentOf(headline);
  for (const holder of new Set([header, findElement(root, (element) => element.tagName === 'header')])) {
    if (holder === undefined) continue;
    for (const element of findElements(
      holder,
      (found) =>
        hasClass(found, LINE_CLASS) || attribute(found, 'rel') === 'author' || found.tagName === 'time',
    )) {
      if (
        element === headline ||
        (headline !== undefined && isInside(headline, element)) ||
        textOf(element, EXCERPT).length >= EXCERPT
      )
        continue;
      if ([...taken].some((outer) => isInside(element, outer))) continue;
      taken.add(element);
      reportDropped(element, findings);
    }
  }
  return { taken };
}

/** Reports what stands in the page outside the root. */
export function reportOutside(
  html: HtmlElement,
  root: HtmlElement,
  headline: HtmlElement | undefined,
  findings: Findings,
): void {
  for (let inner = root; inner !== html; ) {
    const outer = parentOf(inner);
    if (outer === undefined) return;
    for (const node of outer.childNodes) {
      if (node === inner || node === headline) continue;
      if (isElement(node) && node.tagName !== 'head') reportDropped(node, findings);
      else if (isText(node) && node.value.trim() !== '') findings.report('part-dropped', node.value);
    }
    inner = outer;
  }
}

/** The headline's words. */
export function headlineOf(element: HtmlElement | undefined): string {
  return headlineFrom(textOrEmpty(element));
}

function placeIn(byline: HtmlElement | undefined, author: string | undefined): string | undefined {
  if (byline === undefined) return undefined;
  const facts = byline.childNodes
    .filter((node) => !isElement(node) || !(node.tagName === 'time' || hasClass(node, /^reading$/)))
    .map((node) => ('value' in node ? node.value : textOf(node)));
  const place = facts
    .join('')
    .split(' · ')
    .map(cleanLine)
    .find((fact) => fact !== '' && fact !== '·' && (author === undefined || !fact.endsWith(author)));
  return place?.replace(/ ·$/, '');
}

function textOrEmpty(element: HtmlElement | undefined): string {
  return element === undefined ? '' : textOf(element);
}

function isInside(inner: HtmlElement, outer: HtmlElement): boolean {
  for (let element: HtmlElement | undefined = inner; element !== undefined; element = parentOf(element))
    if (element === outer) return true;
  return false;
}

// How much text of its own an element has; iterative like everything that may meet a whole page.
function lengthWithoutChrome(root: HtmlElement): number {
  let length = 0;
  const stack: HtmlElement[] = [root];
  while (stack.length > 0) {
    const element = stack.pop();
    if (element === undefined) break;
    for (const node of element.childNodes) {
      if (isText(node)) length += node.value.trim().length;
      else if (isElement(node) && !isChromeElement(node)) stack.push(node);
    }
  }
  return length;
}
