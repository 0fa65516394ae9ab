// THE table of node classes that the editor knows. Lexical's own are used where they fit; the rest are one folder a feature.
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import type { Klass, LexicalNode } from 'lexical';
import { CalloutNode } from './callout/CalloutNode.ts';
import { EmbedNode } from './embed/EmbedNode.ts';
import { CaptionNode, CreditNode, FigureNode } from './figure/FigureNode.ts';
import { NoteNode, NotesNode, ReferenceNode } from './footnotes/nodes.ts';
import { OpaqueInlineNode, OpaqueNode } from './opaque/OpaqueNode.ts';
import { AttributionNode, QuoteNode } from './quote/QuoteNode.ts';
import { ReminderNode } from './reminder/ReminderNode.ts';
import { RuleNode } from './rule/RuleNode.ts';
import { TableFrameNode } from './table/TableFrameNode.ts';

export const EDITOR_NODES: readonly Klass<LexicalNode>[] = [
  HeadingNode,
  ListNode,
  ListItemNode,
  LinkNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  TableFrameNode,
  CalloutNode,
  QuoteNode,
  AttributionNode,
  FigureNode,
  CaptionNode,
  CreditNode,
  RuleNode,
  EmbedNode,
  OpaqueNode,
  OpaqueInlineNode,
  ReferenceNode,
  NoteNode,
  NotesNode,
  ReminderNode,
];
