// Moving a section: its heading with everything up to the next heading of the same or a higher level.
import { $isHeadingNode, type HeadingNode } from '@lexical/rich-text';
import {
  $getNodeByKey,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { $isNotesNode } from '../footnotes/nodes.ts';
import { $notesSection, $sortNotes } from '../footnotes/notes.ts';

/** What moving asks of an entry of the outline. */
export interface Entry {
  readonly key: NodeKey;
  readonly level: number;
}

/** Where the section of the entry at `index` ends: the index of the first entry that is not in it. */
export function endOfSection(outline: readonly Entry[], index: number): number {
  const level = outline[index]?.level ?? 0;
  const next = outline.findIndex((entry, at) => at > index && entry.level <= level);
  return next < 0 ? outline.length : next;
}

/**
 * Before which entry a section lands when it goes one step up or down: past its neighbour of the same level with all that belongs to it, or out of the
 * section around it. `outline.length` is the end; undefined when there is nowhere to go.
 */
export function stepOf(outline: readonly Entry[], index: number, step: 1 | -1): number | undefined {
  const level = outline[index]?.level ?? 0;
  if (step === -1) {
    const before = outline.findLastIndex((entry, at) => at < index && entry.level <= level);
    return before < 0 ? undefined : before;
  }
  const next = endOfSection(outline, index);
  if (next === outline.length) return undefined;
  // Out of the section around it, it becomes the first of the next one.
  return (outline[next]?.level ?? 0) < level ? next + 1 : endOfSection(outline, next);
}

/** A step by itself, which leaves the focus in the outline. */
const STEP = [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG];

/** Moves a section before the heading with the key, or without one to the end of the text. One step to undo. */
export function moveSection(editor: LexicalEditor, key: NodeKey, before: NodeKey | undefined): void {
  editor.update(() => $moveSection(key, before), { discrete: true, tag: STEP });
}

export function $moveSection(key: NodeKey, before: NodeKey | undefined): void {
  const heading = $getNodeByKey(key);
  const target = before === undefined ? $notesSection() : $getNodeByKey(before);
  if (!$isHeadingNode(heading) || target === null) return;
  const section = $sectionOf(heading);
  // Into itself nothing moves.
  if (section.some((node) => node.is(target))) return;
  for (const node of section) target.insertBefore(node);
  $sortNotes();
}

function $sectionOf(heading: HeadingNode): readonly LexicalNode[] {
  const level = heading.getTag();
  const section: LexicalNode[] = [heading];
  for (let node = heading.getNextSibling(); node !== null; node = node.getNextSibling()) {
    if ($isNotesNode(node) || ($isHeadingNode(node) && node.getTag() <= level)) break;
    section.push(node);
  }
  return section;
}
