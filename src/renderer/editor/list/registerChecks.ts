// Lexical's boxes to tick, from the first of them on: what ticks them listens to every key and to every letter, and most reports have none.
import { $isListNode, ListNode, registerCheckList } from '@lexical/list';
import { $getNodeByKey, type LexicalEditor } from 'lexical';

/** Listens until the returned function is called. */
export function registerChecks(editor: LexicalEditor): () => void {
  let stop: (() => void) | undefined;
  const stopLooking = editor.registerMutationListener(
    ListNode,
    (mutations) => {
      if (stop !== undefined) return;
      const hasChecks = editor.getEditorState().read(() =>
        [...mutations.keys()].some((key) => {
          const list = $getNodeByKey(key);
          return $isListNode(list) && list.getListType() === 'check';
        }),
      );
      if (hasChecks) stop = registerCheckList(editor);
    },
    { skipInitialization: false },
  );
  return () => {
    stopLooking();
    stop?.();
  };
}
