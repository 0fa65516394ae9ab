// Blockquotes: callouts when their first line is `[!WORD]`, quotations with an attribution when their last line begins with a dash.
import type { BlockContent, Blockquote, DefinitionContent, PhrasingContent, Text } from 'mdast';
import type { Block, Callout, Inline, Quote } from '../../article/article.ts';
import { calloutLabel, findCalloutKind } from '../../article/callouts.ts';
import { normalizeInlines } from '../../article/inlines.ts';
import type { JsonObject } from '../../article/json.ts';
import { nonEmpty } from '../../article/newArticle.ts';
import { fitBody, fitFlow } from '../../article/parse/fit.ts';
import { isLabelOf, kindOf } from '../../export/markdown/calloutMarkers.ts';
import { ATTRIBUTION_DASH, findAttribution } from '../../export/markdown/shapes.ts';
import { readBlocks, textField } from './blocks.ts';
import { displaceFigure, type ReadContext, readText } from './context.ts';
import { wordsOf } from './tree.ts';

type FlowNodes = readonly (BlockContent | DefinitionContent)[];

const MARKER = /^\[!([^\]\n]{1,80})\][+-]?[ \t]*/;

/** The quote or callout; `fields` are what a comment above it says. */
export function readBlockquote(node: Blockquote, fields: JsonObject, context: ReadContext): Quote | Callout {
  const [first, ...rest] = node.children;
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type === 'paragraph' && opening?.type === 'text') {
    const word = isUnescaped(opening, context) ? MARKER.exec(opening.value) : null;
    if (word !== null) {
      const words: PhrasingContent[] = [
        { ...opening, value: opening.value.slice(word[0].length) },
        ...first.children.slice(1),
      ];
      return readCallout(word[1] ?? '', words, rest, fields, context);
    }
  }
  return readQuote(node.children, context);
}

// `\[!` is text: only the source tells.
function isUnescaped(node: Text, { source }: ReadContext): boolean {
  const at = node.position?.start.offset;
  return at !== undefined && source.startsWith('[!', at);
}

function readCallout(
  word: string,
  words: readonly PhrasingContent[],
  following: FlowNodes,
  fields: JsonObject,
  context: ReadContext,
): Callout {
  const { callouts, language } = context;
  const kind = textField(fields, 'kind') ?? kindOf(word, callouts);
  const [titleNodes, bodyNodes] = splitFirstLine(words);
  const given = textField(fields, 'label');
  let title = readText(titleNodes.map(wordsOf).join('')).trim();
  let body = bodyNodes;
  if (title === '') {
    const label = labelLine(bodyNodes);
    const isLabel =
      label !== undefined &&
      (label === given || following.length > 0 || isLabelOf(label, kind, callouts) || /[:؟?!]$/.test(label));
    if (isLabel) {
      title = label;
      body = [];
    }
  } else if (titleNodes.some((part) => !['text', 'strong', 'emphasis'].includes(part.type))) {
    // A title with more than words in it would lose that as a label.
    title = '';
    body = words;
  }
  const label = given ?? (title === '' ? inventedLabel(word, kind, context) : title);
  const isUsual = given === undefined && label === calloutLabel({ kind }, language, callouts);
  const paragraph = body.some((part) => wordsOf(part).trim() !== '' || part.type !== 'text')
    ? [{ type: 'paragraph' as const, children: [...body] }]
    : [];
  const blocks = readBlocks([...paragraph, ...following], context);
  return {
    type: 'callout',
    kind,
    ...(label === undefined || (isUsual && title !== '') ? {} : { label }),
    blocks: nonEmpty(fitBody(withoutJumps(blocks, context), [], context.fitting)),
  };
}

// A callout without a label of its own: its kind says it, or, where no table knows the kind, the word itself.
function inventedLabel(word: string, kind: string, { callouts, language }: ReadContext): string | undefined {
  if (findCalloutKind(kind, callouts) !== undefined) return undefined;
  if (/^(?:note|info)$/i.test(word.trim())) return calloutLabel({ kind }, language, callouts);
  const name = readText(word).trim();
  return name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name;
}

// The words of a line that is strong from end to end, when it is all there is.
function labelLine(nodes: readonly PhrasingContent[]): string | undefined {
  const [only, ...others] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  if (only?.type !== 'strong' || others.length > 0) return undefined;
  if (!only.children.every((child) => child.type === 'text')) return undefined;
  return readText(wordsOf(only)).trim();
}

// The nodes before and after the first line end.
function splitFirstLine(
  nodes: readonly PhrasingContent[],
): readonly [readonly PhrasingContent[], readonly PhrasingContent[]] {
  const before: PhrasingContent[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'break') return [before, nodes.slice(index + 1)];
    const end = node.type === 'text' ? node.value.indexOf('\n') : -1;
    if (node.type === 'text' && end >= 0) {
      const rest = node.value.slice(end + 1);
      return [
        [...before, { ...node, value: node.value.slice(0, end) }],
        [...(rest === '' ? [] : [{ ...node, value: rest }]), ...nodes.slice(index + 1)],
      ];
    }
    before.push(node);
  }
  return [before, []];
}

function readQuote(nodes: FlowNodes, context: ReadContext): Quote {
  const all = withoutJumps(readBlocks(splitAttributionLine(nodes), context), context);
  const figures = all.filter((block) => block.type === 'figure');
  const blocks = figures.length === 0 ? all : all.filter((block) => block.type !== 'figure');
  for (const figure of figures) displaceFigure(figure, context);
  const found = attributionOf(blocks, context);
  const body = found?.body ?? blocks;
  return {
    type: 'quote',
    blocks: nonEmpty(fitFlow(body, [], context.fitting)),
    ...(found === undefined ? {} : { attribution: found.attribution }),
  };
}

function attributionOf(
  blocks: readonly Block[],
  context: ReadContext,
): { readonly body: readonly Block[]; readonly attribution: readonly Inline[] } | undefined {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph' || context.explicit.has(last)) return undefined;
  const at = findAttribution(last.children);
  if (at === undefined || (at === 0 && blocks.length === 1)) return undefined;
  const [first, ...others] = last.children.slice(at);
  if (first?.type !== 'text') return undefined;
  const attribution = normalizeInlines([
    { ...first, text: first.text.replace(ATTRIBUTION_DASH, '') },
    ...others,
  ]);
  if (attribution.length === 0) return undefined;
  const before = at === 0 ? [] : [{ ...last, children: last.children.slice(0, at - 1) }];
  return { body: [...blocks.slice(0, -1), ...before], attribution };
}

// Line ends inside a paragraph are spaces, except before a last line that begins with a dash.
function splitAttributionLine(nodes: FlowNodes): FlowNodes {
  const last = nodes.at(-1);
  if (last?.type !== 'paragraph') return nodes;
  const at = last.children.findLastIndex((child) => child.type === 'text' && child.value.includes('\n'));
  const child = last.children[at];
  if (child?.type !== 'text') return nodes;
  const end = child.value.lastIndexOf('\n');
  const line = child.value.slice(end + 1);
  if (!ATTRIBUTION_DASH.test(line)) return nodes;
  const before = [...last.children.slice(0, at), { ...child, value: child.value.slice(0, end) }];
  const after = [{ ...child, value: line }, ...last.children.slice(at + 1)];
  return [...nodes.slice(0, -1), { ...last, children: before }, { ...last, children: after }];
}

function withoutJumps(blocks: readonly Block[], context: ReadContext): readonly Block[] {
  return blocks.filter((block) => {
    if (block.type !== 'jump-break') return true;
    context.displaced.push(block);
    return false;
  });
}
