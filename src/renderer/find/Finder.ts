// Searching the open article while it is written: the lines of each block (or note) are kept until it changes, and a new search goes through
// them in slices, so that a hundred thousand words never hold up a key. It writes no state.
import { $getRoot, HISTORIC_TAG, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { type FindOptions, findIn, prepareQuery, type Query } from '../../core/arabic/find.ts';
import { $isNotesNode } from '../editor/footnotes/nodes.ts';
import { $linesIn, type Line, type Part, partsOf } from './lines.ts';

/** A line outside the editor: headline or subtitle. */
export type Field = HTMLTextAreaElement;

/** A match in the editor. */
export interface TextHit {
  readonly kind: 'text';
  /** The block or note. */
  readonly block: NodeKey;
  /** Its place in the block: grows from line to line and from letter to letter. */
  readonly at: number;
  /** What it covers, text by text. */
  readonly parts: readonly Part[];
  readonly hasAtom: boolean;
}

export interface FieldHit {
  readonly kind: 'field';
  readonly field: Field;
  readonly at: number;
  readonly end: number;
}

export type Hit = TextHit | FieldHit;

export interface Search extends FindOptions {
  readonly words: string;
  /** Also in callouts, notes, captions and credits. */
  readonly asides: boolean;
}

/** What is shown of a search. */
export interface Found {
  readonly hits: readonly Hit[];
  /** Which hit one stands at; -1 without any. */
  readonly current: number;
  readonly isSearching: boolean;
}

const SLICE = 8;
/** Blocks that are searched before the clock is asked. */
const LEAST = 20;
/** A search follows what is typed after this many milliseconds. */
const REST = 120;
/** Letters that no line is longer than. */
const LINE = 2 ** 24;
const NOTHING: Found = { hits: [], current: -1, isSearching: false };

export class Finder {
  private readonly editor: LexicalEditor;
  private readonly fields: () => readonly Field[];
  private readonly lines = new Map<NodeKey, readonly Line[]>();
  private readonly found = new Map<NodeKey, readonly Hit[]>();
  private order: readonly NodeKey[] = [];
  private query: Query | undefined;
  private search: Search | undefined;
  private result: Found = NOTHING;
  /** Where one stands: the first hit from there on is the current one. */
  private place: Place | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(editor: LexicalEditor, fields: () => readonly Field[]) {
    this.editor = editor;
    this.fields = fields;
  }

  /** Follows the article until the returned function is called. */
  follow(block: NodeKey | undefined): () => void {
    this.place = block === undefined ? undefined : { of: block, at: 0 };
    const stop = this.editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      // History puts a whole state in its place and names nothing.
      const isWhole = tags.has(HISTORIC_TAG) || (dirtyElements.size === 1 && dirtyElements.has('root'));
      for (const key of isWhole ? [...this.lines.keys()] : dirtyElements.keys()) this.forget(key);
      this.later(REST);
    });
    return () => {
      stop();
      clearTimeout(this.timer);
      this.timer = undefined;
      this.lines.clear();
      this.found.clear();
      this.search = undefined;
      this.query = undefined;
      this.tell(NOTHING);
    };
  }

  readonly snapshot = (): Found => this.result;

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Looks for something else. */
  look(search: Search): void {
    this.search = search;
    this.query = prepareQuery(search.words, search);
    this.found.clear();
    this.later(0);
  }

  /** The text of the headline or subtitle has changed. */
  readonly fieldsChanged = (): void => this.later(REST);

  /** Goes on by so many hits, around the ends. */
  step(by: number): void {
    this.finish();
    const { hits, current } = this.result;
    const hit = hits[(current + by + hits.length) % hits.length];
    if (hit === undefined) return;
    this.place = placeOf(hit);
    this.tell({ ...this.result, current: hits.indexOf(hit) });
  }

  /** Goes on behind what was put in the place of a hit, so that it is not found in it again. */
  pass(hit: Hit, length: number): void {
    const { of, at } = placeOf(hit);
    this.place = { of, at: at + length };
    this.finish();
  }

  /** Every hit, now; what is not yet searched is. */
  finish(): Found {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.search !== undefined) this.go(Number.POSITIVE_INFINITY);
    return this.result;
  }

  private forget(key: NodeKey): void {
    this.lines.delete(key);
    this.found.delete(key);
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.go(SLICE);
    }, milliseconds);
  }

  private go(milliseconds: number): void {
    const until = performance.now() + milliseconds;
    if (this.editor.read(() => this.$searchUntil(until))) this.collect();
    else {
      if (!this.result.isSearching) this.tell({ ...this.result, isSearching: true });
      this.later(0);
    }
  }

  private $searchUntil(until: number): boolean {
    const blocks = $blocks();
    this.order = blocks.map((block) => block.getKey());
    const { query } = this;
    if (query === undefined) return true;
    let done = 0;
    for (const block of blocks) {
      const key = block.getKey();
      if (this.found.has(key)) continue;
      // Each slice gets on, however slow the machine.
      if (done % LEAST === LEAST - 1 && performance.now() > until) return false;
      done += 1;
      const lines = this.lines.get(key) ?? $linesIn(block);
      this.lines.set(key, lines);
      this.found.set(key, this.hitsIn(key, lines, query));
    }
    return true;
  }

  private hitsIn(block: NodeKey, lines: readonly Line[], query: Query): readonly Hit[] {
    return lines.flatMap((line, index) =>
      line.isAside && this.search?.asides === false
        ? []
        : findIn(line.text, query).map(({ start, end, hasAtom }): Hit => {
            const at = index * LINE + start;
            return { kind: 'text', block, at, parts: partsOf(line, start, end), hasAtom };
          }),
    );
  }

  private collect(): void {
    const { query } = this;
    const known = new Set(this.order);
    for (const key of [...this.lines.keys()]) if (!known.has(key)) this.forget(key);
    const inFields = query === undefined ? [] : this.fields().flatMap((field) => hitsInField(field, query));
    const hits = [...inFields, ...this.order.flatMap((key) => this.found.get(key) ?? [])];
    this.tell({ hits, current: this.currentAmong(hits), isSearching: false });
  }

  private currentAmong(hits: readonly Hit[]): number {
    const { place } = this;
    if (hits.length === 0 || place === undefined) return hits.length === 0 ? -1 : 0;
    const order = new Map<Place['of'], number>(this.order.map((key, index) => [key, index]));
    this.fields().forEach((field, index) => void order.set(field, index - LINE));
    const rank = (of: Place['of']): number => order.get(of) ?? 0;
    const from = rank(place.of);
    const next = hits.findIndex((hit) => {
      const { of, at } = placeOf(hit);
      return rank(of) > from || (rank(of) === from && at >= place.at);
    });
    return next === -1 ? 0 : next;
  }

  private tell(result: Found): void {
    this.result = result;
    for (const listener of this.listeners) listener();
  }
}

interface Place {
  readonly of: NodeKey | Field;
  readonly at: number;
}

function placeOf(hit: Hit): Place {
  return { of: hit.kind === 'text' ? hit.block : hit.field, at: hit.at };
}

function hitsInField(field: Field, query: Query): readonly Hit[] {
  return findIn(field.value, query).map(({ start, end }) => ({ kind: 'field', field, at: start, end }));
}

function $blocks(): readonly LexicalNode[] {
  return $getRoot()
    .getChildren()
    .flatMap((child) => ($isNotesNode(child) ? child.getChildren() : [child]));
}
