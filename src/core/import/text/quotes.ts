// Quotations in text: lines marked with `>`, or a line in quotation marks with «— name» under it.
import type { FlowBlock, Quote } from '../../article/article.ts';
import { nonEmpty } from '../../article/newArticle.ts';
import { type InlineReader, readInlines } from './inlines.ts';
import type { Line } from './lines.ts';

const MARKED = /^>\s?(.*)$/;
const QUOTED = /^(?:«[^«»]*(?:«[^«»]*»[^«»]*)*»|“[^“”]*”|"[^"]*")[.،]?$/;
const ATTRIBUTION = /^[—–―]\s*(?=\p{L})(.{2,120})$/u;
const MAX_LINES = 20;

/** The quotation that begins at `lines[index]`, with the number of lines it took, or nothing. */
export function findQuote(
  lines: readonly Line[],
  index: number,
  reader: InlineReader,
): { readonly quote: Quote; readonly taken: number } | undefined {
  return findMarked(lines, index, reader) ?? findQuoted(lines, index, reader);
}

function findMarked(
  lines: readonly Line[],
  index: number,
  reader: InlineReader,
): ReturnType<typeof findQuote> {
  const said: string[] = [];
  let taken = 0;
  for (;;) {
    const line = lines[index + taken];
    const match = line === undefined || (line.gap && taken > 0) ? null : MARKED.exec(line.text);
    if (match === null) break;
    if (match[1] !== undefined && match[1].trim() !== '') said.push(match[1].trim());
    taken += 1;
  }
  if (taken === 0) return undefined;
  const last = said.length > 1 ? ATTRIBUTION.exec(said.at(-1) ?? '')?.[1] : undefined;
  if (last !== undefined) return { quote: quoteOf(said.slice(0, -1), last, reader), taken };
  const under = attributionAt(lines, index + taken);
  return { quote: quoteOf(said, under, reader), taken: under === undefined ? taken : taken + 1 };
}

function findQuoted(
  lines: readonly Line[],
  index: number,
  reader: InlineReader,
): ReturnType<typeof findQuote> {
  const opening = lines[index]?.text[0];
  if (opening !== '«' && opening !== '“' && opening !== '"') return undefined;
  // The quotation may have several lines; the attribution comes directly under the last.
  for (let taken = 1; taken <= MAX_LINES; taken += 1) {
    const line = lines[index + taken];
    if (line === undefined || line.gap) return undefined;
    const attribution = attributionAt(lines, index + taken);
    if (attribution === undefined) continue;
    const said = lines.slice(index, index + taken).map((each) => each.text);
    if (!QUOTED.test(said.join(' '))) return undefined;
    return { quote: quoteOf(said, attribution, reader), taken: taken + 1 };
  }
  return undefined;
}

function attributionAt(lines: readonly Line[], index: number): string | undefined {
  const line = lines[index];
  return line === undefined || line.gap ? undefined : ATTRIBUTION.exec(line.text)?.[1];
}

function quoteOf(said: readonly string[], attribution: string | undefined, reader: InlineReader): Quote {
  const blocks = said.map(
    (words): FlowBlock => ({ type: 'paragraph', children: readInlines(words, reader) }),
  );
  const name = attribution === undefined ? [] : readInlines(attribution, reader);
  return { type: 'quote', blocks: nonEmpty(blocks), ...(name.length > 0 ? { attribution: name } : {}) };
}
