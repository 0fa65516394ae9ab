// Small things that are written in a field beside the page: an alternative text, a reminder, an address, the first number of a list.
import { createCommand, type LexicalCommand, type NodeKey } from 'lexical';

export interface FieldRequest {
  readonly kind: 'alternative' | 'reminder' | 'embed' | 'start';
  /** The node whose field it is. */
  readonly key: NodeKey;
}

/** Opens the field of a node. */
export const EDIT_FIELD_COMMAND: LexicalCommand<FieldRequest> = createCommand('EDIT_FIELD_COMMAND');

/** Gives the focus to the bar beside what is at the caret. */
export const FOCUS_TOOLS_COMMAND: LexicalCommand<void> = createCommand('FOCUS_TOOLS_COMMAND');
