// Callouts of a page: those that our own targets wrote name their kind in the id of their label; others are boxes that open with a label.
import type { Callout } from '../../article/article.ts';
import { attribute, childElements, type HtmlElement, hasClass, hasRole, styleOf, textOf } from './dom.ts';
import type { Surroundings } from './flow.ts';
import { splitOpening } from './openings.ts';
import { fitInBody, readBlocks } from './read.ts';
import { type HtmlReader, statedDirection } from './reader.ts';

const OWN_LABEL = /^h[0-9a-z]+-callout-\d+-(.+)$/;
const KIND = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u;
const BOX_CLASS =
  /(?:^|[-_])(?:callout|admonition|alert|notice|infobox|tip|warning|highlight-?box|box|note)(?:$|[-_])/i;
const LONGEST_LABEL = 120;

/** A box that is a callout, and what is known about it. */
export interface BoxedCallout {
  readonly kind: string;
  readonly label?: string;
  /** The label's element, when it is not a part of the text. */
  readonly labelElement?: HtmlElement;
}

/** The callout that a box is, or nothing. */
export function findBoxedCallout(box: HtmlElement, reader: HtmlReader): BoxedCallout | undefined {
  if (box.tagName !== 'div' && box.tagName !== 'section' && box.tagName !== 'aside') return undefined;
  const label = findOwnLabel(box);
  if (label !== undefined) {
    const kind = OWN_LABEL.exec(attribute(label, 'id') ?? '')?.[1] ?? '';
    const override = reader.openings.override(kind, textOf(label));
    return { kind, ...(override === undefined ? {} : { label: override }), labelElement: label };
  }
  if (reader.isOwn || !isBox(box)) return undefined;
  const words = textOf(box, LONGEST_LABEL);
  const opening = reader.openings.find(words);
  return opening === undefined ? undefined : { kind: opening.kind };
}

/** The callout with its body. */
export function readCallout(
  box: HtmlElement,
  found: BoxedCallout,
  around: Surroundings,
  reader: HtmlReader,
): Callout {
  const inside: Surroundings = { ...around, nested: true };
  const dir = statedDirection(box, reader);
  if (found.labelElement !== undefined) {
    const taken = new Set([...reader.taken, found.labelElement]);
    const blocks = readBlocks(box, inside, { ...reader, taken });
    return calloutOf(found.kind, found.label, dir, fitInBody(blocks, reader));
  }
  const blocks = readBlocks(box, inside, reader);
  const split = splitOpening(blocks, reader.openings);
  return calloutOf(found.kind, split?.label, dir, fitInBody(split?.blocks ?? blocks, reader));
}

function calloutOf(
  kind: string,
  label: string | undefined,
  dir: { readonly dir?: 'rtl' | 'ltr' },
  blocks: Callout['blocks'],
): Callout {
  return { type: 'callout', kind, ...(label === undefined ? {} : { label }), ...dir, blocks };
}

// The label leads the box: it is the first thing in its first paragraph.
function findOwnLabel(box: HtmlElement): HtmlElement | undefined {
  const first = childElements(box).find((child) => child.tagName !== 'svg');
  const label = first?.tagName === 'p' ? childElements(first)[0] : first;
  const isLabel = label?.tagName === 'strong' || label?.tagName === 'b';
  const kind = isLabel ? OWN_LABEL.exec(attribute(label, 'id') ?? '')?.[1] : undefined;
  return kind !== undefined && KIND.test(kind) ? label : undefined;
}

// Whether readers see a box: it says that it is a note, is named like one, or has a border or a ground of its own.
function isBox(element: HtmlElement): boolean {
  if (hasRole(element, 'note') || hasRole(element, 'doc-tip') || hasRole(element, 'doc-notice')) return true;
  if (element.tagName === 'aside' || hasClass(element, BOX_CLASS) || hasClass(element, /^wp-block-group$/))
    return true;
  return [
    'border',
    'border-right',
    'border-left',
    'border-inline-start',
    'background',
    'background-color',
  ].some((property) => {
    const value = styleOf(element, property);
    return value !== undefined && !/^(?:none|0|transparent|inherit|initial|white|#fff(?:fff)?)\b/.test(value);
  });
}
