// Paragraphs that are pictures: alone, with a line of italics under them, or with the caption and credit that our own files mark.
import type { Paragraph, PhrasingContent } from 'mdast';
import type { Block, Figure, Inline } from '../../article/article.ts';
import { isBlank, normalizeInlines } from '../../article/inlines.ts';
import { readComment } from '../../export/markdown/comments.ts';
import { readPicture } from './addresses.ts';
import type { ReadContext } from './context.ts';
import { readInlines } from './inlines.ts';
import { readTag } from './tags.ts';
import { visitNodes, wordsOf } from './tree.ts';

/** The figures of a paragraph of pictures; undefined when it is text. */
export function readFigures(paragraph: Paragraph, context: ReadContext): readonly Block[] | undefined {
  const nodes = paragraph.children;
  const [first] = nodes;
  if (first === undefined || !isPicture(first)) return undefined;
  const mark = nodes.findIndex((node) => partOf(node) !== undefined);
  if (mark > 0 && nodes.slice(1, mark).every(isSpace)) return [readMarked(first, nodes, context)];
  const rest = nodes.findIndex((node) => !isPicture(node) && !isSpace(node));
  if (rest < 0) return nodes.filter(isPicture).map((node) => readNodePicture(node, context));
  // One picture, a line's end, and nothing but italics.
  const isSecondLine =
    nodes[1]?.type === 'break' || (nodes[1]?.type === 'text' && nodes[1].value.startsWith('\n'));
  if (!isSecondLine) return undefined;
  const below = nodes.slice(1);
  if (!isItalicLine(below)) return undefined;
  return [{ ...readNodePicture(first, context), caption: readCaption(below, context) }];
}

/** Whether nodes are words in italics throughout: asterisks or underscores, not tags. */
export function isItalicLine(nodes: readonly PhrasingContent[]): boolean {
  const hasItalics = nodes.some((node) => node.type === 'emphasis' && wordsOf(node).trim() !== '');
  return (
    hasItalics &&
    nodes.every((node) => (node.type === 'emphasis' ? isPlain(node) : isSpace(node) || isMarker(node)))
  );
}

/** The words of a line of italics, upright. */
export function readCaption(nodes: readonly PhrasingContent[], context: ReadContext): readonly Inline[] {
  return upright(trimInlines(readInlines(nodes, context)));
}

function isMarker(node: PhrasingContent): boolean {
  return node.type === 'footnoteReference';
}

// Neither pictures nor tags anywhere inside.
function isPlain(node: PhrasingContent): boolean {
  let plain = true;
  visitNodes(node, ({ type }) => {
    if (type === 'image' || type === 'imageReference' || type === 'html') plain = false;
  });
  return plain;
}

/** Inlines without breaks and spaces at their ends. */
export function trimInlines(inlines: readonly Inline[]): readonly Inline[] {
  const isEdge = (inline: Inline): boolean => isBlank([inline]);
  const start = inlines.findIndex((inline) => !isEdge(inline));
  if (start < 0) return [];
  const kept = inlines.slice(start, inlines.findLastIndex((inline) => !isEdge(inline)) + 1);
  return normalizeInlines(
    kept.map((inline, index) => {
      if (inline.type !== 'text') return inline;
      let words = inline.text;
      if (index === 0) words = words.trimStart();
      if (index === kept.length - 1) words = words.trimEnd();
      return { ...inline, text: words };
    }),
  );
}

// Our own form: a comment at the end of a line says what the lines below it are.
function readMarked(
  picture: PhrasingContent,
  nodes: readonly PhrasingContent[],
  context: ReadContext,
): Figure {
  const parts: { caption: PhrasingContent[]; credit: PhrasingContent[] } = { caption: [], credit: [] };
  let part: 'caption' | 'credit' | undefined;
  let isAtStart = false;
  for (const node of nodes.slice(1)) {
    const next = partOf(node);
    if (next !== undefined) {
      part = next;
      isAtStart = true;
      continue;
    }
    // The line's end after the comment belongs to neither part.
    if (part !== undefined && !(isAtStart && node.type === 'break')) parts[part].push(node);
    // What a hand has put between the picture and the comment must not be lost.
    else if (part === undefined && !isSpace(node)) parts.caption.push(node);
    isAtStart = false;
  }
  const figure = readNodePicture(picture, context);
  const caption = readInlines(parts.caption, context);
  const credit = readInlines(parts.credit, context);
  return {
    ...figure,
    ...(caption.length === 0 ? {} : { caption }),
    ...(credit.length === 0 ? {} : { credit }),
  };
}

function partOf(node: PhrasingContent): 'caption' | 'credit' | undefined {
  const kind = node.type === 'html' ? readComment(node.value)?.kind : undefined;
  return kind === 'caption' || kind === 'credit' ? kind : undefined;
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function isPicture(node: PhrasingContent): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return true;
  if (node.type === 'html') return readTag(node.value)?.name === 'img';
  return (
    (node.type === 'link' || node.type === 'linkReference') &&
    node.children.length === 1 &&
    node.children.every(isPicture)
  );
}

function readNodePicture(node: PhrasingContent, context: ReadContext): Figure {
  switch (node.type) {
    case 'image':
      return readPicture(node.url, node.alt, node.title, context);
    case 'imageReference': {
      const definition = context.definitions.get(node.identifier);
      context.usedDefinitions.add(node.identifier);
      return readPicture(definition?.url ?? '', node.alt, definition?.title, context);
    }
    case 'html': {
      const attributes = readTag(node.value)?.attributes ?? new Map<string, string>();
      return readPicture(
        attributes.get('src') ?? '',
        attributes.get('alt'),
        attributes.get('title'),
        context,
      );
    }
    case 'link':
    case 'linkReference': {
      const url = node.type === 'link' ? node.url : (context.definitions.get(node.identifier)?.url ?? '');
      if (node.type === 'linkReference') context.usedDefinitions.add(node.identifier);
      context.findings.report('link-around-picture', url);
      const [inner] = node.children;
      return inner === undefined ? readPicture('', '', '', context) : readNodePicture(inner, context);
    }
    default:
      return readPicture('', '', '', context);
  }
}

function upright(inlines: readonly Inline[]): readonly Inline[] {
  return normalizeInlines(
    inlines.map((inline): Inline => {
      if (inline.type === 'link') return { ...inline, children: upright(inline.children) };
      if (inline.type !== 'text' || inline.marks === undefined) return inline;
      const { marks, ...rest } = inline;
      const kept = marks.filter((mark) => mark !== 'emphasis');
      return kept.length === 0 ? rest : { ...rest, marks: kept };
    }),
  );
}
