// Inlines as runs, hyperlinks and references.

import { beginningOf } from '../../../core/arabic/clean.ts';
import { parseAddress } from '../../../core/article/addresses.ts';
import type { Inline, Link } from '../../../core/article/article.ts';
import { opaqueText } from '../../../core/article/opaque.ts';
import type { HtmlNode } from '../../../core/export/tree.ts';
import type { DocxContext } from './context.ts';
import { writeReference } from './references.ts';
import { externalTarget } from './relationships.ts';
import { type Look, run, textRuns } from './runs.ts';
import { w, type Xml } from './xml.ts';

/** The longest tip that Word shows over a link. */
const MOST_TIP = 255;

/** The content of a paragraph. Reminders are the writer's and are not printed. */
export function writeInlines(
  inlines: readonly Inline[],
  context: DocxContext,
  look: Look = {},
): readonly Xml[] {
  const written: Xml[] = [];
  let isAfterReference = false;
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        written.push(...textRuns(inline.text, context, { ...look, marks: inline.marks ?? [] }));
        break;
      case 'link':
        written.push(...writeLink(inline, context));
        break;
      case 'reference': {
        const marker = writeReference(inline.note, context);
        // Two numbers side by side would read as one.
        if (isAfterReference && marker.length > 0)
          written.push(...textRuns(context.words.comma.trim(), context, { marks: ['sup'] }));
        written.push(...marker);
        isAfterReference = marker.length > 0;
        break;
      }
      case 'break':
        written.push(run(context.direction, context, {}, w('br')));
        break;
      case 'opaque':
        written.push(...textRuns(opaqueText(inline.raw), context, look));
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
      default:
        inline satisfies never;
    }
    if (inline.type !== 'reminder' && inline.type !== 'reference') isAfterReference = false;
  }
  return written;
}

/** Words that lead to an address; nothing but the words where it is not an allowed one outside the document. */
export function writeHyperlink(
  address: string,
  title: string | undefined,
  words: readonly Xml[],
  context: DocxContext,
): Xml {
  const id = context.relationships.add('hyperlink', externalTarget(address));
  const tooltip = title === undefined ? undefined : beginningOf(title, MOST_TIP);
  return w('hyperlink', { 'r:id': id, tooltip, history: 1 }, ...words);
}

/** Whether a reader sees anything of a paragraph's content: words, or a footnote's marker. */
export function showsWords(nodes: readonly HtmlNode[]): boolean {
  return nodes.some((node) => {
    if (typeof node === 'string') return node.trim() !== '';
    if (!('tag' in node)) return false;
    return node.tag === 'w:footnoteReference' || showsWords(node.children);
  });
}

// No address in the document itself: nothing in an article has a name that one could lead to. A reference inside a link ends it and begins it anew, because
// the marker leads to its note.
function writeLink(link: Link, context: DocxContext): readonly Xml[] {
  const address = parseAddress(link.href);
  if (address === undefined || address.startsWith('#')) return writeInlines(link.children, context);
  const groups: Inline[][] = [];
  for (const child of link.children) {
    const last = groups.at(-1);
    if (last !== undefined && isReference(last[0]) === isReference(child)) last.push(child);
    else groups.push([child]);
  }
  return groups.flatMap((group) => {
    if (isReference(group[0])) return writeInlines(group, context);
    const words = writeInlines(group, context, { style: 'Hyperlink' });
    return words.length === 0 ? [] : [writeHyperlink(address, link.title, words, context)];
  });
}

function isReference(inline: Inline | undefined): boolean {
  return inline?.type === 'reference';
}
