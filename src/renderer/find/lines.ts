// The lines of a block that can be searched: each run of words that stands by itself, with the texts of the editor that it is made of.
import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $isCalloutNode } from '../editor/callout/CalloutNode.ts';
import { $isCaptionNode, $isCreditNode } from '../editor/figure/FigureNode.ts';
import { $isNoteNode } from '../editor/footnotes/nodes.ts';

/** A text of the editor and where it begins in its line. */
export interface Piece {
  readonly key: NodeKey;
  readonly start: number;
  readonly length: number;
}

export interface Line {
  /** Its words; an atom is one U+FFFC, a line end one line feed. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Whether it is in a callout, a note or under a picture, beside the running text. */
  readonly isAside: boolean;
}

/** A part of one text of the editor. */
export interface Part {
  readonly key: NodeKey;
  readonly start: number;
  readonly end: number;
}

/** The lines in a block, or a note, in reading order. Call in a read. */
export function $linesIn(block: LexicalNode): readonly Line[] {
  const lines: Line[] = [];
  if ($isElementNode(block)) $collect(block, false, lines);
  return lines;
}

/** The parts of texts that a range of a line covers. */
export function partsOf({ pieces }: Line, start: number, end: number): readonly Part[] {
  const parts: Part[] = [];
  for (const piece of pieces) {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.start + piece.length);
    if (from < to) parts.push({ key: piece.key, start: from - piece.start, end: to - piece.start });
  }
  return parts;
}

function $collect(element: ElementNode, isInAside: boolean, lines: Line[]): void {
  const isAside = isInAside || $isBeside(element);
  let text = '';
  let pieces: Piece[] = [];
  const end = (): void => {
    if (pieces.length > 0) lines.push({ text, pieces, isAside });
    text = '';
    pieces = [];
  };
  const add = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      const words = node.getTextContent();
      pieces.push({ key: node.getKey(), start: text.length, length: words.length });
      text += words;
    } else if ($isLineBreakNode(node)) text += '\n';
    else if ($isElementNode(node)) for (const child of node.getChildren()) add(child);
    else text += '\ufffc';
  };
  for (const child of element.getChildren()) {
    if (!$isElementNode(child) || child.isInline()) {
      // What stands between two blocks parts their lines.
      if (!$isElementNode(child) && !$isTextNode(child) && !child.isInline()) end();
      else add(child);
    } else {
      end();
      $collect(child, isAside, lines);
    }
  }
  end();
}

function $isBeside(element: ElementNode): boolean {
  return $isCalloutNode(element) || $isNoteNode(element) || $isCaptionNode(element) || $isCreditNode(element);
}
