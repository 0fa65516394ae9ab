// What is known of the article while it is written: the article's block of each part, its words, its headings, the numbers of its notes. It follows
// the dirty sets of Lexical's updates, so that a keystroke in a long article reads one block anew and nothing walks the root.
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { Article, Block, HeadingLevel, Note } from '../../../core/article/article.ts';
import { countBlockWords } from '../../../core/article/counts.ts';
import { type Numbering, numberNotes } from '../../../core/article/footnotes.ts';
import type { ArticleId, NoteId } from '../../../core/article/ids.ts';
import { plainText, visitInlines } from '../../../core/article/inlines.ts';
import { newArticle } from '../../../core/article/newArticle.ts';
import { walkBody } from '../../../core/article/walk.ts';
import { Pause } from '../../ui/Pause.ts';
import { $isNotesNode } from '../footnotes/nodes.ts';
import { elementsAroundText } from '../updates/letters.ts';
import { $readPart } from './toArticle.ts';

/** A section heading, by the node that shows it. */
export interface OutlineEntry {
  readonly key: NodeKey;
  readonly level: HeadingLevel;
  readonly text: string;
}

/** What an article tells about itself at one moment. A field is replaced only when it has changed. */
export interface ArticleFacts {
  /** Words of the body, as `countArticleWords` counts them. */
  readonly words: number;
  readonly outline: readonly OutlineEntry[];
  readonly numbering: Numbering;
}

interface Part {
  readonly read: Block | Note | undefined;
  readonly words: number;
  readonly heading?: OutlineEntry;
  /** Ids of the notes that are cited in it, in reading order. */
  readonly references: readonly NoteId[];
}

const NO_REFERENCES: readonly NoteId[] = [];
/** Lists beside the page follow the writer when a pause of so many milliseconds comes, or after the longest wait: nobody reads them between two letters. */
const PAUSE = 300;
const LONGEST = 2000;

export class ArticleIndex {
  private readonly parts = new Map<NodeKey, Part>();
  /** Parts in which letters were typed since they were read: they are read in the writer's pause, or when somebody asks. */
  private readonly waiting = new Set<NodeKey>();
  private editor: LexicalEditor | undefined;
  private blockKeys: readonly NodeKey[] = [];
  private noteKeys: readonly NodeKey[] = [];
  private section: NodeKey | undefined;
  private current: ArticleFacts = {
    words: 0,
    outline: [],
    numbering: numberNotes(newArticle('' as ArticleId)),
  };
  private told: ArticleFacts = this.current;
  private readonly listeners = new Set<() => void>();
  private readonly pause = new Pause({ run: () => this.tell(), pause: PAUSE });
  private untoldSince: number | undefined;

  /** What stands in the editor now. */
  get facts(): ArticleFacts {
    this.settle();
    return this.current;
  }

  /** The numbers of the notes now. Letters change none, so that asking after each of them costs nothing. */
  get numbering(): Numbering {
    return this.current.numbering;
  }

  /** Listens to an editor until the returned function is called. */
  register(editor: LexicalEditor): () => void {
    this.editor = editor;
    editor.getEditorState().read(() => this.$follow(new Set(), true), { editor });
    const stop = editor.registerUpdateListener((payload) => {
      const { dirtyElements, dirtyLeaves, editorState, prevEditorState, tags } = payload;
      const around = elementsAroundText(payload);
      if (around !== undefined && !tags.has(HISTORIC_TAG)) {
        for (const key of around) if (this.parts.has(key)) this.waiting.add(key);
        this.tellLater();
        return;
      }
      const changed = new Set<NodeKey>([...this.waiting, ...dirtyElements.keys(), ...dirtyLeaves]);
      this.waiting.clear();
      // History puts a whole state in its place and names no node but the root; what else was done at once is named beside it.
      const isHistory = tags.has(HISTORIC_TAG) || (changed.size === 1 && changed.has('root'));
      if (isHistory) for (const key of changedKeys(editorState, prevEditorState)) changed.add(key);
      if (changed.size === 0) return;
      const isOrderNew =
        isHistory ||
        this.section === undefined ||
        hasNewOrder(['root', this.section], changed, editorState, prevEditorState);
      editorState.read(() => this.$follow(changed, isOrderNew), { editor });
    });
    return () => {
      this.pause.cancel();
      stop();
    };
  }

