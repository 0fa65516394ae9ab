// Footnotes that a page links: finding the markers, the notes they lead to and the ways back, before anything is read. The shapes of our own
// targets, of Markdown converters, WordPress, Word, LibreOffice and Google Docs are all one shape: a short in-page link to a later place
// that is a note.
import { type NoteId, newNoteId, type RandomSource } from '../../article/ids.ts';
import { isNotesHeading } from '../text/notesList.ts';
import { attribute, childElements, findElements, type HtmlElement, hasClass, hasRole, isElement, isText, parentOf, styleOf, textOf } from './dom.ts';

/** What the links of a page say about its notes. */
export interface LinkedNotes {
  /** The notes in the order of their first markers; notes of the list that nothing cites come last. */
  readonly notes: readonly LinkedNote[];
  /** The note that a marker stands for. */
  readonly markers: ReadonlyMap<HtmlElement, NoteId>;
  /** Elements that are not text of the article: the list's containers and the ways back. */
  readonly skipped: ReadonlySet<HtmlElement>;
  /** Headings of the lists. */
  readonly headings: readonly HtmlElement[];
}

export interface LinkedNote {
  readonly id: NoteId;
  /** The elements whose content is the note's body. */
  readonly bodies: readonly HtmlElement[];
  readonly cited: boolean;
}

const MARKER_TEXT = /^[[(⁽]?\s*(?:[0-9٠-٩۰-۹]{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶]{1,3}|[¹²³⁴-⁹⁰]{1,3})\s*[\])⁾.]?$/iu;
const MARKER_CLASS = /^(?:footnote-ref|footnote-reference|footnoteRef|fnref|fn-ref|footnote-link|sdfootnoteanc|sdendnoteanc|easy-footnote|footnote_referrer)$/;
const BACK_CLASS = /^(?:footnote-back|footnote-backref|reversefootnote|data-footnote-backref|footnote-return|sdfootnotesym|sdendnotesym)$/;
const BACK_TEXT = /^[\s↑↩⤴⬆⮐⏎^\ufe0e\ufe0f\d٠-٩]*$/u;
const NOTE_ITEMS = new Set(['li', 'p', 'div', 'dd', 'td', 'aside', 'tr']);
const NEVER_NOTES = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article', 'main', 'body', 'figure', 'table', 'nav', 'header', 'footer']);

/** Finds the linked notes inside `root`. */
export function findLinkedNotes(root: HtmlElement, random: RandomSource): LinkedNotes {
  const page = new Page(root);
  const found = new Map<HtmlElement, { id: NoteId; bodies: HtmlElement[]; cited: boolean }>();
  const markers = new Map<HtmlElement, NoteId>();
  for (const anchor of page.anchors) {
    const note = page.noteOf(anchor);
    if (note === undefined) continue;
    let entry = found.get(note);
    if (entry === undefined) {
      entry = { id: newNoteId(random), bodies: [note], cited: true };
      found.set(note, entry);
    }
    markers.set(anchor, entry.id);
  }
  const skipped = new Set<HtmlElement>();
  const headings: HtmlElement[] = [];
  const lists = new Set<HtmlElement>();
  for (const note of found.keys()) {
    skipped.add(note);
    const parent = parentOf(note);
    if (parent !== undefined && (parent.tagName === 'ol' || parent.tagName === 'ul')) lists.add(parent);
  }
  // What stands in a list of notes is a note, cited or not.
  for (const list of lists) {
    for (const item of childElements(list)) {
      if (item.tagName !== 'li' || found.has(item)) continue;
      found.set(item, { id: newNoteId(random), bodies: [item], cited: false });
      skipped.add(item);
    }
  }
  for (const container of containersOf(found.keys(), root)) {
    skipped.add(container);
    const heading = headingOf(container, skipped);
    if (heading !== undefined) {
      headings.push(heading);
      skipped.add(heading);
    }
    const rule = previousElement(container);
    if (rule?.tagName === 'hr') skipped.add(rule);
  }
  for (const note of found.keys()) for (const back of page.waysBack(note, markers)) skipped.add(back);
  return { notes: [...found.values()], markers, skipped, headings };
}

// The page's anchors and what they point to.
class Page {
  readonly anchors: readonly HtmlElement[];
  private readonly places = new Map<string, HtmlElement>();
  private readonly order = new Map<HtmlElement, number>();
  private readonly noteByTarget = new Map<HtmlElement, HtmlElement | undefined>();

