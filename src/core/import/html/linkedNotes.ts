// Footnotes that a page links: finding the markers, the notes they lead to and the ways back, before anything is read. The shapes of our own
// targets, of Markdown converters, WordPress, Word, LibreOffice and Google Docs are all one shape: a short in-page link to a later place
// that is a note.
import { type NoteId, newNoteId, type RandomSource } from '../../article/ids.ts';
import {
  attribute,
  childElements,
  type HtmlElement,
  hasClass,
  hasRole,
  isElement,
  isText,
  parentOf,
  textOf,
} from './dom.ts';
import { isMarkerText, NotePlaces } from './notePlaces.ts';
import { headingOfNotes, isHeadingOfNotes } from './notesHeading.ts';

/** What the links of a page say about its notes. */
export interface LinkedNotes {
  /** Notes that markers lead to, in the order of their first markers, then notes of their lists that nothing cites. */
  readonly notes: readonly LinkedNote[];
  /** The note that a marker stands for. */
  readonly markers: ReadonlyMap<HtmlElement, NoteId>;
  /** Elements that are not text of the article: notes, what holds nothing but notes, and the ways back inside notes. */
  readonly skipped: ReadonlySet<HtmlElement>;
  /** Headings of the lists of notes; they are skipped too. */
  readonly headings: readonly HtmlElement[];
}

export interface LinkedNote {
  readonly id: NoteId;
  /** The element whose content is the note; absent when the page does not have it. */
  readonly body?: HtmlElement;
  readonly cited: boolean;
}

const MARKER_CLASS =
  /^(?:footnote-ref|footnote-reference|footnoteRef|fnref|fn-ref|footnote-link|sdfootnoteanc|sdendnoteanc|easy-footnote|footnote_referrer)$/;
const BACK_CLASS =
  /^(?:footnote-back|footnote-backref|reversefootnote|data-footnote-backref|footnote-return|sdfootnotesym|sdendnotesym)$/;
const BACK_TEXT = /^[\s↑↩⤴⬆⮐⏎^\ufe0e\ufe0f\d٠-٩]*$/u;
const LONGEST_MARKER = 12;

/** Finds the linked notes inside `root`. */
export function findLinkedNotes(root: HtmlElement, random: RandomSource): LinkedNotes {
  const places = new NotePlaces(root);
  const cited = new Map<HtmlElement, LinkedNote>();
  const missing = new Map<string, LinkedNote>();
  const markers = new Map<HtmlElement, NoteId>();
  for (const anchor of places.anchors) {
    if (isWayBack(anchor)) continue;
    const target = places.targetOf(anchor);
    if (target === undefined) {
      if (!isDeclaredMarker(anchor) || !isMarkerText(textOf(anchor, LONGEST_MARKER))) continue;
      const href = attribute(anchor, 'href') ?? '';
      const note = missing.get(href) ?? { id: newNoteId(random), cited: true };
      missing.set(href, note);
      markers.set(anchor, note.id);
      continue;
    }
    const body = noteOf(anchor, target, places);
    if (body === undefined) continue;
    const note = cited.get(body) ?? { id: newNoteId(random), body, cited: true };
    cited.set(body, note);
    markers.set(anchor, note.id);
  }
  const all = [...cited.values(), ...uncited(cited, random), ...missing.values()];
  const bodies = all.flatMap((note) => note.body ?? []);
  const { skipped, headings } = surroundings(bodies, root, places);
  for (const body of bodies) for (const back of waysBack(body, places, markers)) skipped.add(back);
  return { notes: all, markers, skipped, headings };
}

function isDeclaredMarker(anchor: HtmlElement): boolean {
  const parent = parentOf(anchor);
  return (
    hasRole(anchor, 'doc-noteref') ||
    attribute(anchor, 'data-footnote-ref') !== undefined ||
    hasClass(anchor, MARKER_CLASS) ||
    /mso-(?:foot|end)note-id/i.test(attribute(anchor, 'style') ?? '') ||
    (parent?.tagName === 'sup' && attribute(parent, 'data-fn') !== undefined)
  );
}

function isWayBack(anchor: HtmlElement): boolean {
  return (
    hasRole(anchor, 'doc-backlink') ||
    attribute(anchor, 'data-footnote-backref') !== undefined ||
    hasClass(anchor, BACK_CLASS)
  );
}

