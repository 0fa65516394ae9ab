// Where the in-page links of a page lead, and whether a place looks like a note. Built once for a page, so that pages with thousands of links
// are read in linear time.
import {
  attribute,
  BLOCKS,
  childElements,
  findElements,
  type HtmlElement,
  hasClass,
  isElement,
  isText,
  parentOf,
  styleOf,
  textOf,
  visitElements,
} from './dom.ts';

const MARKER_TEXT =
  /^[[(⁽]?\s*(?:[0-9٠-٩۰-۹]{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶]{1,3}|[¹²³⁴-⁹⁰]{1,3})\s*[\])⁾.]?$/iu;
const NOTE_ITEMS = new Set(['li', 'p', 'div', 'dd', 'aside']);
const NEVER_NOTES = new Set(
  'h1 h2 h3 h4 h5 h6 section article main body figure table nav header footer'.split(' '),
);
const OPENING = 24;
/** A place with more anchors than this is a part of the page, not a marker's place. */
const FEW = 8;

/** Keeps a marker on the line of what it stands after. */
export const WORD_JOINER = '\u2060';

/** Whether a link's words are what a footnote marker says: a number, a letter or a sign, perhaps in brackets. */
export function isMarkerText(words: string): boolean {
  return MARKER_TEXT.test(words.replaceAll(WORD_JOINER, ''));
}

interface NoteFacts {
  readonly isPlain: boolean;
  readonly hasInPageLink: boolean;
  readonly opening: string;
}

export class NotePlaces {
  /** The in-page links in document order. */
  readonly anchors: readonly HtmlElement[];
  private readonly places = new Map<string, HtmlElement>();
  private readonly starts = new Map<HtmlElement, number>();
  private readonly previous = new Map<HtmlElement, HtmlElement>();
  private readonly notes = new Map<HtmlElement, HtmlElement | undefined>();
  private readonly facts = new Map<HtmlElement, NoteFacts>();

  constructor(root: HtmlElement) {
    const anchors: HtmlElement[] = [];
    visitElements(root, (element) => {
      this.starts.set(element, this.starts.size);
      this.name(attribute(element, 'id'), element);
      if (element.tagName === 'a') {
        this.name(attribute(element, 'name'), element);
        if (attribute(element, 'href')?.startsWith('#') === true) anchors.push(element);
      }
      this.link(element);
      return undefined;
    });
    this.anchors = anchors;
  }

  /** The element that an in-page link names. */
  targetOf(anchor: HtmlElement): HtmlElement | undefined {
    const fragment = attribute(anchor, 'href')?.slice(1) ?? '';
    if (fragment === '') return undefined;
    return (
      this.places.get(fragment) ?? (fragment.includes('%') ? this.places.get(decode(fragment)) : undefined)
    );
  }

  /** Whether an element begins before another. */
  isBefore(element: HtmlElement, other: HtmlElement): boolean {
    return (this.starts.get(element) ?? 0) < (this.starts.get(other) ?? 0);
  }

  isInside(inner: HtmlElement, outer: HtmlElement): boolean {
    for (let element: HtmlElement | undefined = inner; element !== undefined; element = parentOf(element)) {
      if (element === outer) return true;
    }
    return false;
  }

  /** The element before an element, when no words stand between them. */
  previousOf(element: HtmlElement): HtmlElement | undefined {
    return this.previous.get(element);
  }

  /** The in-page links inside a note. */
  anchorsIn(note: HtmlElement): readonly HtmlElement[] {
    return findElements(
      note,
      (element) => element.tagName === 'a' && attribute(element, 'href')?.startsWith('#') === true,
    );
  }

  /** The anchors that a marker's place may stand for: itself, those inside it, those beside it. */
  anchorsAt(place: HtmlElement): readonly HtmlElement[] {
    if (place.tagName === 'a' && attribute(place, 'href') !== undefined) return [place];
    const inside: HtmlElement[] = [];
    for (const element of [place, this.previous.get(place), nextOf(place)]) {
      if (element === undefined || inside.length > FEW) continue;
      visitElements(element, (found) => {
        if (found.tagName === 'a') inside.push(found);
        return inside.length > FEW ? false : undefined;
      });
    }
    return inside;
  }

  /** The note that a named place opens or is: the item, paragraph or box around it. */
  noteAround(target: HtmlElement): HtmlElement | undefined {
    if (!this.notes.has(target)) this.notes.set(target, findNoteAround(target));
    return this.notes.get(target);
  }