  // Reads what only letters have changed in.
  private settle(): void {
    this.editor?.getEditorState().read(() => this.$settle(), { editor: this.editor });
  }

  private $settle(): void {
    if (this.waiting.size === 0) return;
    const changed = new Set(this.waiting);
    this.waiting.clear();
    this.$follow(changed, false);
  }

  /** The block or note of a node, to be handed to `$readArticle`. */
  readonly $read = (node: LexicalNode): Block | Note | undefined => {
    if (this.waiting.has(node.getKey())) this.$settle();
    const known = this.parts.get(node.getKey());
    return known === undefined ? $readPart(node) : known.read;
  };

  /** Calls back a moment after the facts have changed, until the returned function is called. For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The facts as subscribers have been told them. */
  readonly snapshot = (): ArticleFacts => this.told;

  private $follow(changed: ReadonlySet<NodeKey>, isOrderNew: boolean): void {
    const before = this.current;
    const stale: NodeKey[] = [];
    for (const key of changed) if (this.parts.has(key)) stale.push(key);
    let isOutlineNew = isOrderNew;
    let areNotesNew = isOrderNew;
    let words = before.words;
    const drop = (key: NodeKey): void => {
      words -= this.parts.get(key)?.words ?? 0;
      this.parts.delete(key);
    };
    const nodes = new Map<NodeKey, LexicalNode>();
    if (isOrderNew) {
      const order = $order();
      for (const node of [...order.blocks, ...order.notes]) nodes.set(node.getKey(), node);
      for (const key of [...this.parts.keys()]) if (!nodes.has(key)) drop(key);
      this.blockKeys = order.blocks.map((node) => node.getKey());
      this.noteKeys = order.notes.map((node) => node.getKey());
      this.section = order.section;
      for (const key of nodes.keys()) if (!this.parts.has(key)) stale.push(key);
    }
    for (const key of new Set(stale)) {
      const node = nodes.get(key) ?? $getNodeByKey(key);
      const old = this.parts.get(key);
      drop(key);
      if (node === null) continue;
      const part = $partOf(node);
      this.parts.set(key, part);
      words += part.words;
      isOutlineNew ||= !sameHeading(old?.heading, part.heading);
      areNotesNew ||= isNote(part.read) || !sameList(old?.references ?? NO_REFERENCES, part.references);
    }
    this.current = {
      words,
      outline: isOutlineNew ? keepIfSame(before.outline, this.outline()) : before.outline,
      numbering: areNotesNew ? this.number() : before.numbering,
    };
    if (
      this.current.words === before.words &&
      this.current.outline === before.outline &&
      this.current.numbering === before.numbering
    )
      return;
    this.tellLater();
  }

  private outline(): readonly OutlineEntry[] {
    return this.blockKeys.flatMap((key) => this.parts.get(key)?.heading ?? []);
  }

  // Only what cites is numbered: a long article without notes costs nothing here.
  private number(): Numbering {
    const read = (key: NodeKey): Block | Note | undefined => this.parts.get(key)?.read;
    const blocks = this.blockKeys.flatMap((key) => {
      const part = this.parts.get(key);
      return part === undefined || part.references.length === 0 || !isBlock(part.read) ? [] : [part.read];
    });
    const notes = this.noteKeys.map(read).filter(isNote);
    return numberNotes({ ...newArticle('' as ArticleId), blocks, notes } satisfies Article);
  }

