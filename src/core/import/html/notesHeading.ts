// The heading of a list of notes in a page.
import { isNotesHeading } from '../text/notesList.ts';
import { attribute, childElements, type HtmlElement, hasClass, hasRole, parentOf, textOf } from './dom.ts';
import type { NotePlaces } from './notePlaces.ts';

const LONGEST = 60;
/** Of our own targets, whose notes a house may call what it likes. */
const OWN_ID = /^h[0-9a-z]{4,12}-notes$/;

/** Whether an element is the heading of a list of notes: by its words, by the id of our own, or as a heading of a section that declares itself one of notes. */
export function isHeadingOfNotes(element: HtmlElement): boolean {
  const words = textOf(element, LONGEST);
  if (words === '') return false;
  if ([element, ...childElements(element).slice(0, 1)].some(isNamedNotes)) return true;
  const parent = parentOf(element);
  // A declared section names itself as it likes.
  if (/^h[1-6]$/.test(element.tagName) && parent !== undefined && isNotesSection(parent)) return true;
  return isNotesHeading(words);
}

function isNamedNotes(element: HtmlElement): boolean {
  return OWN_ID.test(attribute(element, 'id') ?? '');
}

/** Whether an element says that it holds the notes. */
export function isNotesSection(element: HtmlElement): boolean {
  return (
    hasRole(element, 'doc-endnotes') ||
    attribute(element, 'data-footnotes') !== undefined ||
    hasClass(element, /^footnotes?$/)
  );
}

/** The heading before a list of notes, and the rules that part the list from the text. */
export function headingOfNotes(
  list: HtmlElement,
  places: NotePlaces,
): { readonly heading: HtmlElement | undefined; readonly rules: readonly HtmlElement[] } {
  const rules: HtmlElement[] = [];
  let before = places.previousOf(list);
  while (
    before !== undefined &&
    (before.tagName === 'hr' || before.tagName === 'br' || textOf(before, 1) === '')
  ) {
    if (before.tagName === 'hr') rules.push(before);
    before = before.tagName === 'img' || before.tagName === 'figure' ? undefined : places.previousOf(before);
  }
  const heading = before !== undefined && isHeadingOfNotes(before) ? before : undefined;
  const ruleAbove = heading === undefined ? undefined : places.previousOf(heading);
  return { heading, rules: ruleAbove?.tagName === 'hr' ? [...rules, ruleAbove] : rules };
}
