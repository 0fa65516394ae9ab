// Phrasing of the tree as inlines. Tags of HTML open and close marks, links and reminders among their neighbours; pictures leave the text
// and wait to be put after the block.
import type { PhrasingContent } from 'mdast';
import type { Inline, Link, Mark } from '../../article/article.ts';
import type { NoteId } from '../../article/ids.ts';
import { normalizeInlines, plainText, text } from '../../article/inlines.ts';
import { parseObject, readComment } from '../../export/markdown/comments.ts';
import { opaqueLine } from '../../export/markdown/shapes.ts';
import { readAddress, readPicture } from './addresses.ts';
import { displaceFigure, type ReadContext, readText } from './context.ts';
import { markOf, PLAIN_TAGS, readTag, type Tag } from './tags.ts';
import { wordsOf } from './tree.ts';

/** The inlines of a passage, canonical. */
export function readInlines(nodes: readonly PhrasingContent[], context: ReadContext): readonly Inline[] {
  return normalizeInlines(readRun(nodes, [], false, context));
}

/** An open tag among the nodes being read. */
interface Frame {
  readonly name: string;
  readonly marks: readonly Mark[];
  /** What was read before it, when its content becomes one inline. */
  readonly outer: Inline[] | undefined;
  readonly close: ((content: readonly Inline[]) => readonly Inline[]) | undefined;
}

function readRun(
  nodes: readonly PhrasingContent[],
  marks: readonly Mark[],
  isInLink: boolean,
  context: ReadContext,
): readonly Inline[] {
  let current: Inline[] = [];
  const frames: Frame[] = [];
  const marksNow = (): readonly Mark[] => frames.at(-1)?.marks ?? marks;
  const append = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) current.push(inline);
  };
  const closeTo = (depth: number): void => {
    for (const frame of frames.splice(depth).reverse()) {
      if (frame.outer === undefined || frame.close === undefined) continue;
      const content = current;
      current = frame.outer;
      append(frame.close(content));
    }
  };
  const open = (tag: Tag, html: string): void => {
    if (tag.name === 'br') {
      current.push({ type: 'break' });
      return;
    }
    if (tag.name === 'img') {
      const { attributes } = tag;
      displaceFigure(
        readPicture(attributes.get('src') ?? '', attributes.get('alt'), attributes.get('title'), context),
        context,
      );
      return;
    }
    const mark = markOf(tag.name, tag.attributes);
    const close = contentOf(tag, isInLink || frames.some((frame) => frame.name === 'a'), context);
    if (mark === undefined && close === undefined && tag.name !== 'a') {
      if (PLAIN_TAGS.has(tag.name)) {
        if (tag.name !== 'span' && tag.name !== 'wbr') context.findings.report('html-simplified', html);
      } else {
        context.findings.report('tag-kept', html);
        current.push(text(readText(html), marksNow()));
        return;
      }
    }
    if (tag.isVoid) return;
    const inner = mark === undefined ? marksNow() : withMark(marksNow(), mark);
    frames.push({ name: tag.name, marks: inner, outer: close && current, close });
    if (close !== undefined) current = [];
  };
  const readHtml = (html: string): void => {
    const tag = readTag(html);
    if (tag === undefined) {
      readOtherHtml(html, marksNow(), current, context);
    } else if (!tag.isClosing) {
      open(tag, html);
    } else {
      const opened = frames.findLastIndex((frame) => frame.name === tag.name);
      if (opened >= 0) closeTo(opened);
      else if (!PLAIN_TAGS.has(tag.name) && !tag.isVoid) {
        context.findings.report('tag-kept', html);
        current.push(text(readText(html), marksNow()));
      }
    }
  };
  for (const node of nodes) {
    if (node.type === 'html') readHtml(node.value);
    else append(readNode(node, marksNow(), isInLink || frames.some((frame) => frame.name === 'a'), context));
  }
  closeTo(0);
  return current;
}

