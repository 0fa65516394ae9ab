// What the parts of one reading of a page share.
import type { Direction } from '../../article/article.ts';
import type { Findings } from '../findings.ts';
import type { CalloutOpenings } from '../text/calloutOpenings.ts';
import type { PageAddresses } from './addresses.ts';
import { attribute, type HtmlElement } from './dom.ts';
import type { LinkedNotes } from './linkedNotes.ts';
import type { Pictures } from './pictures.ts';

export interface HtmlReader {
  readonly findings: Findings;
  readonly addresses: PageAddresses;
  readonly pictures: Pictures;
  readonly notes: LinkedNotes;
  readonly openings: CalloutOpenings;
  /** Elements that have been read already, such as the headline. */
  readonly taken: ReadonlySet<HtmlElement>;
  /** The direction that the page's language gives. */
  readonly direction: Direction;
  /** Whether one of our own targets wrote the page: then nothing is guessed from the shape of its text. */
  readonly isOwn: boolean;
  /** Whether line breaks stay line breaks; elsewhere two in a row part paragraphs. */
  readonly keepBreaks: boolean;
}

/** The direction that a block states for itself. What a foreign page states needlessly is left out. */
export function statedDirection(element: HtmlElement, reader: HtmlReader): { readonly dir?: Direction } {
  const stated = attribute(element, 'dir')?.toLowerCase();
  if (stated !== 'rtl' && stated !== 'ltr') return {};
  return reader.isOwn || stated !== reader.direction ? { dir: stated } : {};
}
