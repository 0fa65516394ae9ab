// The document that every peer of the export bench prints: the example report's own words, reshuffled by a seed into a report of any length, as
// an article, as the Lexical state of the same text, and as Markdown.
import { readFileSync } from 'node:fs';
import type { Article, Block, Inline, Note } from '../../../src/core/article/article.ts';
import { CALLOUT_KINDS, calloutLabel } from '../../../src/core/article/callouts.ts';
import { numberNotes } from '../../../src/core/article/footnotes.ts';
import { newArticleId, newNoteId, seededRandom } from '../../../src/core/article/ids.ts';
import { plainText, text } from '../../../src/core/article/inlines.ts';
import { newArticle } from '../../../src/core/article/newArticle.ts';
import { parseArticleText } from '../../../src/core/article/parseArticle.ts';
import { passagesOf } from '../../../src/core/article/walk.ts';

const EXAMPLE = new URL('../../../resources/example/report.json', import.meta.url);

/** An article of about `words` words: per thousand, four headings, eight callouts, three lists, three notes, and paragraphs. */
export function benchArticle(words: number): Article {
  const random = seededRandom(`bench ${words}`);
  const vocabulary = passagesOf(parseArticleText(readFileSync(EXAMPLE, 'utf8')).article)
    .flatMap((passage) => plainText(passage.inlines).split(/\s+/))
    .filter((word) => word !== '');
  let written = 0;
  const sentence = (length: number): string => {
    written += length;
    return `${Array.from({ length }, () => vocabulary[random() % vocabulary.length] ?? '').join(' ')}.`;
  };
  const blocks: Block[] = [];
  const notes: Note[] = [];
  const cite = (): Inline => {
    const id = newNoteId(random);
    notes.push({ id, blocks: [{ type: 'paragraph', children: [text(sentence(12))] }] });
    return { type: 'reference', note: id };
  };
  for (let index = 0; written < words; index += 1) {
    if (index % 9 === 0) blocks.push({ type: 'heading', level: 2, children: [text(sentence(5))] });
    else if (index % 4 === 1) {
      const kind = CALLOUT_KINDS[index % CALLOUT_KINDS.length]?.kind ?? 'tip';
      blocks.push({ type: 'callout', kind, blocks: [{ type: 'paragraph', children: [text(sentence(28))] }] });
    } else if (index % 11 === 6) {
      const items = Array.from({ length: 3 }, () => ({
        children: [text(`${sentence(2)}:`, ['strong']), text(` ${sentence(12)}`)],
      }));
      blocks.push({ type: 'list', style: 'bulleted', items });
    } else {
      const children: Inline[] = [
        text(sentence(30)),
        text(' '),
        text(sentence(4), ['strong']),
        text(` ${sentence(14)}`),
      ];
      blocks.push({ type: 'paragraph', children: index % 10 === 2 ? [...children, cite()] : children });
    }
  }
  return newArticle(newArticleId(random), {
    metadata: { headline: 'تقرير طويل', slug: 'bench' },
    blocks,
    notes,
  });
}

/** The same document as Lexical's JSON, with its stock nodes and those of `lexicalNodes.ts`; notes are items at the end. */
export function lexicalState(article: Article): string {
  const { numberOf } = numberNotes(article);
  let callouts = 0;
  const block = (type: string, children: readonly object[], more: object = {}) => ({
    type,
    version: 1,
    direction: 'rtl',
    format: '',
    indent: 0,
    children,
    ...more,
  });
  const run = (value: string, format = 0) => ({
    type: 'text',
    version: 1,
    text: value,
    format,
    detail: 0,
    mode: 'normal',
    style: '',
  });
  const inline = (child: Inline): readonly object[] => {
    if (child.type === 'text') return [run(child.text, child.marks?.includes('strong') ? 1 : 0)];
    if (child.type !== 'reference') return [];
    return [{ type: 'bench-reference', version: 1, number: numberOf(child.note) }];
  };
  const convert = (given: Block): readonly object[] => {
    switch (given.type) {
      case 'paragraph':
        return [block('paragraph', given.children.flatMap(inline), { textFormat: 0, textStyle: '' })];
      case 'heading':
        return [block('heading', given.children.flatMap(inline), { tag: 'h2' })];
      case 'callout': {
        callouts += 1;
        const more = { kind: given.kind, label: calloutLabel(given, 'ar'), place: callouts };
        return [block('bench-callout', given.blocks.flatMap(convert), more)];
      }
      case 'list': {
        const items = given.items.map((item, index) =>
          block('listitem', item.children.flatMap(inline), { value: index + 1 }),
        );
        return [block('list', items, { listType: 'bullet', start: 1, tag: 'ul' })];
      }
      default:
        return [];
    }
  };
  const notes = article.notes.map((note) =>
    block('bench-note', note.blocks.flatMap(convert), { number: numberOf(note.id) }),
  );
  return JSON.stringify({ root: block('root', [...article.blocks.flatMap(convert), ...notes]) });
}
