// How tall blocks are that are not laid out: as they were when they last were, else as their words let expect.

/** Of the page's text: a line, the space between two blocks, and a letter, in pixels. Only the length of the scroll bar depends on them. */
const LINE = 38;
const BETWEEN = 18;
const LETTER = 8.3;
/** A picture with its caption. */
const PICTURE = 420;
/** Blocks whose children stand on lines of their own. */
const STACKS = new Set(['UL', 'OL', 'ASIDE', 'SECTION', 'BLOCKQUOTE', 'TABLE']);

export class Heights {
  private known = new WeakMap<Element, number>();
  private guessed = new WeakMap<Element, number>();

  /** From the head of the block to the head of the next, in pixels, on a page of this width. */
  of(block: Element, width: number): number {
    const known = this.known.get(block) ?? this.guessed.get(block);
    if (known !== undefined) return known;
    const guess = guessHeight(block, width);
    this.guessed.set(block, guess);
    return guess;
  }

  /** Keeps what neighbours that are laid out, in the order of the page, really take. */
  measure(blocks: readonly Element[]): void {
    const boxes = blocks.map((block) => block.getBoundingClientRect());
    blocks.forEach((block, at) => {
      const box = boxes[at];
      if (box === undefined) return;
      const next = block.nextElementSibling === blocks[at + 1] ? boxes[at + 1] : undefined;
      // What takes no place (notes that are none) stands nowhere.
      if (box.height === 0) this.known.set(block, 0);
      else this.known.set(block, next?.height ? next.top - box.top : box.height + BETWEEN);
    });
  }

  /** Nothing measured holds any longer: the page has another width. */
  forget(): void {
    this.known = new WeakMap();
    this.guessed = new WeakMap();
  }
}

function guessHeight(block: Element, width: number): number {
  const perLine = Math.max(10, width / LETTER);
  const lines = Math.ceil((block.textContent?.length ?? 0) / perLine);
  const stacked = STACKS.has(block.tagName) ? block.childElementCount : 1;
  const picture = block.tagName === 'FIGURE' ? PICTURE : 0;
  return Math.max(lines, stacked) * LINE + BETWEEN + picture;
}

/** What a gap leaves to its neighbours' margins. */
export const MARGIN_OF_GAP = BETWEEN;
