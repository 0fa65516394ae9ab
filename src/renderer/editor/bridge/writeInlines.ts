// Inlines of the article as nodes of the editor.
import { $createLinkNode } from '@lexical/link';
import {
  $createLineBreakNode,
  $createTextNode,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { Inline } from '../../../core/article/article.ts';
import { ReferenceNode } from '../footnotes/nodes.ts';
import { OpaqueInlineNode } from '../opaque/OpaqueNode.ts';
import { ReminderNode } from '../reminder/ReminderNode.ts';
import { $setFields, isolateState, rawState } from '../state.ts';
import { formatOf } from './marks.ts';

/** Appends the inlines to an element. */
export function $appendInlines<T extends ElementNode>(element: T, inlines: readonly Inline[]): T {
  element.append(...$createInlines(inlines));
  return element;
}

/** The nodes of a run of inlines. */
export function $createInlines(inlines: readonly Inline[]): readonly LexicalNode[] {
  return inlines.map($createInline);
}

function $createInline(inline: Inline): LexicalNode {
  switch (inline.type) {
    case 'text': {
      const { type: _type, text, marks = [], ...fields } = inline;
      const node = $setFields($createTextNode(text), fields).setFormat(formatOf(marks));
      return marks.includes('isolate-ltr') ? $setState(node, isolateState, true) : node;
    }
    case 'link': {
      const { type: _type, href, title, children, ...fields } = inline;
      const link = $createLinkNode(href, title === undefined ? {} : { title });
      return $appendInlines($setFields(link, fields), children);
    }
    case 'break': {
      const { type: _type, ...fields } = inline;
      return $setFields($createLineBreakNode(), fields);
    }
    case 'reference': {
      const { type: _type, ...fields } = inline;
      return $setFields(new ReferenceNode(), fields);
    }
    case 'reminder': {
      const { type: _type, ...fields } = inline;
      return $setFields(new ReminderNode(), fields);
    }
    case 'opaque':
      return $setState(new OpaqueInlineNode(), rawState, inline.raw);
    default:
      return inline satisfies never;
  }
}
