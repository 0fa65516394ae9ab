// Nodes of the editor as inlines of the article, canonical.
import { $isLinkNode } from '@lexical/link';
import {
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { Inline, Reference, Reminder } from '../../../core/article/article.ts';
import { normalizeInlines } from '../../../core/article/inlines.ts';
import { $isReferenceNode } from '../footnotes/nodes.ts';
import { $isOpaqueInlineNode } from '../opaque/OpaqueNode.ts';
import { $isReminderNode } from '../reminder/ReminderNode.ts';
import { $getFields, isolateState, rawState } from '../state.ts';
import { marksOf } from './marks.ts';

/** The inlines in an element. */
export function $readInlines(element: ElementNode): readonly Inline[] {
  return normalizeInlines(element.getChildren().flatMap($readInline));
}

function $readInline(node: LexicalNode): readonly Inline[] {
  if ($isTextNode(node)) {
    const marks = marksOf(node.getFormat(), $getState(node, isolateState));
    // A pasted or typed line end inside a text is a break; tabs are spaces.
    return node
      .getTextContent()
      .replaceAll('\t', ' ')
      .split('\n')
      .flatMap((text, index): readonly Inline[] => [
        ...(index === 0 ? [] : [{ type: 'break' } as const]),
        { ...$getFields(node), type: 'text', text, ...(marks.length === 0 ? {} : { marks }) },
      ]);
  }
  if ($isLineBreakNode(node)) return [{ ...$getFields(node), type: 'break' }];
  if ($isLinkNode(node)) {
    const title = node.getTitle();
    return [
      {
        ...$getFields(node),
        type: 'link',
        href: node.getURL(),
        ...(title === null ? {} : { title }),
        children: $readInlines(node),
      },
    ];
  }
  // Made by `$createInline`, or by the editor's commands, with all of their fields.
  if ($isReferenceNode(node)) return [{ type: 'reference', ...$getFields(node) } as unknown as Reference];
  if ($isReminderNode(node)) return [{ type: 'reminder', ...$getFields(node) } as unknown as Reminder];
  if ($isOpaqueInlineNode(node)) return [{ type: 'opaque', raw: $getState(node, rawState) }];
  // Whatever else got into a line is kept by its words.
  return $isElementNode(node) ? $readInlines(node) : [{ type: 'text', text: node.getTextContent() }];
}
