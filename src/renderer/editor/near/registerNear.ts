// A long report is laid out where it is looked at and written in.
import type { LexicalEditor } from 'lexical';
import { NearBlocks } from './NearBlocks.ts';
import { setNearBlocks } from './near.ts';

export function registerNear(editor: LexicalEditor): () => void {
  const near = new NearBlocks(editor);
  setNearBlocks(editor, near);
  return near.register();
}
