// Reading back the source line that our own targets print under a note.

import { toDigits } from '../../arabic/digits.ts';
import type { FlowBlock, Inline, Link, Source } from '../../article/article.ts';
import { normalizeInlines, plainText } from '../../article/inlines.ts';
import { type ExportWords, exportWords } from '../../export/words.ts';

const QUOTED = /^[«“](.*)[»”]$/su;
const DAY = /^(\d{1,2}) (\S+) (\d{1,4})$/;

/** A note's blocks parted from its source. */
export interface SourcedBlocks {
  readonly blocks: readonly FlowBlock[];
  readonly source?: Source;
}

/** Takes the source line off the end of a note: its last paragraph, or the last line of that. A line that is not understood stays text. */
export function takeSource(blocks: readonly FlowBlock[], language: string): SourcedBlocks {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return { blocks };
  const words = exportWords(language);
  const at = last.children.findLastIndex((inline) => inline.type === 'break');
  const source = readSource(last.children.slice(at + 1), words);
  if (source === undefined) return { blocks };
  const rest = blocks.slice(0, -1);
  return { blocks: at < 0 ? rest : [...rest, { ...last, children: last.children.slice(0, at) }], source };
}

function readSource(line: readonly Inline[], words: ExportWords): Source | undefined {
  const opening = `${words.source} `;
  if (
    !plainText(line).startsWith(opening) ||
    line.some((inline) => inline.type !== 'text' && inline.type !== 'link')
  )
    return undefined;
  const parts = splitParts(dropEdges(line, opening), words.comma);
  const found: { -readonly [Key in keyof Source]: Source[Key] } = {};
  const archive = linkIn(parts.at(-1));
  if (archive !== undefined && plainText(archive.children) === words.archive) {
    found.archive = archive.href;
    parts.pop();
  }
  const accessed = readDay(plainText(parts.at(-1) ?? []), words);
  if (accessed !== undefined) {
    found.accessed = accessed;
    parts.pop();
  }
  takeTitle(parts, words.comma, found);
  if (parts.some((part) => part.some((inline) => inline.type !== 'text'))) return undefined;
  const [first, ...others] = parts.map((part) => plainText(part).trim());
  // Of one name alone it cannot be told whose it is; printed, both are the same.
  if (others.length > 0 && first !== undefined) found.author = first;
  const publisher = others.length > 0 ? others.join(words.comma) : first;
  if (publisher !== undefined && publisher !== '') found.publisher = publisher;
  return Object.keys(found).length === 0 ? undefined : found;
}

// The title is a link, or words in quotation marks, which may hold the comma that parts the others.
function takeTitle(
  parts: (readonly Inline[])[],
  comma: string,
  found: { title?: string; address?: string },
): void {
  const link = linkIn(parts.at(-1));
  if (link !== undefined) {
    const words = plainText(link.children);
    const title = QUOTED.exec(words)?.[1];
    found.address = link.href;
    if (title !== undefined) found.title = title;
    parts.pop();
    return;
  }
  for (let count = 1; count <= parts.length; count += 1) {
    const words = parts.slice(-count).map(plainText).join(comma);
    const title = QUOTED.exec(words)?.[1];
    if (title === undefined) continue;
    found.title = title;
    parts.length -= count;
    return;
  }
}

function linkIn(part: readonly Inline[] | undefined): Link | undefined {
  const [only, ...more] = part ?? [];
  return only?.type === 'link' && more.length === 0 ? only : undefined;
}

function dropEdges(line: readonly Inline[], opening: string): readonly Inline[] {
  const first = line[0];
  const opened =
    first?.type === 'text' ? [{ ...first, text: first.text.slice(opening.length) }, ...line.slice(1)] : line;
  const last = opened.at(-1);
  if (last?.type !== 'text' || !last.text.endsWith('.')) return normalizeInlines(opened);
  return normalizeInlines([...opened.slice(0, -1), { ...last, text: last.text.slice(0, -1) }]);
}

function splitParts(line: readonly Inline[], comma: string): (readonly Inline[])[] {
  const parts: Inline[][] = [[]];
  for (const inline of line) {
    if (inline.type !== 'text') {
      parts.at(-1)?.push(inline);
      continue;
    }
    inline.text.split(comma).forEach((words, index) => {
      if (index > 0) parts.push([]);
      if (words !== '') parts.at(-1)?.push({ ...inline, text: words });
    });
  }
  return parts.filter((part) => part.length > 0);
}

function readDay(line: string, words: ExportWords): string | undefined {
  if (!line.startsWith(`${words.accessed} `)) return undefined;
  const match = DAY.exec(toDigits(line.slice(words.accessed.length + 1), 'european'));
  const month = words.months.indexOf(match?.[2] ?? '') + 1;
  if (match === null || month === 0) return undefined;
  return `${(match[3] ?? '').padStart(4, '0')}-${String(month).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
}
