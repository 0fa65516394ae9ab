// Blocks of HTML in Markdown: paragraphs of their words, with marks and links, and their pictures. Pages in HTML are the HTML importer's.
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Block, Inline, Mark } from '../../article/article.ts';
import { isBlank, normalizeInlines, plainText, text } from '../../article/inlines.ts';
import { readComment } from '../../export/markdown/comments.ts';
import { readAddress, readPicture } from './addresses.ts';
import type { ReadContext } from './context.ts';
import { readText } from './context.ts';
import { trimInlines } from './figures.ts';
import { readPlain } from './limits.ts';
import { markOf } from './tags.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

// Beyond these, a block is kept as it is written.
const MAX_LENGTH = 200_000;
const MAX_DEPTH = 100;
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q ruby rb rp rt s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const READ = new Set(['p', 'br', 'hr', 'img', 'iframe']);
const UNREAD = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'svg',
  'math',
  'object',
  'embed',
]);

/** The blocks that a block of HTML comes to. */
export function readHtmlBlock(html: string, context: ReadContext): readonly Block[] {
  if (html.length > MAX_LENGTH) {
    context.findings.report('html-simplified', html);
    return readPlain(html);
  }
  const reading = new HtmlReading(context);
  reading.read(parseFragment(html).childNodes, [], 0);
  reading.endParagraph();
  if (reading.isSimplified) context.findings.report('html-simplified', html);
  return reading.blocks;
}

class HtmlReading {
  readonly blocks: Block[] = [];
  isSimplified = false;
  private current: Inline[] = [];
  private readonly context: ReadContext;

  constructor(context: ReadContext) {
    this.context = context;
  }

  endParagraph(): void {
    const children = trimInlines(normalizeInlines(this.current));
    this.current = [];
    if (!isBlank(children)) this.blocks.push({ type: 'paragraph', children });
  }

  read(nodes: readonly Node[], marks: readonly Mark[], depth: number): void {
    for (const node of nodes) {
      if (node.nodeName === '#comment' && 'data' in node) this.readComment(`<!--${node.data}-->`);
      else if (node.nodeName === '#text' && 'value' in node) this.addText(node.value, marks);
      else if ('tagName' in node) this.readElement(node, marks, depth + 1);
    }
  }

  private readElement(element: DefaultTreeAdapterTypes.Element, marks: readonly Mark[], depth: number): void {
    const name = element.tagName;
    const attributes = new Map(element.attrs.map((attribute) => [attribute.name, attribute.value]));
    this.isSimplified ||= !INLINE.has(name) && !READ.has(name);
    if (depth > MAX_DEPTH || UNREAD.has(name)) {
      // Scripts and the like are no words of the report.
      if (depth > MAX_DEPTH) this.addText(textOf(element), marks);
      else this.context.findings.report('part-dropped', textOf(element));
      return;
    }
    const mark = markOf(name, attributes);
    const inner = mark === undefined || marks.includes(mark) ? marks : [...marks, mark];
    if (name === 'br') {
      this.current.push({ type: 'break' });
    } else if (name === 'hr') {
      this.endParagraph();
      this.blocks.push({ type: 'separator' });
    } else if (name === 'img') {
      this.endParagraph();
      const [source = '', alt, title] = [
        attributes.get('src'),
        attributes.get('alt'),
        attributes.get('title'),
      ];
      this.blocks.push(readPicture(source, alt, title, this.context));
    } else if (name === 'iframe' && attributes.has('src')) {
      this.endParagraph();
      const address = readAddress(attributes.get('src') ?? '', this.context);
      this.context.findings.report('embed-as-link', address);
      if (address !== '')
        this.blocks.push({ type: 'embed', address, title: readText(attributes.get('title') ?? '').trim() });
    } else if (name === 'a' && attributes.has('href')) {
      this.readLink(element, attributes.get('href') ?? '', inner, depth);
    } else if (INLINE.has(name)) {
      this.read(element.childNodes, inner, depth);
    } else {
      this.endParagraph();
      this.read(element.childNodes, inner, depth);
      this.endParagraph();
    }
  }

  private readLink(
    element: DefaultTreeAdapterTypes.Element,
    href: string,
    marks: readonly Mark[],
    depth: number,
  ): void {
    const before = this.current;
    const blocksBefore = this.blocks.length;
    this.current = [];
    this.read(element.childNodes, marks, depth);
    // Blocks and links inside a link stay; only plain words are linked.
    const isPlain =
      this.blocks.length === blocksBefore && this.current.every((inline) => inline.type !== 'link');
    const children = normalizeInlines(this.current);
    const isLink = isPlain && plainText(children).trim() !== '';
    this.current = isLink
      ? [...before, { type: 'link', href: readAddress(href, this.context), children }]
      : [...before, ...children];
  }

  private readComment(html: string): void {
    const comment = readComment(html);
    if (comment?.kind === 'more') {
      this.endParagraph();
      this.blocks.push({ type: 'jump-break' });
    } else if (comment?.kind !== 'nothing') {
      this.context.findings.report('comment-dropped', html);
    }
  }

  private addText(value: string, marks: readonly Mark[]): void {
    const words = readText(value.replace(/[ \t\n\f\r]+/g, ' '));
    if (words !== '') this.current.push(text(words, marks));
  }
}

function textOf(element: DefaultTreeAdapterTypes.Element): string {
  let words = '';
  const stack: Node[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('value' in node) words += node.value;
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) stack.push(child);
  }
  return words;
}
