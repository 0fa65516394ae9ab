// What assistive technology is told of lists: boxes to tick are a group of boxes, which a list of items may not hold.
import { $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { $getNodeByKey, type LexicalEditor, type LexicalNode, mergeRegister, type NodeKey } from 'lexical';
import { $isHolder } from './items.ts';

/** Draws until the returned function is called. */
export function registerListRoles(editor: LexicalEditor): () => void {
  const draw = (mutations: ReadonlyMap<NodeKey, string>): void =>
    editor.getEditorState().read(() => {
      for (const [key, mutation] of mutations) {
        const role = mutation === 'destroyed' ? undefined : $roleOf($getNodeByKey(key));
        if (role !== undefined) editor.getElementByKey(key)?.setAttribute('role', role);
      }
    });
  return mergeRegister(
    editor.registerMutationListener(ListNode, draw, { skipInitialization: false }),
    editor.registerMutationListener(ListItemNode, draw, { skipInitialization: false }),
  );
}

// Undefined where it is left to Lexical, as for the boxes themselves.
function $roleOf(node: LexicalNode | null): string | undefined {
  if ($isListNode(node)) return node.getListType() === 'check' ? 'group' : 'list';
  const list = node?.getParent();
  const isInGroup = $isListNode(list) && list.getListType() === 'check';
  return $isListItemNode(node) && $isHolder(node) && isInGroup ? 'none' : undefined;
}
