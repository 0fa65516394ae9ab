// Footnotes: which note each label names, and the notes' bodies and source records.
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import type { FlowBlock, Note, Source } from '../../article/article.ts';
import { type NoteId, newNoteId, parseId, type RandomSource } from '../../article/ids.ts';
import { normalizeInlines } from '../../article/inlines.ts';
import type { JsonObject } from '../../article/json.ts';
import { nonEmpty } from '../../article/newArticle.ts';
import { fitFlow } from '../../article/parse/fit.ts';
import { readComment } from '../../export/markdown/comments.ts';
import { sourceLine } from '../../export/markdown/notes.ts';
import { readBlocks, textField } from './blocks.ts';
import { type ReadContext, readText, takeDisplaced } from './context.ts';
import { readInlines } from './inlines.ts';
import { visitNodes, wordsOf } from './tree.ts';

const CALL = /\[\^([^\][\s\\]{1,999})\](:?)/g;
// Keeps what follows from being taken for a continuation of the last definition.
const FENCE = '<!-- -->\n\n';

/**
 * Definitions, with nothing in them, of the labels that the text uses without defining them. Put in front of the text, they make the
 * parser see those markers, which it would otherwise take for plain words. Empty when there are none.
 */
export function defineMissing(text: string): string {
  const used = new Map<string, string>();
  const defined = new Set<string>();
  for (const [, label = '', colon] of text.matchAll(CALL)) {
    const key = label.toLowerCase();
    if (colon === ':') defined.add(key);
    else if (!used.has(key)) used.set(key, label);
  }
  const missing = [...used].filter(([key]) => !defined.has(key));
  return missing.length === 0 ? '' : missing.map(([, label]) => `[^${label}]:\n`).join('') + FENCE;
}

/** A definition and the note that it becomes. */
interface NamedNote {
  readonly node: FootnoteDefinition;
  readonly id: NoteId;
  readonly fields: JsonObject;
  /** Stands in the text itself, not among what `defineMissing` added. */
  readonly isWritten: boolean;
}

export interface NoteNames {
  /** By the tree's identifiers. */
  readonly byIdentifier: ReadonlyMap<string, NoteId>;
  readonly notes: readonly NamedNote[];
}

/** Gives every definition its note id: its label where that can be one, so that a file keeps its ids. */
export function nameNotes(
  root: Root,
  prefixLength: number,
  random: RandomSource,
  onDuplicate: (words: string) => void,
): NoteNames {
  const found: Omit<NamedNote, 'id'>[] = [];
  visitNodes(root, (node) => {
    if (node.type !== 'footnoteDefinition') return;
    const isWritten = (node.position?.start.offset ?? 0) >= prefixLength;
    found.push({ node, isWritten, fields: fieldsOf(node) });
  });
  const byIdentifier = new Map<string, NoteId>();
  const taken = new Set<NoteId>();
  const notes: NamedNote[] = [];
  // Written ones first: a marker means the note that somebody wrote.
  for (const one of [...found.filter((note) => note.isWritten), ...found.filter((note) => !note.isWritten)]) {
    const { identifier } = one.node;
    const isDuplicate = byIdentifier.has(identifier);
    const wanted = isDuplicate
      ? undefined
      : parseId<NoteId>(textField(one.fields, 'id') ?? one.node.label ?? identifier);
    let id = wanted === undefined || taken.has(wanted) ? newNoteId(random) : wanted;
    while (taken.has(id)) id = newNoteId(random);
    taken.add(id);
    if (isDuplicate) onDuplicate(wordsOf(one.node));
    else byIdentifier.set(identifier, id);
    notes.push({ ...one, id });
  }
  return { byIdentifier, notes };
}

/** The notes in the order of their definitions; of those that were not written, the ones that markers name. */
export function readNotes(
  names: NoteNames,
  cited: ReadonlySet<string>,
  context: ReadContext,
): readonly Note[] {
  return names.notes.flatMap((named): readonly Note[] => {
    if (named.isWritten) return [readNote(named, context)];
    if (!cited.has(named.node.identifier) || context.notes.get(named.node.identifier) !== named.id) return [];
    context.findings.report('marker-without-note', `[^${named.node.label ?? named.node.identifier}]`);
    return [{ id: named.id, blocks: nonEmpty<FlowBlock>([]) }];
  });
}

function fieldsOf(node: FootnoteDefinition): JsonObject {
  for (const child of node.children) {
    const comment = child.type === 'html' ? readComment(child.value) : undefined;
    if (comment?.kind === 'note') return comment.value;
  }
  return {};
}

function readNote({ node, id, fields }: NamedNote, context: ReadContext): Note {
  const { id: _id, ...rest } = fields;
  const children = withoutSourceLine(node, fields, context);
  const blocks = readBlocks(children, context).flatMap((block): readonly FlowBlock[] => {
    if (block.type !== 'figure') return fitFlow([block], [], context.fitting);
    // A note holds no pictures: its words and address stay.
    const words = block.alt || block.address || '';
    context.findings.report('content-simplified', words);
    if (words === '') return [];
    const text = { type: 'text' as const, text: words };
    const children =
      block.address === undefined
        ? [text]
        : [{ type: 'link' as const, href: block.address, children: [text] }];
    return [{ type: 'paragraph', children }];
  });
  takeDisplaced(context);
  return { ...rest, id, blocks: nonEmpty(blocks) };
}

// The line that says the source record in words is not part of the note, unless a hand has changed it.
function withoutSourceLine(
  node: FootnoteDefinition,
  { source }: JsonObject,
  context: ReadContext,
): readonly RootContent[] {
  if (typeof source !== 'object' || source === null) return node.children;
  const at = node.children.findIndex(
    (child) => child.type === 'html' && readComment(child.value)?.kind === 'note',
  );
  const line = node.children[at + 1];
  if (line?.type !== 'paragraph') return node.children;
  const written = normalizeInlines(readInlines(line.children, context));
  // A record of texts; a wrong one only makes the line look changed.
  const expected = normalizeInlines(sourceLine(source as Source, context.language));
  if (JSON.stringify(written) !== JSON.stringify(expected)) {
    context.findings.report('source-edited', readText(wordsOf(line)));
    return node.children;
  }
  return node.children.toSpliced(at + 1, 1);
}