function readNode(
  node: Exclude<PhrasingContent, { type: 'html' }>,
  marks: readonly Mark[],
  isInLink: boolean,
  context: ReadContext,
): readonly Inline[] {
  switch (node.type) {
    case 'text': {
      const words = readText(node.value);
      return words === '' ? [] : [text(words, marks)];
    }
    case 'inlineCode': {
      const words = readText(node.value);
      return words === '' ? [] : [text(words, withMark(marks, 'code'))];
    }
    case 'strong':
      return readRun(node.children, withMark(marks, 'strong'), isInLink, context);
    case 'emphasis':
      return readRun(node.children, withMark(marks, 'emphasis'), isInLink, context);
    case 'delete':
      return readRun(node.children, withMark(marks, 'strike'), isInLink, context);
    case 'break':
      return [{ type: 'break' }];
    case 'link': {
      // A link without words says its address.
      const words = node.children.length === 0 ? [text(readText(node.url), marks)] : [];
      const children = [...words, ...readRun(node.children, marks, true, context)];
      if (isInLink) return children;
      return linked(node.url, node.title, children, context);
    }
    case 'linkReference': {
      const children = readRun(node.children, marks, true, context);
      const definition = context.definitions.get(node.identifier);
      context.usedDefinitions.add(node.identifier);
      if (isInLink || definition === undefined) return children;
      return linked(definition.url, definition.title, children, context);
    }
    case 'image':
      displaceFigure(readPicture(node.url, node.alt, node.title, context), context);
      return [];
    case 'imageReference': {
      const definition = context.definitions.get(node.identifier);
      context.usedDefinitions.add(node.identifier);
      displaceFigure(readPicture(definition?.url ?? '', node.alt, definition?.title, context), context);
      return [];
    }
    case 'footnoteReference': {
      const note = context.notes.get(node.identifier);
      return note === undefined ? [text(`[^${node.label ?? node.identifier}]`, marks)] : [reference(note)];
    }
    default:
      return [text(readText(wordsOf(node)), marks)];
  }
}

// Hostile text can nest a mark in itself thousands of times.
function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return marks.includes(mark) ? marks : [...marks, mark];
}

function reference(note: NoteId): Inline {
  return { type: 'reference', note };
}

function linked(
  url: string,
  title: string | null | undefined,
  children: readonly Inline[],
  context: ReadContext,
): readonly Inline[] {
  // A link around nothing but a picture went with it.
  if (children.length === 0) {
    if (url !== '') context.findings.report('link-around-picture', url);
    return [];
  }
  const tooltip = readText(title ?? '').trim();
  const link: Link = {
    type: 'link',
    href: readAddress(url, context),
    ...(tooltip === '' ? {} : { title: tooltip }),
    children: normalizeInlines(children),
  };
  return [link];
}

// The elements whose content becomes one inline.
function contentOf(tag: Tag, isInLink: boolean, context: ReadContext): Frame['close'] {
  const { name, attributes } = tag;
  if (name === 'a') {
    const href = attributes.get('href');
    return isInLink || href === undefined
      ? undefined
      : (content) => linked(href, attributes.get('title'), content, context);
  }
  if (name !== 'span') return undefined;
  if (attributes.has('data-reminder')) {
    return (content) => [{ type: 'reminder', text: plainText(content).replace(/\n/g, ' ').trim() }];
  }
  const raw = parseObject(attributes.get('data-hashiya') ?? '');
  if (raw === undefined) return undefined;
  // Its words stand there for readers; others are someone's own.
  return (content) => [
    { type: 'opaque', raw },
    ...(plainText(content).trim() === opaqueLine(raw) ? [] : content),
  ];
}

function readOtherHtml(html: string, marks: readonly Mark[], current: Inline[], context: ReadContext): void {
  const comment = readComment(html);
  if (comment?.kind === 'more') {
    context.displaced.push({ type: 'jump-break' });
  } else if (html.startsWith('<!--')) {
    if (comment?.kind !== 'nothing') context.findings.report('comment-dropped', html);
  } else {
    context.findings.report('tag-kept', html);
    current.push(text(readText(html), marks));
  }
}
