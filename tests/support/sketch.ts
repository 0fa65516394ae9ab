// An article as a few lines of text, so that a test shows at a glance what was read: one line a block, what stands inside it set in by two spaces.
import type { Article, Block, Inline, List } from '../../src/core/article/article.ts';
import { type Numbering, numberNotes } from '../../src/core/article/footnotes.ts';

/**
 * The body: `p words`, `h2 words`, `- item`, `1. item`, `[x] item`, `callout tip`, `figure address alt`, `table`, `quote`, `---`, `more`. Marks are
 * written `{strong words}`, links `[words](address)`, references `[1]`, breaks `⏎`.
 */
export function sketch(article: Article): readonly string[] {
  const numbering = numberNotes(article);
  return article.blocks.flatMap((block) => sketchBlock(block, numbering));
}

/** The notes by number, those that nothing cites last and marked `?`: `1: words`. */
export function sketchNotes(article: Article): readonly string[] {
  const numbering = numberNotes(article);
  return [...numbering.cited, ...numbering.orphans].map((note) => {
    const number = numbering.orphans.includes(note) ? '?' : numbering.numberOf(note.id);
    const body = note.blocks.flatMap((block) => sketchBlock(block, numbering)).join(' / ');
    const source = note.source === undefined ? '' : ` ${JSON.stringify(note.source)}`;
    return `${number}: ${body.replace(/^p ?/, '').replaceAll(' / p ', ' / ')}${source}`;
  });
}

function sketchBlock(block: Block, numbering: Numbering): readonly string[] {
  const words = (inlines: readonly Inline[] | undefined): string => sketchInlines(inlines ?? [], numbering);
  const inside = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((inner) => sketchBlock(inner, numbering)).map((line) => `  ${line}`);
  const dir = 'dir' in block && block.dir !== undefined ? ` <${block.dir}>` : '';
  switch (block.type) {
    case 'paragraph':
      return [`p${dir} ${words(block.children)}`.trimEnd()];
    case 'heading':
      return [`h${block.level}${dir} ${words(block.children)}`];
    case 'list':
      return sketchList(block, numbering);
    case 'quote':
      return [
        `quote${dir}${block.attribution === undefined ? '' : ` — ${words(block.attribution)}`}`,
        ...inside(block.blocks),
      ];
    case 'callout':
      return [
        `callout ${block.kind}${dir}${block.label === undefined ? '' : ` «${block.label}»`}`,
        ...inside(block.blocks),
      ];
    case 'figure': {
      const picture = block.asset === undefined ? (block.address ?? '?') : 'asset';
      const alt = block.decorative ? 'decorative' : `«${block.alt}»`;
      const below = [
        ...(block.caption === undefined ? [] : [`  caption ${words(block.caption)}`]),
        ...(block.credit === undefined ? [] : [`  credit ${words(block.credit)}`]),
      ];
      return [`figure ${picture} ${alt}`, ...below];
    }
    case 'table': {
      const heads = `${block.headerRow ? ' row' : ''}${block.headerColumn ? ' column' : ''}`;
      return [
        `table${heads}${block.caption === undefined ? '' : ` ${words(block.caption)}`}`,
        ...block.rows.map((row) => `  ${row.cells.map((cell) => words(cell.children)).join(' | ')}`),
      ];
    }
    case 'separator':
      return ['---'];
    case 'jump-break':
      return ['more'];
    case 'embed':
      return [`embed [${block.title}](${block.address})`];
    case 'opaque':
      return [`opaque ${JSON.stringify(block.raw)}`];
    default:
      return block satisfies never;
  }
}

function sketchList(list: List, numbering: Numbering): readonly string[] {
  return list.items.flatMap((item, index) => {
    const sign = {
      bulleted: '-',
      numbered: `${(list.start ?? 1) + index}.`,
      check: item.checked ? '[x]' : '[ ]',
    }[list.style];
    return [
      `${sign} ${sketchInlines(item.children, numbering)}`.trimEnd(),
      ...(item.lists ?? []).flatMap((inner) => sketchList(inner, numbering)).map((line) => `  ${line}`),
    ];
  });
}

function sketchInlines(inlines: readonly Inline[], numbering: Numbering): string {
  return inlines
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
          return inline.marks === undefined ? inline.text : `{${inline.marks.join('+')} ${inline.text}}`;
        case 'link':
          return `[${sketchInlines(inline.children, numbering)}](${inline.href})`;
        case 'reference':
          return `[${numbering.numberOf(inline.note) ?? '?'}]`;
        case 'break':
          return '⏎';
        case 'reminder':
          return `{reminder ${inline.text}}`;
        case 'opaque':
          return `{opaque ${JSON.stringify(inline.raw)}}`;
        default:
          return inline satisfies never;
      }
    })
    .join('');
}
