// What checks mend is written back into the editor: only that, as one step, with the caret at its words.
import { $getRoot, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import { applyFixes, runChecks } from '../../../../src/core/checks/checks.ts';
import type { FindingPlace } from '../../../../src/core/checks/finding.ts';
import { changeArticle } from '../../../../src/renderer/editor/bridge/applyArticle.ts';
import { $selectPlace } from '../../../../src/renderer/editor/jump/jumpTo.ts';
import { $placeOfSelection } from '../../../../src/renderer/editor/jump/placeOf.ts';
import { articleOf, CHECK_CASES, flawless } from '../../../core/checks/cases.ts';
import { testDocuments } from '../../../support/documents.ts';
import { openArticle } from '../openArticle.ts';

function caret(editor: LexicalEditor): FindingPlace | undefined {
  return editor.read(() => $placeOfSelection());
}

const WRONG = CHECK_CASES.flatMap(({ check, wrong }) =>
  wrong.map(({ given }) => ({ check, article: articleOf(given) })),
);

describe('a fix in the editor', () => {
  test('gives the mended article, for every check that mends, and undo gives the old one back', () => {
    let fixed = 0;
    for (const { article } of [...WRONG, ...testDocuments(40)]) {
      for (const { fix } of runChecks(article).slice(0, 30)) {
        if (fix === undefined) continue;
        const opened = openArticle(article);
        const before = opened.read();
        const after = fix(before);
        expect(changeArticle(opened, fix)).toBe(true);
        expect(opened.read()).toEqual(after);
        if (after.metadata === before.metadata) {
          opened.undo();
          expect(opened.read()).toEqual(before);
        }
        fixed += 1;
      }
    }
    expect(fixed).toBeGreaterThan(100);
  });

  test('of everything at once is one step as well', () => {
    for (const { article } of testDocuments(20)) {
      const opened = openArticle(article);
      const before = opened.read();
      changeArticle(opened, (given) => applyFixes(given));
      expect(opened.read()).toEqual(applyFixes(before));
      opened.undo();
      expect({ ...opened.read(), metadata: undefined }).toEqual({ ...before, metadata: undefined });
    }
  });

  test('touches no other block', () => {
    const article = flawless({
      blocks: ['أول', 'ثان ،', 'ثالث'].map((text) => ({
        type: 'paragraph',
        children: [{ type: 'text', text }],
      })),
    });
    const opened = openArticle(article);
    const keys = (): readonly string[] => opened.editor.read(() => $getRoot().getChildrenKeys());
    const before = keys();
    changeArticle(opened, (given) => applyFixes(given));
    expect(keys().filter((key) => !before.includes(key))).toHaveLength(1);
  });

  test('leaves the caret at its words', () => {
    const article = flawless({
      blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'كلمة  أولى ، ثم  أخيرة' }] }],
    });
    const path = ['blocks', 0, 'children'];
    for (const [word, at] of [
      ['كلمة', 2],
      ['أخيرة', 3],
    ] as const) {
      const opened = openArticle(article);
      const old = 'كلمة  أولى ، ثم  أخيرة'.indexOf(word) + at;
      opened.editor.update(() => void $selectPlace({ path, start: old }), { discrete: true });
      changeArticle(opened, (given) => applyFixes(given));
      const now = 'كلمة أولى، ثم أخيرة'.indexOf(word) + at;
      expect(caret(opened.editor)).toEqual({ path, start: now, end: now });
    }
  });

  test('that changes nothing is no step', () => {
    const opened = openArticle(flawless());
    expect(changeArticle(opened, (given) => given)).toBe(false);
  });
});
