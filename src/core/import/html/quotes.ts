// Quotations of a page, with who said it: in a `cite` or `footer`, in the caption of the figure around, or on a last line after a dash.
import type { Block, Inline, Quote } from '../../article/article.ts';
import { normalizeInlines, plainText } from '../../article/inlines.ts';
import { childElements, type HtmlElement, isElement, isText, textOf } from './dom.ts';
import type { Surroundings } from './flow.ts';
import { fitInFlow, readBlocks, readInlines } from './read.ts';
import { type HtmlReader, statedDirection } from './reader.ts';

const DASH = /^\s*(?:[—–―]|-{1,2})\s*(?=\p{L})/u;
/** Before what is known to be a name, any dash is decoration. */
const LEADING_DASH = /^\s*[—–―]\s*/u;
const LONGEST_NAME = 160;

/** The quotation; `said` is the element with its words, `caption` names who said it when that stands elsewhere. */
export function readQuote(
  said: HtmlElement,
  outer: HtmlElement,
  caption: HtmlElement | undefined,
  around: Surroundings,
  reader: HtmlReader,
): Quote {
  const inside: Surroundings = { ...around, nested: true };
  const cite = caption === undefined ? findCite(said) : undefined;
  const source = caption ?? cite;
  const taken = source === undefined ? reader.taken : new Set([...reader.taken, source]);
  const blocks = readBlocks(said, inside, { ...reader, taken });
  const named = source === undefined ? undefined : readName(source, inside, reader);
  const last = named === undefined && !reader.isOwn ? findDashed(blocks) : undefined;
  const attribution = named ?? last;
  return {
    type: 'quote',
    ...statedDirection(said, reader),
    ...(outer === said ? {} : statedDirection(outer, reader)),
    blocks: fitInFlow(last === undefined ? blocks : blocks.slice(0, -1), reader),
    ...(attribution === undefined || attribution.length === 0 ? {} : { attribution }),
  };
}

// The name is the whole of a `cite`, or the `cite` in the last line when nothing but a dash stands beside it.
function findCite(quote: HtmlElement): HtmlElement | undefined {
  const children = childElements(quote).filter((child) => textOf(child, 1) !== '');
  const last = children.at(-1);
  if (last === undefined || trailingText(quote, last)) return undefined;
  if (last.tagName === 'cite' || last.tagName === 'footer') return last;
  const inner = childElements(last);
  const cite = inner.at(-1);
  if (cite?.tagName !== 'cite' || inner.length !== 1 || children.length < 2) return undefined;
  return textOf(last).replace(LEADING_DASH, '') === textOf(cite).replace(LEADING_DASH, '') ? last : undefined;
}

function trailingText(quote: HtmlElement, last: HtmlElement): boolean {
  const index = quote.childNodes.indexOf(last);
  return quote.childNodes.slice(index + 1).some((node) => isText(node) && node.value.trim() !== '');
}

// A name set in `cite` is not emphasized for that.
function readName(source: HtmlElement, around: Surroundings, reader: HtmlReader): readonly Inline[] {
  const only = childElements(source);
  const cite =
    source.tagName === 'cite'
      ? source
      : only.length === 1 && only[0]?.tagName === 'cite' && isAllOf(only[0], source)
        ? only[0]
        : source;
  return withoutDash(readInlines(cite, around, reader));
}

function isAllOf(inner: HtmlElement, outer: HtmlElement): boolean {
  return outer.childNodes.every(
    (node) => node === inner || (!isElement(node) && textOf(node).replace(/[\s—–―-]/g, '') === ''),
  );
}

function findDashed(blocks: readonly Block[]): readonly Inline[] | undefined {
  const last = blocks.at(-1);
  if (blocks.length < 2 || last?.type !== 'paragraph') return undefined;
  const words = plainText(last.children);
  return DASH.test(words) && words.length <= LONGEST_NAME ? withoutDash(last.children) : undefined;
}

function withoutDash(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.type !== 'text') return inlines;
  return normalizeInlines([{ ...first, text: first.text.replace(LEADING_DASH, '') }, ...rest]);
}
