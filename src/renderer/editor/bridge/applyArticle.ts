// Writing an article that was mended outside the editor back into it: only what differs, as one step to undo, with the caret where it was.
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type PointType,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { directionOf } from '../../../core/arabic/script.ts';
import type { Article, Block, Inline, Metadata, Note } from '../../../core/article/article.ts';
import { valueAt } from '../../../core/article/edit.ts';
import { passageText } from '../../../core/article/inlines.ts';
import { findSplice } from '../../../core/article/splice.ts';
import type { Path } from '../../../core/article/walk.ts';
import type { FindingPlace } from '../../../core/checks/finding.ts';
import { $notesSection } from '../footnotes/notes.ts';
import { $findSpot, $pointIn } from '../jump/findSpot.ts';
import { $allNotes, $blocksIn } from '../jump/parts.ts';
import { $placeOf } from '../jump/placeOf.ts';
import { $createBlocks, $createNote } from './toLexical.ts';

/** What an article is read from and written to. */
export interface Editable {
  readonly editor: LexicalEditor;
  readonly read: () => Article;
  readonly writeMetadata: (change: { readonly [K in keyof Metadata]?: Metadata[K] | undefined }) => void;
}

/** A step by itself, which leaves the focus where it is: with the list of findings, not on the page. */
const STEP = [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG];

/** Applies a change to the article as it stands now. Answers whether anything changed. */
export function changeArticle(
  { editor, read, writeMetadata }: Editable,
  change: (article: Article) => Article,
): boolean {
  const before = read();
  const after = change(before);
  const metadata = differences(before.metadata, after.metadata);
  if (Object.keys(metadata).length > 0) writeMetadata(metadata);
  if (before.blocks !== after.blocks || before.notes !== after.notes)
    editor.update(() => $applyArticle(before, after), { discrete: true, tag: STEP });
  return before !== after;
}

/** Makes of the editor's text, which is `before`, the text of `after`. What is the same object in both is not touched. */
export function $applyArticle(before: Article, after: Article): void {
  const direction = directionOf(before.metadata.language);
  const caret = $rememberCaret(before, after);
  $replaceParts(before.blocks, after.blocks, () => $blocksIn($getRoot()), {
    create: (blocks) => $createBlocks(blocks, direction),
    append: (nodes) => $notesSection().insertBefore(nodes),
  });
  $replaceParts(before.notes, after.notes, $allNotes, {
    create: (notes) => notes.map((note) => $createNote(note, direction)),
    append: (node) => $notesSection().append(node),
  });
  caret();
}

interface Making<T> {
  create(parts: readonly T[]): readonly LexicalNode[];
  append(node: LexicalNode): void;
}

function $replaceParts<T extends Block | Note>(
  before: readonly T[],
  after: readonly T[],
  nodesNow: () => readonly LexicalNode[],
  { create, append }: Making<T>,
): void {
  if (before === after) return;
  const nodes = nodesNow();
  if (before.length === after.length) {
    after.forEach((part, index) => {
      const [node] = part === before[index] ? [] : create([part]);
      if (node !== undefined) nodes[index]?.replace(node);
    });
    return;
  }
  const { from, remove, put } = findSplice(before, after);
  const next = nodes[from + remove];
  for (const node of create(put)) {
    if (next === undefined) append(node);
    else next.insertBefore(node);
  }
  for (const node of nodes.slice(from, from + remove)) node.remove();
}

// The caret goes back to its words when the block that it stands in is made anew.
function $rememberCaret(before: Article, after: Article): () => void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return () => undefined;
  const ends = ([selection.anchor, selection.focus] as const).map((point) => {
    const place = $placeOf(point);
    return { key: point.key, place: place === undefined ? undefined : follow(place, before, after) };
  });
  return () => {
    if (ends.every(({ key }) => isThere(key))) return;
    const now = $getSelection();
    if (!$isRangeSelection(now)) return;
    const [anchor, focus] = ends.map(({ place }) => (place === undefined ? undefined : $pointOf(place)));
    if (anchor === undefined || focus === undefined) return;
    set(now.anchor, anchor);
    set(now.focus, focus);
  };
}

function isThere(key: NodeKey): boolean {
  return $getNodeByKey(key)?.isAttached() === true;
}

function $pointOf({ path, start = 0 }: FindingPlace): ReturnType<typeof $pointIn> {
  const spot = $findSpot(path);
  return spot === undefined ? undefined : $pointIn(spot.lines, start);
}

function set(
  point: PointType,
  { key, offset, type }: { key: NodeKey; offset: number; type: 'text' | 'element' },
): void {
  point.set(key, offset, type);
}

// Where the words at a place have gone: what is equal before and after them has not moved against its own end of the passage.
function follow({ path, start = 0 }: FindingPlace, before: Article, after: Article): FindingPlace {
  const old = textAt(before, path);
  const now = textAt(after, path);
  let same = 0;
  while (same < Math.min(old.length, now.length) && old[same] === now[same]) same += 1;
  if (start <= same) return { path, start };
  let tail = 0;
  const most = Math.min(old.length, now.length) - same;
  while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const moved = start >= old.length - tail ? start + now.length - old.length : now.length - tail;
  return { path, start: Math.max(same, moved) };
}

function textAt(article: Article, path: Path): string {
  const value = valueAt(article, path);
  return Array.isArray(value) ? passageText(value as readonly Inline[]) : ''; // a passage's path leads to inlines
}

function differences(before: Metadata, after: Metadata): Record<string, unknown> {
  if (before === after) return {};
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const old: Readonly<Record<string, unknown>> = { ...before };
  const now: Readonly<Record<string, unknown>> = { ...after };
  return Object.fromEntries(
    [...names].filter((name) => old[name] !== now[name]).map((name) => [name, now[name]]),
  );
}
