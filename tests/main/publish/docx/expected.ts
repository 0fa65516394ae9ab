// What the outline of a document must be, made from the article alone: its blocks in reading order, with the styles and labels that Word knows them by.
import { formatNumber } from '../../../../src/core/arabic/digits.ts';
import { directionOf } from '../../../../src/core/arabic/script.ts';
import { parseAddress, parseWebAddress } from '../../../../src/core/article/addresses.ts';
import type {
  Article,
  Block,
  Direction,
  Figure,
  Inline,
  List,
  Note,
  Table,
} from '../../../../src/core/article/article.ts';
import { calloutLabel } from '../../../../src/core/article/callouts.ts';
import { numberNotes } from '../../../../src/core/article/footnotes.ts';
import { opaqueText } from '../../../../src/core/article/opaque.ts';
import { sourceInlines } from '../../../../src/core/export/sources.ts';
import { exportWords, formatDay } from '../../../../src/core/export/words.ts';
import type { Outline } from './outline.ts';

interface Place {
  readonly direction: Direction;
  readonly text: string;
  readonly item: string;
  readonly isBoxed: boolean;
}

const PAGE = { text: 'Normal', item: 'ListParagraph', isBoxed: false };
const BULLETS = ['•', '◦', '▪'];

export function expectedOutline(article: Article): Outline {
  const { metadata } = article;
  const numbering = numberNotes(article);
  const base = directionOf(metadata.language);
  const words = exportWords(metadata.language);
  // Notes that the body cites have a footnote; those that only notes cite are printed in the first that does.
  const placed = new Set(
    numbering.references.filter(({ path }) => path[0] === 'blocks').map(({ note }) => note),
  );
  let level = 1;

  const line = (style: string, place: Place, content: string, label = ''): readonly string[] => [
    `${style} ${place.direction}${place.isBoxed ? ' boxed' : ''}${label}: ${content}`.trimEnd(),
  ];

  // Two markers side by side are parted by a comma; a reminder between them shows nothing.
  const inline = (given: readonly Inline[]): string => {
    const inlines = given.filter(({ type }) => type !== 'reminder');
    return inlines
      .map((one, index): string => {
        switch (one.type) {
          case 'text':
            return one.text;
          case 'opaque':
            return opaqueText(one.raw).replace(/\s*\n\s*/g, ' ');
          case 'break':
            return '⏎';
          case 'reminder':
            return '';
          case 'reference': {
            const number = numbering.numberOf(one.note);
            const comma = inlines[index - 1]?.type === 'reference' ? words.comma.trim() : '';
            return number === undefined ? '' : `${comma}[${number}]`;
          }
          case 'link': {
            const address = parseAddress(one.href);
            if (address === undefined || address.startsWith('#')) return inline(one.children);
            // A marker ends the link and begins it anew.
            return groups(one.children)
              .map((group) => {
                const inner = inline(group);
                const isMarkers = group[0]?.type === 'reference';
                return isMarkers || inner === '' ? inner : `⟦${inner} → ${new URL(address).href}⟧`;
              })
              .join('');
          }
          default:
            return one satisfies never;
        }
      })
      .join('');
  };

  // What a reader sees of it, not its address.
  const shows = (content: string): boolean =>
    content
      .replace(/ → [^⟧]*⟧/g, '')
      .replace(/[⟦⏎]/g, '')
      .trim() !== '';

  const blocks = (given: readonly Block[], outer: Place): readonly string[] =>
    given.flatMap((block) => {
      const place = { ...outer, direction: ('dir' in block ? block.dir : undefined) ?? outer.direction };
      return one(block, place);
    });

  const one = (block: Block, place: Place): readonly string[] => {
    const paragraph = (style: string, content: string): readonly string[] =>
      shows(content) ? line(style, place, content) : [];
    switch (block.type) {
      case 'paragraph':
        return paragraph(place.text, inline(block.children));
      case 'heading': {
        const content = inline(block.children);
        if (!shows(content)) return [];
        level = Math.min(block.level, level + 1);
        return line(`Heading${level - 1}`, place, content);
      }
      case 'list':
        return list(block, place, 0);
      case 'quote': {
        const frame = { ...place, text: 'Quote', item: 'Quote' };
        const name = inline(block.attribution ?? []);
        return [
          ...blocks(block.blocks, frame),
          ...(shows(name) ? line('Attribution', place, `— ${name}`) : []),
        ];
      }
      case 'callout': {
        const frame = { ...place, text: 'Callout', item: 'Callout', isBoxed: true };
        const [first, ...rest] = block.blocks;
        const label = calloutLabel(block, metadata.language);
        if (first?.type !== 'paragraph')
          return [...line('Callout', frame, label), ...blocks(block.blocks, frame)];
        const content = inline(first.children);
        const opening = { ...frame, direction: first.dir ?? place.direction };
        return [
          ...line('Callout', opening, shows(content) ? `${label} ${content}` : label),
          ...blocks(rest, frame),
        ];
      }
      case 'figure':
        return figure(block, place);
      case 'table':
        return table(block, place);
      case 'separator':
        return line('Separator', { ...place, isBoxed: false }, '');
      case 'jump-break':
        return [];
      case 'embed': {
        const address = parseAddress(block.address);
        const title = block.title || address || '…';
        const linked =
          address === undefined || address.startsWith('#') ? title : `⟦${title} → ${new URL(address).href}⟧`;
        return line(place.text, place, linked);
      }
      case 'opaque':
        return paragraph(place.text, inline([block]));
      default:
        return block satisfies never;
    }
  };

  const list = (given: List, place: Place, depth: number): readonly string[] =>
    given.items.flatMap((item, index) => {
      const number = formatNumber((given.start ?? 1) + index, metadata.digits);
      const label = {
        bulleted: ` ${depth} ${BULLETS[depth % 3]}`,
        numbered: ` ${depth} ${number}.`,
        check: '',
      }[given.style];
      const lead = place.isBoxed ? '\u2003'.repeat(depth) : '';
      const box = given.style === 'check' ? `${lead}${item.checked ? '☑' : '☐'} ` : '';
      return [
        ...line(place.item, place, box + inline(item.children), label),
        ...(item.lists ?? []).flatMap((nested) =>
          list(nested, { ...place, direction: nested.dir ?? place.direction }, depth + 1),
        ),
      ];
    });

  // Every asset is found in these tests.
  const figure = (given: Figure, place: Place): readonly string[] => {
    const address = parseWebAddress(given.address);
    const alt = given.decorative ? '' : given.alt;
    const picture =
      given.asset !== undefined
        ? `<${alt}>`
        : address === undefined
          ? ''
          : `⟦${alt || address} → ${new URL(address).href}⟧`;
    const caption = inline(given.caption ?? []);
    const credit = inline(given.credit ?? []);
    const spoken = shows(caption) ? caption : picture === '' ? alt : '';
    return [
      ...(picture === '' ? [] : line('Figure', place, picture)),
      ...(spoken === '' ? [] : line('Caption', place, spoken)),
      ...(shows(credit) ? line('Credit', place, credit) : []),
    ];
  };

  const table = (given: Table, place: Place): readonly string[] => {
    const caption = inline(given.caption ?? []);
    const inside = { ...place, isBoxed: false };
    return [
      ...(shows(caption) ? line('TableCaption', place, caption) : []),
      `table ${place.direction}`,
      ...given.rows.flatMap((row, rowIndex) => [
        'row',
        ...row.cells.flatMap((cell, column) => {
          const isHeading = (rowIndex === 0 && given.headerRow) || (column === 0 && given.headerColumn);
          return line(isHeading ? 'TableHeading' : 'TableText', inside, inline(cell.children));
        }),
      ]),
    ];
  };

  const note = (given: Note, mark: string): readonly string[] => {
    const place: Place = { direction: base, text: 'FootnoteText', item: 'FootnoteText', isBoxed: false };
    const source = given.source === undefined ? '' : inline(sourceInlines(given.source, metadata));
    const lines = [
      ...blocks(given.blocks, place),
      ...(shows(source) ? line('FootnoteText', place, source) : []),
    ];
    const opensWithText = given.blocks.find((block) => blocks([block], place).length > 0)?.type !== 'list';
    const [first, ...rest] = lines;
    return first !== undefined && opensWithText
      ? [first.replace(': ', `: ${mark} `), ...rest]
      : [...line('FootnoteText', place, mark), ...lines];
  };

  const awaited = new Set<Note['id']>();
  const footnote = (given: Note): readonly string[] => {
    const lines = [...note(given, '[mark]')];
    const queue = [given];
    for (const citing of queue) {
      const inside = numberNotes({ ...article, blocks: [...citing.blocks] }).references;
      for (const { note: id, path } of inside) {
        const found = numbering.cited[(numbering.numberOf(id) ?? 0) - 1];
        if (path[0] !== 'blocks' || found === undefined || placed.has(id) || awaited.has(id)) continue;
        awaited.add(id);
        queue.push(found);
        lines.push(...note(found, `[${numbering.numberOf(id)}]`));
      }
    }
    return lines;
  };

  const top: Place = { direction: base, ...PAGE };
  const facts = [
    metadata.author === undefined ? '' : `${words.by} ${metadata.author}`,
    metadata.place ?? '',
    metadata.dates.published === undefined ? '' : formatDay(metadata.dates.published, words, metadata.digits),
  ];
  const header = [
    ['Section', metadata.section],
    ['Title', metadata.headline],
    ['Subtitle', metadata.subtitle],
    ['Byline', facts.filter(Boolean).join(' · ')],
  ].flatMap(([style = '', words]) => (words ? line(style, top, words) : []));
  return {
    body: [...header, ...blocks(article.blocks, top)],
    notes: numbering.cited.filter(({ id }) => placed.has(id)).map(footnote),
  };
}

function groups(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const found: Inline[][] = [];
  for (const inline of inlines) {
    const last = found.at(-1);
    if (last !== undefined && (last[0]?.type === 'reference') === (inline.type === 'reference'))
      last.push(inline);
    else found.push([inline]);
  }
  return found;
}
