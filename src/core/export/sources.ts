// A note's source as one line, wherever it is shown: in the editor, on a page, in a Word document.
import { QUOTATION_MARKS } from '../arabic/typography.ts';
import { parseWebAddress } from '../article/addresses.ts';
import type { Inline, Metadata, Source } from '../article/article.ts';
import { text } from '../article/inlines.ts';
import { exportWords, formatDay } from './words.ts';

/** A source as a reader sees it: who, what, where it stands, when it was read, where a copy is kept. Nothing when it says nothing. */
export function sourceInlines(
  source: Source,
  { language, digits, quotes }: Pick<Metadata, 'language' | 'digits' | 'quotes'>,
): readonly Inline[] {
  const words = exportWords(language);
  const address = parseWebAddress(source.address);
  const archive = parseWebAddress(source.archive);
  const [open, close] = QUOTATION_MARKS[quotes][0];
  const title = source.title === undefined ? (address ?? '') : `${open}${source.title}${close}`;
  const parts: Inline[] = [];
  if (source.author !== undefined) parts.push(text(source.author));
  if (source.publisher !== undefined) parts.push(text(source.publisher));
  if (title !== '') parts.push(address === undefined ? text(title) : link(address, title));
  if (source.accessed !== undefined)
    parts.push(text(`${words.accessed} ${formatDay(source.accessed, words, digits)}`));
  if (archive !== undefined) parts.push(link(archive, words.archive));
  if (parts.length === 0) return [];
  const line = parts.flatMap((part, index) => (index === 0 ? [part] : [text(words.comma), part]));
  return [text(`${words.source} `), ...line, text('.')];
}

function link(href: string, words: string): Inline {
  return { type: 'link', href, children: [text(words)] };
}
