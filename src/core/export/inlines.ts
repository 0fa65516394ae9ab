// Inlines as trees, for every HTML target.
import { findIsolationsAmong, type Range } from '../arabic/bidi.ts';
import { lookAt, SPECIAL } from '../arabic/units.ts';
import { parseAddress } from '../article/addresses.ts';
import type { Inline, Link, Mark, Reference } from '../article/article.ts';
import type { NoteId } from '../article/ids.ts';
import { opaqueText } from '../article/opaque.ts';
import type { RenderContext } from './context.ts';
import type { Part, Styling } from './dialect.ts';
import { type Attributes, type HtmlNode, h, type PlainText, plain, wrap } from './tree.ts';

// Outermost first. Isolation is innermost, so that no mark's box can come between a run and its isolate.
const TAGS: Readonly<Record<Mark, string>> = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
  highlight: 'mark',
  'isolate-ltr': 'bdi',
};
const STYLED: Readonly<Partial<Record<Mark, Part>>> = {
  emphasis: 'emphasis',
  code: 'code',
  highlight: 'highlight',
};

// Between a full stop and a bracket a line may break; a marker must not begin the next one (UAX #14).
const WORD_JOINER = '\u2060';

/**
 * The nodes of a run of inlines. Runs that the bidirectional algorithm could reorder are isolated by a bare `bdi` (or what the dialect has for it);
 * the writer's own isolation is `bdi dir="ltr"`, so that reading back can tell them apart. Reminders are the writer's and are not printed.
 */
export function renderInlines(inlines: readonly Inline[], context: RenderContext): readonly HtmlNode[] {
  context.beginLine();
  const [only] = inlines;
  if (inlines.length === 1 && only?.type === 'text' && only.marks === undefined) {
    return renderText(only.text, context);
  }
  const nodes: HtmlNode[] = [];
  pushInlines(inlines, context, nodes);
  return nodes;
}

function pushInlines(inlines: readonly Inline[], context: RenderContext, nodes: HtmlNode[]): void {
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        if (inline.marks === undefined) pushText(inline.text, context, nodes);
        else pushMarked(inline.text, inline.marks, context, nodes);
        break;
      case 'link':
        pushLink(inline, context, nodes);
        break;
      case 'reference':
        pushReference(inline, context, nodes);
        break;
      case 'break':
        context.beginLine();
        nodes.push(h('br'));
        break;
      case 'reminder':
        context.notice({
          code: 'reminder-left',
          message: {
            ar: 'بقي في المقال تذكير لم يُستكمل، ولم يُطبع.',
            en: 'A reminder is still unfilled; it was not printed.',
          },
        });
        break;
      case 'opaque':
        pushText(opaqueText(inline.raw), context, nodes);
        break;
      default:
        inline satisfies never;
    }
  }
}

/** A short text, such as a label, as a node. */
export function shortText(text: string): HtmlNode {
  return textNode(text, (lookAt(text) & SPECIAL) === 0);
}

/** Attributes with the dialect's styling of a part put first. */
export function styled(styling: Styling | undefined, attributes?: Attributes): Attributes | undefined {
  if (styling === undefined) return attributes;
  return attributes === undefined ? { ...styling } : { ...styling, ...attributes };
}

// Most lines are one text of which nothing is isolated.
function renderText(text: string, context: RenderContext): readonly HtmlNode[] {
  const found = context.look(text);
  const ranges = findIsolationsAmong(text, found, context.inlineDirection);
  const isPlain = (found & SPECIAL) === 0;
  if (ranges.length === 0) return [textNode(text, isPlain)];
  const nodes: HtmlNode[] = [];
  pushIsolated(text, ranges, isPlain, context, nodes);
  return nodes;
}

function pushText(text: string, context: RenderContext, nodes: HtmlNode[]): void {
  for (const node of renderText(text, context)) nodes.push(node);
}

function pushIsolated(
  text: string,
  ranges: readonly Range[],
  isPlain: boolean,
  { dialect }: RenderContext,
  nodes: HtmlNode[],
): void {
  const { tag, unsaid } = dialect.isolation;
  let position = 0;
  for (const { start, end } of ranges) {
    if (start > position) nodes.push(textNode(text.slice(position, start), isPlain));
    nodes.push(h(tag, unsaid, textNode(text.slice(start, end), isPlain)));
    position = end;
  }
  if (position < text.length) nodes.push(textNode(text.slice(position), isPlain));
}

function textNode(text: string, isPlain: boolean): HtmlNode {
  return isPlain ? plain(text) : text;
}

function pushMarked(text: string, marks: readonly Mark[], context: RenderContext, nodes: HtmlNode[]): void {
  let inner: HtmlNode[] = [];
  if (marks.includes('isolate-ltr')) {
    context.look(text);
    inner.push(h(context.dialect.isolation.tag, { dir: 'ltr' }, text));
  } else pushText(text, context, inner);
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index];
    if (mark === undefined || mark === 'isolate-ltr') continue;
    const part = STYLED[mark];
    inner = [wrap(TAGS[mark], part === undefined ? undefined : styled(context.dialect.style(part)), inner)];
  }
  for (const node of inner) nodes.push(node);
}

function pushLink(link: Link, context: RenderContext, nodes: HtmlNode[]): void {
  const href = parseAddress(link.href);
  if (href === undefined) {
    pushInlines(link.children, context, nodes);
    return;
  }
  const attributes = styled(context.dialect.style('link'), { href, title: link.title });
  let run: HtmlNode[] = [];
  const flush = (): void => {
    if (run.length > 0) nodes.push(wrap('a', attributes, run));
    run = [];
  };
  // An anchor cannot stand in another, so references inside a link end it and begin it anew.
  for (const child of link.children) {
    if (child.type === 'reference') flush();
    pushInlines([child], context, child.type === 'reference' ? nodes : run);
  }
  flush();
}

/** The attributes by which links find an anchor. */
export function placeOf(id: PlainText, { dialect }: RenderContext): Attributes {
  return dialect.places === 'anchors' ? { id, name: id } : { id };
}

function pushReference(reference: Reference, context: RenderContext, nodes: HtmlNode[]): void {
  const number = context.numbering.numberOf(reference.note);
  if (number === undefined) return;
  nodes.push(context.marker?.(number) ?? usualMarker(reference.note, number, context));
}

function usualMarker(note: NoteId, number: number, context: RenderContext): HtmlNode {
  const printed = context.number(number);
  const anchor = h(
    'a',
    styled(context.dialect.style('reference'), {
      ...placeOf(plain(context.referenceId(number, context.nextCitation(note))), context),
      href: plain(`#${context.noteId(number)}`),
      role: 'doc-noteref',
      'aria-label': plain(context.words.reference(printed)),
    }),
    plain(`${WORD_JOINER}[${printed}]`),
  );
  return h('sup', undefined, anchor);
}
