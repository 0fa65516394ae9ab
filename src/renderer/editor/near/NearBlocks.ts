// Of a long report only the blocks near the view and near the caret are laid out; the first of each run of others stands for the run with its height.
// `content-visibility: auto` would leave them out too, but the browser then looks at each of them twice a frame, and lays out a list of thousands at
// every key (tests/bench: typing). Short reports are laid out whole. Everything stays in the DOM: selections, copying and searching go on as ever.
import {
  $getSelection,
  $isRangeSelection,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import { registerExceptLetters } from '../updates/letters.ts';
import { beforeSelecting } from './beforeSelecting.ts';
import { Heights, MARGIN_OF_GAP } from './heights.ts';

/** So many blocks are laid out whole: about 8,000 words. */
export const SHORT = 200;
/** Heights of the view that are laid out before its head, after its head, and on both sides of the caret. */
const BEFORE = 1.5;
const AFTER = 2.5;
const BESIDE_CARET = 0.75;
/** A gap closer to the view than this, in heights of the view, is filled. */
const CLOSE = 0.6;
/** Fewer blocks than these are no gap. */
const SMALLEST_GAP = 12;
/** How many neighbours of the caret's block an arrow may reach before the next look. */
const REACH = 2;

/** Of the page's text, in pixels, until it is known. */
const USUAL_WIDTH = 660;

/** On each block that is not laid out: `gap` on the one that stands for its run, `out` on the others. */
const FAR = 'far';

export class NearBlocks {
  private readonly heights = new Heights();
  private page: HTMLElement | undefined;
  private body: HTMLElement | undefined;
  private width = USUAL_WIDTH;
  /** In the order of the page: the blocks that are laid out, and those that stand for a run. */
  private shown: readonly HTMLElement[] = [];

  private readonly editor: LexicalEditor;

  constructor(editor: LexicalEditor) {
    this.editor = editor;
  }

  register(): () => void {
    const stopRoot = this.editor.registerRootListener((root, before) => {
      this.page?.removeEventListener('scroll', this.scrolled);
      this.leave(before ?? undefined);
      this.page = root?.closest<HTMLElement>('.page') ?? undefined;
      this.body = root ?? undefined;
      this.shown = [];
      this.page?.addEventListener('scroll', this.scrolled, { passive: true });
      this.arrange();
    });
    const stopUpdates = registerExceptLetters(this.editor, this.updated);
    const stopSelecting = beforeSelecting((...ends) => this.bring(...ends));
    return () => {
      stopRoot();
      stopUpdates();
      stopSelecting();
    };
  }

  /** Lays out the blocks that the nodes are in, with those around them, if they are not. */
  bring(...nodes: readonly (Node | null)[]): void {
    const blocks = nodes.flatMap((node) => this.blockOf(node) ?? []);
    if (blocks.some(({ dataset }) => dataset[FAR] !== undefined)) this.arrange(blocks);
  }

  /** Where the head of a block of the article stands or would stand, in pixels from the head of the window. */
  topOf(element: Element): number {
    const block = this.blockOf(element);
    if (block?.dataset[FAR] !== 'out') return element.getBoundingClientRect().top;
    let top = 0;
    for (let at = block.previousElementSibling; at instanceof HTMLElement; at = at.previousElementSibling) {
      top += this.heights.of(at, this.width);
      if (at.dataset[FAR] !== 'out') return top + at.getBoundingClientRect().top;
    }
    return top;
  }

  private blockOf(node: Node | null): HTMLElement | undefined {
    if (this.body === undefined) return undefined;
    let at = node;
    while (at !== null && at.parentNode !== this.body) at = at.parentNode;
    return at instanceof HTMLElement ? at : undefined;
  }

  private readonly scrolled = (): void => {
    const view = this.page?.getBoundingClientRect();
    if (view === undefined) return;
    const close = view.height * CLOSE;
    const isClose = (block: HTMLElement): boolean => {
      const { top, bottom } = block.getBoundingClientRect();
      return bottom > view.top - close && top < view.bottom + close;
    };
    if (this.shown.some((block) => block.dataset[FAR] === 'gap' && isClose(block))) this.arrange();
  };

  private readonly updated = ({
    dirtyElements,
    dirtyLeaves,
    editorState,
    tags,
  }: UpdateListenerPayload): void => {
    if (this.page === undefined || (this.body?.childElementCount ?? 0) < SHORT) {
      if (this.shown.length > 0) this.arrange();
      return;
    }
    const ends = this.blocksOf(endsOf(editorState));
    // What undo puts back is not told of.
    const haveMoved = tags.has(HISTORIC_TAG) || this.haveMoved(dirtyElements, dirtyLeaves);
    if (haveMoved || ends.some(isNextToGap)) this.arrange();
  };

  // The browser goes to the beginning of the text by what is laid out.
  private readonly pressed = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
    if (this.shown.length === 0 || !(ctrlKey || metaKey)) return;
    const first = this.body?.firstElementChild;
    if (first && (key === 'Home' || (metaKey && key === 'ArrowUp'))) this.bring(first);
  };

  // Whether blocks have come, gone or changed places: each of these writes a block itself, which a letter in it does not.
  private haveMoved(elements: ReadonlyMap<NodeKey, boolean>, leaves: ReadonlySet<NodeKey>): boolean {
    const isBlock = (key: NodeKey): boolean => this.editor.getElementByKey(key)?.parentElement === this.body;
    for (const [key, isWritten] of elements) if (isWritten && key !== 'root' && isBlock(key)) return true;
    for (const key of leaves) if (isBlock(key)) return true;
    return false;
  }

  private blocksOf(keys: readonly NodeKey[]): readonly HTMLElement[] {
    return keys.flatMap((key) => this.blockOf(this.editor.getElementByKey(key)) ?? []);
  }

  /** Decides anew what is laid out: around the view, the ends of the selection, and the block that is asked for. */
  private arrange(asked: readonly HTMLElement[] = []): void {
    const { page, body, editor } = this;
    if (page === undefined || body === undefined) return;
    const blocks = [...body.children].filter((child) => child instanceof HTMLElement);
    if (blocks.length < SHORT) {
      this.showAll(blocks);
      return;
    }
    // Before the first drawing nothing is measured: the browser would lay out the whole report for it.
    const isFirst = this.shown.length === 0;
    const view = (isFirst ? 0 : page.clientHeight) || window.innerHeight;
    if (!isFirst && body.clientWidth !== this.width) {
      this.heights.forget();
      this.width = body.clientWidth;
    }
    const near = new Set<HTMLElement>();
    const around = (block: HTMLElement | undefined, before: number, after: number): void => {
      const at = block === undefined ? -1 : blocks.indexOf(block);
      if (at < 0) return;
      for (const [step, room] of [
        [1, after],
        [-1, before],
      ] as const) {
        let left = room * view;
        for (let next = at; left > 0; next += step) {
          const one = blocks[next];
          if (one === undefined) break;
          near.add(one);
          left -= this.heights.of(one, this.width);
        }
      }
    };
    if (!isFirst && page.clientHeight > 0)
      this.heights.measure(this.shown.filter(({ dataset }) => dataset[FAR] === undefined));
    around(isFirst ? blocks[0] : this.blockInView(page), BEFORE, AFTER);
    for (const each of asked) around(each, BEFORE, AFTER);
    around(this.blockOf(document.activeElement), BESIDE_CARET, BESIDE_CARET);
    for (const end of this.blocksOf(endsOf(editor.getEditorState()))) around(end, BESIDE_CARET, BESIDE_CARET);
    this.draw(body, blocks, near);
  }

  private blockInView(page: HTMLElement): HTMLElement | undefined {
    const head = page.getBoundingClientRect().top;
    const first = this.shown.find((block) => block.getBoundingClientRect().bottom > head);
    if (first?.dataset[FAR] !== 'gap') return first;
    let top = first.getBoundingClientRect().top;
    for (let at: Element | null = first; at instanceof HTMLElement; at = at.nextElementSibling) {
      if (at.dataset[FAR] === undefined) return at;
      top += this.heights.of(at, this.width);
      if (top > head) return at;
    }
    return first;
  }

  private draw(body: HTMLElement, blocks: readonly HTMLElement[], near: ReadonlySet<HTMLElement>): void {
    if (body.dataset.long === undefined) {
      body.dataset.long = '';
      // Keys in short reports have no business here.
      body.addEventListener('keydown', this.pressed, { capture: true });
    }
    const shown: HTMLElement[] = [];
    for (let at = 0; at < blocks.length; ) {
      let end = at;
      let height = -MARGIN_OF_GAP;
      while (end < blocks.length && !near.has(blocks[end] as HTMLElement)) {
        height += this.heights.of(blocks[end] as HTMLElement, this.width);
        end += 1;
      }
      const isGap = end - at >= SMALLEST_GAP;
      const stop = Math.max(end, at + 1);
      for (let each = at; each < stop; each += 1) {
        const block = blocks[each] as HTMLElement; // within the list
        if (isGap && each === at) {
          block.style.setProperty('--gap', `${Math.max(0, Math.round(height))}px`);
          setFar(block, 'gap');
        } else setFar(block, isGap ? 'out' : undefined);
        if (!isGap || each === at) shown.push(block);
      }
      at = stop;
    }
    this.shown = shown;
  }

  private leave(body: HTMLElement | undefined): void {
    body?.removeEventListener('keydown', this.pressed, { capture: true });
    delete body?.dataset.long;
  }

  private showAll(blocks: readonly HTMLElement[]): void {
    if (this.shown.length === 0) return;
    this.leave(this.body);
    for (const block of blocks) setFar(block, undefined);
    this.shown = [];
  }
}

// The nodes at the ends of the selection; one when the caret is in one place.
function endsOf(state: EditorState): readonly NodeKey[] {
  const nodes = state.read((): readonly LexicalNode[] => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return selection?.getNodes().slice(0, 1) ?? [];
    const focus = selection.focus.getNode();
    return selection.isCollapsed() ? [focus] : [focus, selection.anchor.getNode()];
  });
  return nodes.map((node) => node.getKey());
}

function setFar(block: HTMLElement, far: 'gap' | 'out' | undefined): void {
  if (block.dataset[FAR] === far) return;
  if (block.dataset[FAR] === 'gap') block.style.removeProperty('--gap');
  if (far === undefined) delete block.dataset[FAR];
  else block.dataset[FAR] = far;
}

function isNextToGap(block: HTMLElement): boolean {
  if (block.dataset[FAR] !== undefined) return true;
  let before: Element | null = block;
  let after: Element | null = block;
  for (let step = 0; step < REACH; step += 1) {
    before = before?.previousElementSibling ?? null;
    after = after?.nextElementSibling ?? null;
    for (const beside of [before, after])
      if (beside instanceof HTMLElement && beside.dataset[FAR] !== undefined) return true;
  }
  return false;
}