// The note that an anchor cites; undefined when the anchor is no marker.
function noteOf(anchor: HtmlElement, target: HtmlElement, places: NotePlaces): HtmlElement | undefined {
  const isDeclared = isDeclaredMarker(anchor);
  if (!isDeclared && !isMarkerText(textOf(anchor, LONGEST_MARKER))) return undefined;
  const note = places.noteAround(target);
  if (note === undefined) return undefined;
  // A role leaves no doubt. Otherwise a marker leads onward: the number that opens a note leads back to where the marker stands.
  if (hasRole(anchor, 'doc-noteref')) return note;
  if (places.isBefore(target, anchor) || places.isInside(anchor, note)) return undefined;
  return isDeclared || places.looksLikeNote(note, anchor) ? note : undefined;
}

// What stands in a list of notes is a note, cited or not.
function uncited(cited: ReadonlyMap<HtmlElement, LinkedNote>, random: RandomSource): readonly LinkedNote[] {
  const lists = new Set<HtmlElement>();
  for (const body of cited.keys()) {
    const parent = body.tagName === 'li' ? parentOf(body) : undefined;
    if (parent !== undefined) lists.add(parent);
  }
  return [...lists].flatMap((list) =>
    childElements(list)
      .filter((item) => item.tagName === 'li' && !cited.has(item))
      .map((body) => ({ id: newNoteId(random), body, cited: false })),
  );
}

// The notes and everything around them that holds nothing else, with the headings of their lists.
function surroundings(
  bodies: readonly HtmlElement[],
  root: HtmlElement,
  places: NotePlaces,
): { readonly skipped: Set<HtmlElement>; readonly headings: HtmlElement[] } {
  const skipped = new Set<HtmlElement>(bodies);
  const headings: HtmlElement[] = [];
  let layer: readonly HtmlElement[] = bodies;
  while (layer.length > 0) {
    const next: HtmlElement[] = [];
    for (const parent of new Set(layer.map(parentOf))) {
      if (parent === undefined || parent === root || skipped.has(parent) || !holdsOnly(parent, skipped))
        continue;
      skipped.add(parent);
      next.push(parent);
      for (const child of childElements(parent)) {
        if (!skipped.has(child) && isHeadingOfNotes(child)) headings.push(child);
      }
    }
    layer = next;
  }
  const first = bodies[0];
  const outermost = first === undefined ? undefined : outermostIn(first, skipped);
  const heading = outermost === undefined ? undefined : headingOfNotes(outermost, places);
  if (heading?.heading !== undefined) headings.push(heading.heading);
  for (const element of [...headings, ...(heading?.rules ?? [])]) skipped.add(element);
  return { skipped, headings };
}

function holdsOnly(parent: HtmlElement, known: ReadonlySet<HtmlElement>): boolean {
  if (parent.tagName === 'body' || parent.tagName === 'article' || parent.tagName === 'main') return false;
  return parent.childNodes.every((node) => {
    if (isText(node)) return node.value.trim() === '';
    if (!isElement(node)) return true;
    return (
      known.has(node) ||
      node.tagName === 'hr' ||
      node.tagName === 'br' ||
      isHeadingOfNotes(node) ||
      textOf(node, 1) === ''
    );
  });
}

function outermostIn(element: HtmlElement, skipped: ReadonlySet<HtmlElement>): HtmlElement {
  let outermost = element;
  for (let parent = parentOf(element); parent !== undefined && skipped.has(parent); parent = parentOf(parent))
    outermost = parent;
  return outermost;
}

// The links inside a note that lead to its markers, with a number that opens it.
function waysBack(
  body: HtmlElement,
  places: NotePlaces,
  markers: ReadonlyMap<HtmlElement, NoteId>,
): readonly HtmlElement[] {
  return places.anchorsIn(body).flatMap((anchor) => {
    if (markers.has(anchor)) return [];
    const target = isWayBack(anchor) ? undefined : places.targetOf(anchor);
    const words = textOf(anchor, LONGEST_MARKER);
    const leadsBack =
      target !== undefined &&
      (isMarkerText(words) || BACK_TEXT.test(words)) &&
      places.anchorsAt(target).some((place) => markers.has(place));
    if (!isWayBack(anchor) && !leadsBack) return [];
    const parent = parentOf(anchor);
    // A link and a `sup` with nothing else in it are one.
    return [parent?.tagName === 'sup' && childElements(parent).length === 1 ? parent : anchor];
  });
}
