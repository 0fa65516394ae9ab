// Direction is declared: whatever box, table, cell or note is made, pasted or moved has one, so that Lexical never leaves it to the browser to guess. What
// took its direction from around it takes it from where it stands now.
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { $getState, type ElementNode, type Klass, type LexicalEditor } from 'lexical';
import type { Direction } from '../../../core/article/article.ts';
import { $articleDirection } from '../blocks/places.ts';
import { CalloutNode } from '../callout/CalloutNode.ts';
import { FigureNode } from '../figure/FigureNode.ts';
import { NoteNode, NotesNode } from '../footnotes/nodes.ts';
import { QuoteNode } from '../quote/QuoteNode.ts';
import { $setArticleDirection, inheritsState } from '../state.ts';
import { TableFrameNode } from '../table/TableFrameNode.ts';

/** They state a direction of their own, or that they have none. */
const BOXES: readonly Klass<ElementNode>[] = [
  CalloutNode,
  QuoteNode,
  FigureNode,
  TableFrameNode,
  NotesNode,
  NoteNode,
];
/** Of these the article keeps none: they run as their table does. */
const PARTS: readonly Klass<ElementNode>[] = [TableNode, TableRowNode, TableCellNode];

/** Listens until the returned function is called. */
export function registerDirections(editor: LexicalEditor): () => void {
  const stops = [
    ...BOXES.map((box) => editor.registerNodeTransform(box, $declare)),
    ...PARTS.map((part) => editor.registerNodeTransform(part, $follow)),
  ];
  return () => stops.forEach((stop) => void stop());
}

function $declare(node: ElementNode): void {
  const direction = node.getDirection();
  if (direction !== null && !$getState(node, inheritsState)) return;
  const around = $directionAround(node);
  if (direction === around) return;
  $setArticleDirection(node, undefined, around);
  // Their own transforms come only when they are touched.
  for (const child of node.getChildren()) child.markDirty();
}

function $follow(node: ElementNode): void {
  const around = $directionAround(node);
  if (node.getDirection() === around) return;
  node.setDirection(around);
  for (const child of node.getChildren()) child.markDirty();
}

function $directionAround(node: ElementNode): Direction {
  for (let at = node.getParent(); at !== null; at = at.getParent()) {
    const direction = at.getDirection();
    if (direction !== null) return direction;
  }
  return $articleDirection();
}
