// Lists, nested ones under their items. Labels are Word's own; check boxes are boxes that can be ticked.

import type { List, ListItem } from '../../../core/article/article.ts';
import { h } from '../../../core/export/tree.ts';
import type { DocxContext } from './context.ts';
import type { Flow, ParagraphDraft } from './draft.ts';
import { writeInlines } from './inlines.ts';
import { HANGING, LABEL_INSET } from './measures.ts';
import { MOST_LEVELS } from './numbering.ts';
import { run, SYMBOL_FONT } from './runs.ts';
import { w, type Xml } from './xml.ts';

const CHECKED = '☑';
const UNCHECKED = '☐';
const EM_SPACE = '\u2003';

/** The items of a list in order, each a paragraph. */
export function writeList(list: List, context: DocxContext, depth = 0): readonly Flow[] {
  const label = labelsOf(list, context, depth);
  return list.items.flatMap((item, index): readonly Flow[] => {
    // Before what is nested under it: markers of notes are written in the order in which they are read.
    const written = writeItem(item, list, label(index), depth, context);
    const nested = (item.lists ?? []).flatMap((inner) =>
      context.within(inner.dir, () => writeList(inner, context, depth + 1)),
    );
    return [written, ...nested];
  });
}

function writeItem(
  item: ListItem,
  list: List,
  label: number,
  depth: number,
  context: DocxContext,
): ParagraphDraft {
  const { frame, direction } = context;
  const words = writeInlines(item.children, context);
  const edge = frame.isBox ? frame.start : frame.start + LABEL_INSET;
  const start = edge + HANGING * (levelOf(depth) + 1);
  return {
    style: frame.item,
    direction,
    content: list.style === 'check' ? [...writeBox(item, depth, context), ...words] : words,
    ...(list.style === 'check' ? {} : { list: { id: label, level: levelOf(depth) } }),
    // In a callout every first line begins at the frame's own edge, and the label is set in instead.
    indent: { start, end: frame.end, hanging: frame.isBox ? start - edge : HANGING },
  };
}

// Of each item the definition that labels it.
function labelsOf(list: List, context: DocxContext, depth: number): (index: number) => number {
  const place = { level: levelOf(depth), lead: leadOf(depth, context) };
  if (list.style === 'check') return () => 0;
  if (list.style === 'bulleted') {
    const id = context.lists.bullets(place);
    return () => id;
  }
  const start = list.start ?? 1;
  if (!context.countsItself)
    return (index) => context.lists.literal(`${context.number(start + index)}.`, place);
  const id = context.lists.numbers(start, place);
  return () => id;
}

function levelOf(depth: number): number {
  return Math.min(depth, MOST_LEVELS - 1);
}

// Twice as long as it sets in, because labels stand by their middle.
function leadOf(depth: number, context: DocxContext): string {
  return context.frame.isBox ? EM_SPACE.repeat(2 * levelOf(depth)) : '';
}

// A content control (`w14:checkbox`); what does not know it sees the sign in it.
function writeBox(item: ListItem, depth: number, context: DocxContext): readonly Xml[] {
  const state = (name: string, sign: string): Xml =>
    h(`w14:${name}`, { 'w14:val': sign.codePointAt(0)?.toString(16).toUpperCase(), 'w14:font': SYMBOL_FONT });
  const text = (words: string): Xml => w('t', { 'xml:space': 'preserve' }, words);
  const sign = w(
    'r',
    undefined,
    w(
      'rPr',
      undefined,
      w('rFonts', { ascii: SYMBOL_FONT, hAnsi: SYMBOL_FONT, eastAsia: SYMBOL_FONT, cs: SYMBOL_FONT }),
      ...(context.direction === 'rtl' ? [w('rtl')] : []),
    ),
    text(item.checked ? CHECKED : UNCHECKED),
  );
  const control = w(
    'sdt',
    undefined,
    w(
      'sdtPr',
      undefined,
      w('alias', { val: item.checked ? context.words.done : context.words.open }),
      w('id', { val: context.nextDrawing() }),
      h(
        'w14:checkbox',
        undefined,
        h('w14:checked', { 'w14:val': item.checked ? 1 : 0 }),
        state('checkedState', CHECKED),
        state('uncheckedState', UNCHECKED),
      ),
    ),
    w('sdtContent', undefined, sign),
  );
  const lead = context.frame.isBox ? EM_SPACE.repeat(levelOf(depth)) : '';
  return [
    ...(lead === '' ? [] : [run(context.direction, context, {}, text(lead))]),
    control,
    run(context.direction, context, {}, w('tab')),
  ];
}
