// Reading notes, and keeping the promise that every reference names exactly one of them.
import { parseWebAddress } from '../addresses.ts';
import type { Note, Source } from '../article.ts';
import { type NoteId, parseId } from '../ids.ts';
import { EMPTY_PARAGRAPH, nonEmpty } from '../newArticle.ts';
import type { Path } from '../walk.ts';
import { readBlocks } from './blocks.ts';
import { fitFlow } from './fit.ts';
import type { InlineContext } from './inlines.ts';
import { isMoment } from './metadata.ts';
import type { Fields, Reader } from './reader.ts';
import { readOptionalLine } from './texts.ts';

const KNOWN = new Set(['id', 'blocks', 'source']);
const KNOWN_SOURCE = new Set(['author', 'publisher', 'title', 'address', 'accessed', 'archive']);
const SOURCE_LINES = ['author', 'publisher', 'title'] as const;

/**
 * Gives ids to the notes first, so that references anywhere, also inside notes, find theirs; `finish` then adds an empty note for each
 * reference that found none.
 */
export class NoteReader implements InlineContext {
  readonly reader: Reader;
  private readonly given: readonly { readonly fields: Fields; readonly id: NoteId; readonly path: Path }[];
  private readonly byWrittenId = new Map<string, NoteId>();
  private readonly taken = new Set<string>();
  private readonly invented: NoteId[] = [];

  constructor(value: unknown, path: Path, reader: Reader) {
    this.reader = reader;
    if (value !== undefined && !Array.isArray(value)) reader.report('wrong-type', path, typeof value);
    const written: readonly unknown[] = Array.isArray(value) ? value : [];
    this.given = written.flatMap((note, index) => {
      const notePath = [...path, index];
      // A bare text or a block in the place of a note is the body of one.
      const fields = reader.fields(note, notePath) ?? { blocks: note };
      if (note === null || note === undefined) return [];
      const body = fields.type === undefined ? fields : { blocks: note };
      return [{ fields: body, id: this.claim(body.id, notePath), path: notePath }];
    });
  }

  noteId(written: unknown, path: Path): NoteId {
    const key = keyOf(written);
    const known = this.byWrittenId.get(key);
    if (known !== undefined) return known;
    this.reader.report('missing-note', path, key);
    const id = this.free(key);
    this.byWrittenId.set(key, id);
    this.invented.push(id);
    return id;
  }

  /** Call after the blocks have been read: the notes' own bodies may add references, and notes. */
  finish(): readonly Note[] {
    const notes = this.given.map(({ fields, id, path }) => this.readNote(fields, id, path));
    return [...notes, ...this.invented.map((id) => ({ id, blocks: [EMPTY_PARAGRAPH] }))];
  }

  private readNote(fields: Fields, id: NoteId, path: Path): Note {
    const blocks = readBlocks(fields.blocks, [...path, 'blocks'], this);
    const source = readSource(fields.source, [...path, 'source'], this.reader);
    return {
      ...this.reader.unknownFields(fields, KNOWN, path),
      id,
      blocks: nonEmpty(fitFlow(blocks, [...path, 'blocks'], this.reader)),
      ...(source === undefined ? {} : { source }),
    };
  }

  private claim(written: unknown, path: Path): NoteId {
    const key = keyOf(written);
    if (this.byWrittenId.has(key)) {
      this.reader.report('duplicate-note', path, key);
      return this.free(key);
    }
    const id = this.free(key);
    if (id !== key) this.reader.report('missing-id', path, key);
    if (key !== '') this.byWrittenId.set(key, id);
    return id;
  }

  private free(key: string): NoteId {
    const base = parseId<NoteId>(key) ?? `n-${key.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 32)}`;
    let candidate: string = base;
    for (let count = 2; this.taken.has(candidate); count += 1) candidate = `${base.slice(0, 56)}-${count}`;
    this.taken.add(candidate);
    return candidate as NoteId; // made to the pattern of ids just above
  }
}

function keyOf(written: unknown): string {
  return typeof written === 'string' || typeof written === 'number' ? String(written) : '';
}

function readSource(value: unknown, path: Path, reader: Reader): Source | undefined {
  if (value === undefined || value === null) return undefined;
  const fields = reader.fields(value, path);
  if (fields === undefined) {
    reader.report('wrong-type', path, typeof value);
    const title = readOptionalLine(value, path, reader);
    return title === undefined ? undefined : { title };
  }
  const source: Record<string, string> = {};
  for (const name of SOURCE_LINES) {
    const line = readOptionalLine(fields[name], [...path, name], reader);
    if (line !== undefined) source[name] = line;
  }
  for (const name of ['address', 'archive'] as const) {
    const address = parseWebAddress(fields[name]);
    if (address !== undefined) source[name] = address;
    else if (fields[name] !== undefined)
      reader.report('refused-address', [...path, name], String(fields[name]));
  }
  const accessed = readOptionalLine(fields.accessed, [...path, 'accessed'], reader);
  if (accessed !== undefined && isMoment(accessed)) source.accessed = accessed.slice(0, 10);
  else if (accessed !== undefined) reader.report('wrong-type', [...path, 'accessed'], accessed);
  const extra = reader.unknownFields(fields, KNOWN_SOURCE, path);
  const result: Source = { ...extra, ...source };
  return Object.keys(result).length === 0 ? undefined : result;
}