  constructor(root: HtmlElement) {
    const elements = findElements(root, () => true);
    elements.forEach((element, index) => {
      this.order.set(element, index);
      for (const name of [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : undefined]) {
        if (name !== undefined && name !== '' && !this.places.has(name)) this.places.set(name, element);
      }
    });
    this.anchors = elements.filter((element) => element.tagName === 'a' && attribute(element, 'href')?.startsWith('#') === true);
  }

  /** The note that an anchor cites; undefined when the anchor is no marker. */
  noteOf(anchor: HtmlElement): HtmlElement | undefined {
    if (isWayBack(anchor)) return undefined;
    const isDeclared =
      hasRole(anchor, 'doc-noteref') ||
      attribute(anchor, 'data-footnote-ref') !== undefined ||
      hasClass(anchor, MARKER_CLASS) ||
      /mso-(?:foot|end)note-id/i.test(attribute(anchor, 'style') ?? '');
    if (!isDeclared && !MARKER_TEXT.test(textOf(anchor))) return undefined;
    const target = this.targetOf(anchor);
    if (target === undefined) return undefined;
    // The number that opens a note leads back to its marker, which stands before it. A marker leads onward.
    const leadsBack = (this.order.get(target) ?? 0) <= (this.order.get(anchor) ?? 0);
    if (leadsBack && !(isDeclared && hasRole(anchor, 'doc-noteref'))) return undefined;
    if (!this.noteByTarget.has(target)) this.noteByTarget.set(target, this.noteAround(target));
    const note = this.noteByTarget.get(target);
    if (note === undefined || contains(note, anchor)) return undefined;
    return isDeclared || this.looksLikeNote(note, anchor) ? note : undefined;
  }

  /** The links inside a note that lead to its markers, with a bare number that opens it. */
  waysBack(note: HtmlElement, markers: ReadonlyMap<HtmlElement, NoteId>): readonly HtmlElement[] {
    return findElements(note, (element) => {
      if (element.tagName !== 'a' || markers.has(element)) return false;
      if (isWayBack(element)) return true;
      const target = attribute(element, 'href')?.startsWith('#') === true ? this.targetOf(element) : undefined;
      if (target === undefined) return false;
      const words = textOf(element);
      const leadsToMarker = [...this.markersAt(target)].some((anchor) => markers.has(anchor));
      return leadsToMarker && (MARKER_TEXT.test(words) || BACK_TEXT.test(words));
    }).map((anchor) => outermost(anchor));
  }

  private targetOf(anchor: HtmlElement): HtmlElement | undefined {
    const fragment = attribute(anchor, 'href')?.slice(1) ?? '';
    return this.places.get(fragment) ?? this.places.get(decode(fragment));
  }

  // A marker's place may be named on the anchor, on the `sup` around it or on a bare anchor beside it.
  private *markersAt(target: HtmlElement): Iterable<HtmlElement> {
    if (target.tagName === 'a') yield target;
    for (const anchor of findElements(target, (element) => element.tagName === 'a').slice(0, 8)) yield anchor;
    for (const sibling of siblingsOf(target)) for (const anchor of findElements(sibling, (element) => element.tagName === 'a').slice(0, 4)) yield anchor;
  }

  private noteAround(target: HtmlElement): HtmlElement | undefined {
    let element: HtmlElement | undefined = target;
    while (element !== undefined && !NOTE_ITEMS.has(element.tagName)) {
      if (NEVER_NOTES.has(element.tagName)) return undefined;
      element = parentOf(element);
    }
    if (element?.tagName === 'td') element = parentOf(element);
    const parent = element === undefined ? undefined : parentOf(element);
    if (element === undefined || parent === undefined) return element;
    // Word processors put each note in a box of its own, whose first paragraph holds the anchor.
    const isBox = parent.tagName === 'div' && element.tagName === 'p' && childElements(parent)[0] === element;
    return isBox && isNoteBox(parent) ? parent : element;
  }