  // A writer who does not pause is told with a letter, so that both are drawn at once.
  private tellLater(): void {
    const now = performance.now();
    this.untoldSince ??= now;
    if (now - this.untoldSince < LONGEST) this.pause.touch();
    else this.tell();
  }

  private tell(): void {
    this.settle();
    this.pause.cancel();
    this.untoldSince = undefined;
    if (this.told === this.current) return;
    this.told = this.current;
    for (const listener of this.listeners) listener();
  }
}

interface Order {
  readonly blocks: readonly LexicalNode[];
  readonly notes: readonly LexicalNode[];
  readonly section: NodeKey | undefined;
}

function $order(): Order {
  const children = $getRoot().getChildren();
  const section = children.find($isNotesNode);
  return {
    blocks: children.filter((child) => child !== section),
    notes: section?.getChildren() ?? [],
    section: section?.getKey(),
  };
}

function $partOf(node: LexicalNode): Part {
  const read = $readPart(node);
  if (read === undefined) return { read, words: 0, references: NO_REFERENCES };
  if (!isBlock(read)) return { read, words: 0, references: referencesIn(read.blocks) };
  const heading =
    read.type === 'heading'
      ? { heading: { key: node.getKey(), level: read.level, text: plainText(read.children).trim() } }
      : {};
  return { read, words: countBlockWords(read), references: referencesIn([read]), ...heading };
}

function referencesIn(blocks: readonly Block[]): readonly NoteId[] {
  const found: NoteId[] = [];
  walkBody(newArticle('' as ArticleId, { blocks }), {
    passage: ({ inlines }) =>
      visitInlines(inlines, (inline) => {
        if (inline.type === 'reference') found.push(inline.note);
      }),
  });
  return found.length === 0 ? NO_REFERENCES : found;
}

// Whether children of one of these elements have come, gone or changed places. Lexical writes the root at every key, to keep its text, so that its being
// another object says nothing; a child that moves is written, for it knows its neighbours.
function hasNewOrder(
  parents: readonly NodeKey[],
  changed: ReadonlySet<NodeKey>,
  { _nodeMap: nodes }: EditorState,
  { _nodeMap: before }: EditorState,
): boolean {
  for (const parent of parents) {
    const now = nodes.get(parent);
    const old = before.get(parent);
    if (!$isElementNode(now) || !$isElementNode(old)) return true;
    if (now.__size !== old.__size || now.__first !== old.__first || now.__last !== old.__last) return true;
  }
  for (const key of changed) {
    const now = nodes.get(key);
    if (!now?.__parent || !parents.includes(now.__parent)) continue;
    const old = before.get(key);
    if (old?.__parent !== now.__parent || old.__prev !== now.__prev || old.__next !== now.__next) return true;
  }
  return false;
}

// Nodes are never changed in place: whatever is another object has changed. A part changes with everything inside it.
function changedKeys(state: EditorState, before: EditorState): ReadonlySet<NodeKey> {
  const changed = new Set<NodeKey>();
  for (const [key, node] of state._nodeMap) {
    if (before._nodeMap.get(key) === node) continue;
    for (let at: NodeKey | null = key; at !== null && !changed.has(at); ) {
      changed.add(at);
      at = state._nodeMap.get(at)?.__parent ?? null;
    }
  }
  return changed;
}

function isNote(read: Block | Note | undefined): read is Note {
  return read !== undefined && !('type' in read);
}

function isBlock(read: Block | Note | undefined): read is Block {
  return read !== undefined && 'type' in read;
}

function sameHeading(a: OutlineEntry | undefined, b: OutlineEntry | undefined): boolean {
  return a?.key === b?.key && a?.level === b?.level && a?.text === b?.text;
}

function keepIfSame(before: readonly OutlineEntry[], now: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return before.length === now.length && before.every((entry, at) => sameHeading(entry, now[at]))
    ? before
    : now;
}

function sameList(a: readonly NoteId[], b: readonly NoteId[]): boolean {
  return a === b || (a.length === b.length && a.every((id, at) => id === b[at]));
}
