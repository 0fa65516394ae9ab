// What the editor holds of an article is the whole article.
import { $createListItemNode, $createListNode } from '@lexical/list';
import fc from 'fast-check';
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode, type ElementNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../../../src/core/article/article.ts';
import { newArticle } from '../../../../src/core/article/newArticle.ts';
import { parseArticle } from '../../../../src/core/article/parseArticle.ts';
import { goldenCases } from '../../../golden/cases.ts';
import { arbitraryArticle } from '../../../support/arbitraryArticle.ts';
import { testDocuments } from '../../../support/documents.ts';
import { sketch } from '../../../support/sketch.ts';
import { articleIn, editorWith } from '../headless.ts';

function articleOf(...blocks: readonly Block[]): Article {
  return newArticle('a' as Article['id'], { blocks });
}

function paragraph(text: string): Block {
  return { type: 'paragraph', children: text === '' ? [] : [{ type: 'text', text }] };
}

describe('an article in the editor', () => {
  test.each(testDocuments(0))('is the whole article: $name', ({ article }) => {
    expect(articleIn(editorWith(article), article)).toEqual(article);
  });

  test('is the whole article, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        expect(articleIn(editorWith(article), article)).toEqual(article);
      }),
      { numRuns: Number(process.env.RUNS ?? 1000), seed: Number(process.env.SEED ?? 1) },
    );
  });

  test('keeps fields that this version does not know, wherever they stand', () => {
    const given = JSON.parse(
      JSON.stringify({
        ...articleOf(),
        mood: 'glad',
        metadata: { ...articleOf().metadata, future: 1 },
        blocks: [
          {
            type: 'paragraph',
            x: 1,
            children: [
              { type: 'text', text: 'نص', x: [2] },
              { type: 'text', text: 'آخر', x: [2] },
            ],
          },
          { type: 'list', style: 'bulleted', x: 3, items: [{ x: 4, children: [] }] },
          { type: 'callout', kind: 'tip', x: 5, blocks: [{ type: 'paragraph', children: [] }] },
          { type: 'figure', alt: '', x: 6 },
          { type: 'table', x: 7, rows: [{ x: 8, cells: [{ x: 9, children: [] }] }] },
          { type: 'separator', x: 10 },
          {
            type: 'heading',
            level: 2,
            x: 11,
            children: [{ type: 'link', href: '#x', x: 12, children: [{ type: 'break', x: 13 }] }],
          },
        ],
        notes: [{ id: 'n', x: 14, blocks: [{ type: 'paragraph', children: [] }] }],
      }),
    ) as unknown;
    const { article } = parseArticle(given);
    expect(articleIn(editorWith(article), article)).toEqual(article);
    expect(JSON.stringify(article)).toContain('"x":14');
  });

  test('survives Lexical’s own JSON, which the clipboard carries', () => {
    for (const { article } of goldenCases()) {
      const editor = editorWith(article);
      const json = JSON.stringify(editor.getEditorState());
      editor.setEditorState(editor.parseEditorState(json));
      expect(articleIn(editor, article)).toEqual(article);
    }
  });

  test('takes the place of what was there before', () => {
    const [first, second] = fc.sample(arbitraryArticle(), { numRuns: 2, seed: 5 });
    if (first === undefined || second === undefined) throw new Error('no sample');
    const editor = editorWith(first);
    const again = editorWith(second);
    editor.setEditorState(again.getEditorState());
    expect(articleIn(editor, second)).toEqual(second);
  });

  test('declares a direction on everything that could be left to guess', () => {
    for (const { article } of testDocuments(20)) {
      const undeclared: string[] = [];
      const visit = (node: ElementNode): void => {
        for (const child of node.getChildren()) {
          if (!$isElementNode(child)) continue;
          // Lexical guesses for the children of roots without a direction.
          if (child.isShadowRoot() && child.getDirection() === null && child.getType() !== 'table')
            undeclared.push(child.getType());
          visit(child);
        }
      };
      editorWith(article)
        .getEditorState()
        .read(() => {
          expect($getRoot().getDirection()).not.toBeNull();
          visit($getRoot());
        });
      expect(undeclared).toEqual([]);
    }
  });
});

describe('what an editor can make that no article holds', () => {
  test('becomes an article all the same', () => {
    const article = articleOf(paragraph('نص'));
    const editor = editorWith(article);
    editor.update(
      () => {
        const list = $createListNode('bullet');
        const item = $createListItemNode();
        const nested = $createListItemNode();
        nested.append(
          $createListNode('number').append($createListItemNode().append($createTextNode('داخلي'))),
        );
        list.append(nested, item.append($createTextNode('بند')));
        const odd = $createParagraphNode().append($createTextNode('سطر\nآخر\tوجدولة'));
        $getRoot().getFirstChildOrThrow().replace(list);
        $getRoot().getLastChildOrThrow().insertBefore(odd);
      },
      { discrete: true },
    );
    const read = articleIn(editor, article);
    expect(sketch(read)).toEqual(['-', '  1. داخلي', '- بند', 'p سطر⏎آخر وجدولة']);
    expect(parseArticle(read)).toMatchObject({ article: read, problems: [] });
  });

  test('with nothing in it is an empty paragraph', () => {
    const article = articleOf(paragraph('نص'));
    const editor = editorWith(article);
    editor.update(() => void $getRoot().clear(), { discrete: true });
    expect(articleIn(editor, article)).toEqual(articleOf(paragraph('')));
  });
});

describe('two lists side by side', () => {
  const list = (text: string): Block => ({
    type: 'list',
    style: 'numbered',
    items: [{ children: [{ type: 'text', text }] }],
  });

  test('stay two, with a boundary between them', () => {
    const article = articleOf(list('أ'), list('ب'));
    const editor = editorWith(article);
    expect(articleIn(editor, article)).toEqual(article);
    editor.update(() => $getRoot().getChildAtIndex(1)?.remove(), { discrete: true });
    // Without it they are one, as Lexical has it.
    expect(sketch(articleIn(editor, article))).toEqual(['1. أ', '2. ب']);
  });
});