  /** Whether an undeclared link leads to a note: one with a way back, or one that is listed under the link's own number. */
  looksLikeNote(note: HtmlElement, anchor: HtmlElement): boolean {
    const facts = this.factsOf(note);
    if (!facts.isPlain) return false;
    if (facts.hasInPageLink) return true;
    const words = textOf(anchor, OPENING).replaceAll(WORD_JOINER, '');
    const isMarked =
      /^[[(]/.test(words) ||
      parentOf(anchor)?.tagName === 'sup' ||
      childElements(anchor).some((child) => child.tagName === 'sup');
    return (
      isMarked &&
      (note.tagName === 'li' ||
        facts.opening.replace(/^[[(\s]+/, '').startsWith(words.replace(/[[\]()\s.]/g, '')))
    );
  }

  private factsOf(note: HtmlElement): NoteFacts {
    let facts = this.facts.get(note);
    if (facts === undefined) {
      let isPlain = true;
      let hasInPageLink = false;
      visitElements(note, (element) => {
        if (NEVER_NOTES.has(element.tagName)) isPlain = false;
        if (element.tagName === 'a' && attribute(element, 'href')?.startsWith('#') === true)
          hasInPageLink = true;
        return isPlain ? undefined : false;
      });
      facts = { isPlain, hasInPageLink, opening: textOf(note, OPENING) };
      this.facts.set(note, facts);
    }
    return facts;
  }

  private name(name: string | undefined, element: HtmlElement): void {
    if (name !== undefined && name !== '' && !this.places.has(name)) this.places.set(name, element);
  }

  private link(parent: HtmlElement): void {
    let previous: HtmlElement | undefined;
    for (const node of parent.childNodes) {
      if (isElement(node)) {
        if (previous !== undefined) this.previous.set(node, previous);
        previous = node;
      } else if (isText(node) && node.value.trim() !== '') {
        previous = undefined;
      }
    }
  }
}

function findNoteAround(target: HtmlElement): HtmlElement | undefined {
  let element: HtmlElement | undefined = target;
  while (element !== undefined && !NOTE_ITEMS.has(element.tagName)) {
    if (NEVER_NOTES.has(element.tagName)) return undefined;
    element = parentOf(element);
  }
  const parent = element === undefined ? undefined : parentOf(element);
  // A note of several paragraphs is the item that holds them, whichever of them is named.
  if (element?.tagName === 'p' && parent?.tagName === 'li') return parent;
  if (element === undefined || parent === undefined || parent.tagName !== 'div' || element.tagName !== 'p')
    return element;
  // Word processors put each note in a box of its own, whose first paragraph holds the anchor.
  return childElements(parent)[0] === element && isNoteBox(parent) ? parent : element;
}

function isNoteBox(element: HtmlElement): boolean {
  if (/^(?:ftn|edn|sdfootnote|sdendnote)\d+$/.test(attribute(element, 'id') ?? '')) return true;
  if (styleOf(element, 'mso-element') !== undefined || hasClass(element, /^footnote(?:-body|-text)?$/))
    return true;
  // Google Docs names nothing: a box of paragraphs, of which only the first opens with a link to its marker.
  if (element.attrs.length > 0) return false;
  const paragraphs = childElements(element).filter((child) => BLOCKS.has(child.tagName));
  return (
    paragraphs.length < FEW &&
    paragraphs.every((child) => child.tagName === 'p') &&
    !paragraphs.slice(1).some(opensWithLink)
  );
}

function opensWithLink(paragraph: HtmlElement): boolean {
  const first = paragraph.childNodes.find((node) => !isText(node) || node.value.trim() !== '');
  const anchor = isElement(first) && first.tagName === 'sup' ? childElements(first)[0] : first;
  return isElement(anchor) && anchor.tagName === 'a' && attribute(anchor, 'href')?.startsWith('#') === true;
}

function nextOf(element: HtmlElement): HtmlElement | undefined {
  const siblings = parentOf(element)?.childNodes ?? [];
  // A marker's place and its link stand next to each other.
  const index = siblings.length > 1000 ? -1 : siblings.indexOf(element);
  return index < 0 ? undefined : siblings.slice(index + 1, index + 3).find((node) => isElement(node));
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
