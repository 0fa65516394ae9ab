// Markdown text to a syntax tree, by the parsers of the micromark family.
import type { Nodes, Root } from 'mdast';
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

// Without its second pass over finished texts, which makes links of addresses that the writer has escaped.
const GFM_TREE: Extension[] = gfmFromMarkdown().map(({ transforms: _transforms, ...extension }) => extension);
const GFM = gfm();

/**
 * The tree of GFM text. Front matter must have been taken off.
 *
 * @throws RangeError when the text is nested deeper than the stack; see `limits.ts` for what else can go wrong with hostile text.
 */
export function parseTree(text: string): Root {
  return fromMarkdown(text, { extensions: [GFM], mdastExtensions: GFM_TREE });
}

/** Calls `visit` on every node, parents first, in document order. */
export function visitNodes(root: Nodes, visit: (node: Nodes) => void): void {
  const stack: Nodes[] = [root];
  for (;;) {
    const node = stack.pop();
    if (node === undefined) return;
    visit(node);
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) stack.push(child);
    }
  }
}

/** The words of a node and everything in it. Alternative texts count, markup does not. */
export function wordsOf(root: Nodes): string {
  let words = '';
  visitNodes(root, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') words += node.value;
    else if (node.type === 'image' || node.type === 'imageReference') words += node.alt ?? '';
    else if (node.type === 'break') words += ' ';
  });
  return words;
}
