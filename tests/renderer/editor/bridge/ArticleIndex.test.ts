// What the index knows is what reading anew would tell, whatever is done in the editor; and it reads little.
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import fc from 'fast-check';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  type LexicalNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../src/core/article/article.ts';
import { countArticleWords } from '../../../../src/core/article/counts.ts';
import { numberNotes } from '../../../../src/core/article/footnotes.ts';
import { plainText } from '../../../../src/core/article/inlines.ts';
import { ArticleIndex } from '../../../../src/renderer/editor/bridge/ArticleIndex.ts';
import { $readArticle } from '../../../../src/renderer/editor/bridge/toArticle.ts';
import { $isNotesNode } from '../../../../src/renderer/editor/footnotes/nodes.ts';
import { $setField } from '../../../../src/renderer/editor/state.ts';
import { arbitraryArticle } from '../../../support/arbitraryArticle.ts';
import { articleIn, editorWith } from '../headless.ts';

function $all(node: LexicalNode): readonly LexicalNode[] {
  return [node, ...($isElementNode(node) ? node.getChildren().flatMap($all) : [])];
}

function headingsOf(article: Article): readonly unknown[] {
  return article.blocks.flatMap((block) =>
    block.type === 'heading' ? [[block.level, plainText(block.children).trim()]] : [],
  );
}

const EDITS = ['type', 'remove', 'insert', 'field', 'format', 'move', 'undo', 'redo'] as const;

describe('the index of an article', () => {
  test('knows the blocks, words, headings and numbers after any edits', () => {
    fc.assert(
      fc.property(
        arbitraryArticle(),
        fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat()), { minLength: 1, maxLength: 8 }),
        (article, edits) => {
          const editor = editorWith(article);
          const stop = registerHistory(editor, createEmptyHistoryState(), 0);
          const cache = new ArticleIndex();
          cache.register(editor);
          const { blocks: _blocks, notes: _notes, ...frame } = article;
          const cached = (): unknown => editor.getEditorState().read(() => $readArticle(frame, cache.$read));
          cached();
          for (const [edit, choice] of edits) {
            if (edit === 'undo') editor.dispatchCommand(UNDO_COMMAND, undefined);
            else if (edit === 'redo') editor.dispatchCommand(REDO_COMMAND, undefined);
            else
              editor.update(
                () => {
                  const nodes = $all($getRoot());
                  const node = nodes[choice % nodes.length];
                  if (node === undefined) return;
                  if (edit === 'type' && $isTextNode(node)) node.setTextContent(`${node.getTextContent()}س`);
                  else if (edit === 'format' && $isTextNode(node)) node.toggleFormat('bold');
                  else if (edit === 'remove' && node !== $getRoot()) node.remove();
                  else if (edit === 'field') $setField(node, 'x', choice);
                  else if (edit === 'move') {
                    // Among the blocks, and among the notes.
                    const parent = choice % 2 === 0 ? $getRoot() : $getRoot().getLastChild();
                    const children = $isElementNode(parent) ? parent.getChildren() : [];
                    const movable = children.filter((child) => !$isNotesNode(child));
                    const [one, other] = [choice % movable.length, (choice >> 3) % movable.length];
                    if (one !== other && movable[one] && movable[other])
                      movable[other].insertBefore(movable[one]);
                  } else if (edit === 'insert')
                    $getRoot()
                      .getFirstChild()
                      ?.insertBefore($createParagraphNode().append($createTextNode('جديد')));
                },
                { discrete: true },
              );
            const now = articleIn(editor, article);
            expect(cached()).toEqual(now);
            const { words, outline, numbering } = cache.facts;
            expect(words).toBe(countArticleWords(now));
            expect(outline.map(({ level, text }) => [level, text])).toEqual(headingsOf(now));
            expect(numbering.cited).toEqual(numberNotes(now).cited);
            expect(numbering.orphans).toEqual(numberNotes(now).orphans);
            expect(numbering.missing).toEqual(numberNotes(now).missing);
          }
          stop();
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });

  test('reads one block for a keystroke', () => {
    const [article] = fc.sample(arbitraryArticle(), { numRuns: 1, seed: 4 });
    if (article === undefined) throw new Error('no sample');
    const paragraphs = Array.from({ length: 500 }, (_, index) => ({
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, text: `فقرة ${index}` }],
    }));
    const editor = editorWith({ ...article, blocks: paragraphs });
    const cache = new ArticleIndex();
    cache.register(editor);
    const { blocks: _blocks, notes: _notes, ...frame } = article;
    const read = () => editor.getEditorState().read(() => $readArticle(frame, cache.$read));
    const before = read();
    editor.update(() => void $all($getRoot()).find($isTextNode)?.setTextContent('غيرها'), { discrete: true });
    const after = read();
    expect(after.blocks.filter((block, index) => block !== before.blocks[index])).toHaveLength(1);
  });
});