  // An undeclared link is only a marker when its note looks like one: an item of a list, or words that open with the same number.
  private looksLikeNote(note: HtmlElement, anchor: HtmlElement): boolean {
    if (findElements(note, (element) => NEVER_NOTES.has(element.tagName)).length > 0) return false;
    const isRaised = anchor.tagName === 'a' && (parentOf(anchor)?.tagName === 'sup' || findElements(anchor, (element) => element.tagName === 'sup').length > 0);
    const hasWayBack = findElements(note, (element) => element.tagName === 'a' && attribute(element, 'href')?.startsWith('#') === true).length > 0;
    const opensWithNumber = textOf(note).startsWith(textOf(anchor).replace(/[[\]()\s.]/g, '')) || /^[[(]/.test(textOf(note));
    return hasWayBack || (isRaised && (note.tagName === 'li' || opensWithNumber)) || (/^[[(]/.test(textOf(anchor)) && (note.tagName === 'li' || opensWithNumber));
  }
}

function isWayBack(anchor: HtmlElement): boolean {
  return hasRole(anchor, 'doc-backlink') || attribute(anchor, 'data-footnote-backref') !== undefined || hasClass(anchor, BACK_CLASS);
}

function isNoteBox(element: HtmlElement): boolean {
  if (/^(?:ftn|edn|sdfootnote|sdendnote)\d+$/.test(attribute(element, 'id') ?? '')) return true;
  if (/note/.test(styleOf(element, 'mso-element') ?? '')) return true;
  // Google Docs gives neither name nor class: a box with nothing but paragraphs.
  return attribute(element, 'class') === undefined && childElements(element).every((child) => child.tagName === 'p');
}

// A link and its `sup` with nothing else in it are one.
function outermost(anchor: HtmlElement): HtmlElement {
  const parent = parentOf(anchor);
  return parent?.tagName === 'sup' && childElements(parent).length === 1 && textOf(parent) === textOf(anchor) ? parent : anchor;
}

// Everything around the notes that holds nothing but notes.
function containersOf(notes: Iterable<HtmlElement>, root: HtmlElement): readonly HtmlElement[] {
  const empty = new Set<HtmlElement>(notes);
  const containers = new Set<HtmlElement>();
  let layer = [...empty];
  while (layer.length > 0) {
    const parents = new Set(layer.map(parentOf).filter((parent) => parent !== undefined && parent !== root));
    layer = [];
    for (const parent of parents) {
      if (parent === undefined || containers.has(parent) || !holdsOnly(parent, empty)) continue;
      containers.add(parent);
      empty.add(parent);
      layer.push(parent);
    }
  }
  // Of containers in containers the outermost is skipped with all that is in it; the inner ones still show where headings are.
  return containers.size > 0 ? [...containers] : [...empty].slice(0, 1);
}

function holdsOnly(parent: HtmlElement, known: ReadonlySet<HtmlElement>): boolean {
  if (parent.tagName === 'body' || parent.tagName === 'article' || parent.tagName === 'main') return false;
  return parent.childNodes.every((node) => {
    if (isText(node)) return node.value.trim() === '';
    if (!isElement(node)) return true;
    return known.has(node) || node.tagName === 'hr' || node.tagName === 'br' || isHeadingOfNotes(node) || textOf(node) === '';
  });
}

function isHeadingOfNotes(element: HtmlElement): boolean {
  const words = textOf(element);
  if (/^h[1-6]$/.test(element.tagName)) {
    const parent = parentOf(element);
    // A declared section names itself as it likes.
    if (parent !== undefined && isNotesSection(parent)) return true;
  }
  return isNotesHeading(words);
}

function isNotesSection(element: HtmlElement): boolean {
  return hasRole(element, 'doc-endnotes') || attribute(element, 'data-footnotes') !== undefined || hasClass(element, /^footnotes?$/);
}

function headingOf(container: HtmlElement, skipped: ReadonlySet<HtmlElement>): HtmlElement | undefined {
  const inside = childElements(container).find((child) => isHeadingOfNotes(child) && textOf(child) !== '' && !skipped.has(child));
  if (inside !== undefined) return inside;
  let before = previousElement(container);
  while (before !== undefined && (before.tagName === 'hr' || textOf(before) === '')) before = previousElement(before);
  return before !== undefined && isHeadingOfNotes(before) && !skipped.has(before) ? before : undefined;
}

function previousElement(element: HtmlElement): HtmlElement | undefined {
  const siblings = parentOf(element)?.childNodes ?? [];
  let previous: HtmlElement | undefined;
  for (const node of siblings) {
    if (node === element) return previous;
    if (isElement(node)) previous = node;
    else if (isText(node) && node.value.trim() !== '') previous = undefined;
  }
  return previous;
}

function siblingsOf(element: HtmlElement): readonly HtmlElement[] {
  const siblings = parentOf(element)?.childNodes.filter((node) => isElement(node)) ?? [];
  const index = siblings.indexOf(element);
  return siblings.slice(Math.max(0, index - 1), index + 2).filter((sibling) => sibling !== element);
}

function contains(outer: HtmlElement, inner: HtmlElement): boolean {
  for (let element: HtmlElement | undefined = inner; element !== undefined; element = parentOf(element)) if (element === outer) return true;
  return false;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
