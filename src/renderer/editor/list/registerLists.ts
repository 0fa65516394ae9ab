// Keys in lists: Tab and Shift+Tab change the level, Enter and Backspace lead outwards step by step.
import { $isListItemNode, $isListNode, type ListItemNode, ListNode } from '@lexical/list';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $directionAround, $isCaretAtEdge } from '../blocks/places.ts';
import { taken } from '../blocks/registerAtoms.ts';
import { $indent, $itemAtCaret, $outdent, $selectedItems, $takeOut } from './items.ts';

/** Listens until the returned function is called. */
export function registerLists(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(ListNode, $turnChecks),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => taken(event, $changeLevel(event.shiftKey)),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        const item = $itemAtCaret();
        return item?.isEmpty() === true && $outdent(item);
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => taken(event, $leaveAtStart()),
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

// In a list Tab never leaves the page, whether there is another level or not.
function $changeLevel(isOutwards: boolean): boolean {
  const selection = $getSelection();
  const items = $isRangeSelection(selection) ? $selectedItems() : [];
  if (isOutwards) items.toReversed().forEach($outdent);
  else items.forEach($indent);
  return items.length > 0;
}

function $leaveAtStart(): boolean {
  const item = $itemAtCaret();
  if (item === undefined || !$isCaretAtEdge(item, -1)) return false;
  if (!$outdent(item)) $takeOut(item);
  return true;
}

// Lexical finds the box of an item by the item's own direction.
function $turnChecks(list: ListNode): void {
  if (list.getListType() !== 'check') return;
  const direction = $directionAround(list);
  for (const item of list.getChildren<ListItemNode>())
    if ($isListItemNode(item) && !$isListNode(item.getFirstChild()) && item.getDirection() !== direction)
      item.setDirection(direction);
}
