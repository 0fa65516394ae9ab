// Notes as footnote definitions, and their source records as a line that people read under a comment that the importer reads.
import type { Article, Inline, Note, Source } from '../../article/article.ts';
import type { NoteId } from '../../article/ids.ts';
import { text } from '../../article/inlines.ts';
import type { Json } from '../../article/json.ts';
import { isEmptyBody, writeBlocks } from './blocks.ts';
import { noteComment } from './comments.ts';
import { contain, type Lines, type WriteContext } from './context.ts';
import { type LabelOf, writeParagraph } from './inlines.ts';

/** Each note's label in Markdown: its id, with a number after it where only the case of its letters tells it from another. */
export function labelNotes(notes: Article['notes']): LabelOf {
  const labels = new Map<NoteId, string>();
  const taken = new Set(notes.map((note) => note.id.toLowerCase()));
  const used = new Set<string>();
  for (const { id } of notes) {
    let label: string = id;
    for (let count = 2; used.has(label.toLowerCase()); count += 1) {
      const candidate = `${id}-${count}`;
      if (!taken.has(candidate.toLowerCase())) label = candidate;
    }
    used.add(label.toLowerCase());
    labels.set(id, label);
  }
  return (note) => labels.get(note) ?? note;
}

/** A note's definition. */
export function writeNote(note: Note, context: WriteContext): Lines {
  const label = context.labelOf(note.id);
  const { id, blocks, ...rest } = note;
  const body = isEmptyBody(blocks) ? [] : writeBlocks(blocks, context);
  const fields: Record<string, Json> = { ...(label === id ? {} : { id }) };
  // A source record is an object of texts, and what else there may be came from JSON.
  for (const [key, value] of Object.entries(rest)) if (value !== undefined) fields[key] = value as Json;
  const record = Object.keys(fields).length === 0 ? [] : [noteComment(fields)];
  const source =
    note.source === undefined
      ? []
      : writeParagraph(sourceLine(note.source, context.language), context.labelOf);
  const gap = body.length > 0 && record.length > 0 ? [''] : [];
  const lines = [...body, ...gap, ...record, ...source];
  return contain(lines.length === 0 ? [''] : lines, `[^${label}]: `, '    ');
}

/** A source record in words: who, what (linked), where, when it was read, and where a copy is kept. */
export function sourceLine(source: Source, language: string): readonly Inline[] {
  const english = language === 'en' || language.startsWith('en-');
  const [opening, comma, accessed, copy] = english
    ? ['Source: ', ', ', 'accessed ', 'archived copy']
    : ['المصدر: ', '، ', 'اطُّلع عليه في ', 'نسخة محفوظة'];
  const parts: Inline[] = [];
  if (source.author !== undefined) parts.push(text(source.author));
  if (source.address !== undefined) parts.push(link(source.address, source.title ?? source.address));
  else if (source.title !== undefined) parts.push(text(source.title));
  if (source.publisher !== undefined) parts.push(text(source.publisher));
  if (source.accessed !== undefined) parts.push(text(accessed + source.accessed));
  if (source.archive !== undefined) parts.push(link(source.archive, copy));
  return parts.flatMap((part, index) => [text(index === 0 ? opening : comma), part]);
}

function link(href: string, words: string): Inline {
  return { type: 'link', href, children: [text(words)] };
}
