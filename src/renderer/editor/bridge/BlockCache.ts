// Remembers the article's block of each top-level node, so that a keystroke in a long article reads one block anew. Lexical does not make a new node
// for a change deep inside it; what has changed is known only from the dirty sets of its updates.
import type { LexicalEditor, LexicalNode, NodeKey } from 'lexical';
import type { Block, Note } from '../../../core/article/article.ts';
import { $readPart } from './toArticle.ts';

export class BlockCache {
  private readonly parts = new Map<NodeKey, Block | Note | undefined>();

  /** Listens to an editor until the returned function is called. */
  register(editor: LexicalEditor): () => void {
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      // A whole state was put in: history, or another draft.
      if (tags.has('historic') || (dirtyElements.size <= 1 && dirtyLeaves.size === 0)) this.parts.clear();
      for (const key of dirtyElements.keys()) this.parts.delete(key);
      for (const key of dirtyLeaves) this.parts.delete(key);
    });
  }

  /** The block or note of a node, to be handed to `$readArticle`. */
  readonly $read = (node: LexicalNode): Block | Note | undefined => {
    const key = node.getKey();
    if (!this.parts.has(key)) this.parts.set(key, $readPart(node));
    return this.parts.get(key);
  };
}
