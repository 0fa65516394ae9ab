// An article as the state of a Lexical editor that has only stock nodes: the same words, callouts as paragraphs, markers as text, notes as a list.
import type { Article, Block, Inline } from '../../../src/core/article/article.ts';
import { calloutLabel } from '../../../src/core/article/callouts.ts';
import { numberNotes } from '../../../src/core/article/footnotes.ts';

export function plainState(article: Article): string {
  const { numberOf } = numberNotes(article);
  const element = (type: string, children: readonly object[], more: object = {}): object => ({
    type,
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children,
    ...more,
  });
  const run = (text: string, format = 0): object => ({
    type: 'text',
    version: 1,
    text,
    format,
    detail: 0,
    mode: 'normal',
    style: '',
  });
  const inline = (child: Inline): readonly object[] => {
    if (child.type === 'text') return [run(child.text, child.marks?.includes('strong') ? 1 : 0)];
    return child.type === 'reference' ? [run(`[${numberOf(child.note)}]`)] : [];
  };
  const list = (items: readonly (readonly object[])[], listType: 'bullet' | 'number'): object =>
    element(
      'list',
      items.map((children, index) => element('listitem', children, { value: index + 1 })),
      { listType, start: 1, tag: listType === 'bullet' ? 'ul' : 'ol' },
    );
  const convert = (block: Block): readonly object[] => {
    switch (block.type) {
      case 'paragraph':
        return [element('paragraph', block.children.flatMap(inline))];
      case 'heading':
        return [element('heading', block.children.flatMap(inline), { tag: 'h2' })];
      case 'callout':
        return [element('paragraph', [run(calloutLabel(block, 'ar'), 1)]), ...block.blocks.flatMap(convert)];
      case 'list':
        return [
          list(
            block.items.map((item) => item.children.flatMap(inline)),
            'bullet',
          ),
        ];
      default:
        return [];
    }
  };
  const notes = article.notes.map((note) =>
    note.blocks.flatMap((block) => (block.type === 'paragraph' ? block.children.flatMap(inline) : [])),
  );
  return JSON.stringify({
    root: element('root', [...article.blocks.flatMap(convert), list(notes, 'number')]),
  });
}
