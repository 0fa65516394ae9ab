// Places of the article in the editor, there and back.
import { $getSelection, $isNodeSelection, $isRangeSelection, $setSelection } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../src/core/article/article.ts';
import { passageText } from '../../../../src/core/article/inlines.ts';
import { type Passage, passagesOf } from '../../../../src/core/article/walk.ts';
import { runChecks } from '../../../../src/core/checks/checks.ts';
import type { FindingPlace } from '../../../../src/core/checks/finding.ts';
import { $selectPlace } from '../../../../src/renderer/editor/jump/jumpTo.ts';
import { $placeOfSelection } from '../../../../src/renderer/editor/jump/placeOf.ts';
import { exampleReport } from '../../../golden/cases.ts';
import { testDocuments } from '../../../support/documents.ts';
import { editorWith } from '../headless.ts';

const DOCUMENTS = testDocuments(60);
// A label is drawn, an embed and opaque content are one thing, and headline and subtitle are fields.
const ELSEWHERE = new Set(['label', 'embed', 'opaque', 'headline', 'subtitle']);

function writable(article: Article): readonly Passage[] {
  return passagesOf(article).filter(({ role, inlines }) => !ELSEWHERE.has(role) && inlines.length > 0);
}

/** Goes to a place and tells where the caret is then. */
function visit(editor: ReturnType<typeof editorWith>, place: FindingPlace): FindingPlace | undefined {
  let found: FindingPlace | undefined;
  editor.update(
    () => {
      $selectPlace(place);
      found = $placeOfSelection();
    },
    { discrete: true },
  );
  return found;
}

describe('a place of the article', () => {
  test.each(DOCUMENTS)('is found in the editor and told again, in every passage: $name', ({ article }) => {
    const editor = editorWith(article);
    for (const { path, inlines } of writable(article)) {
      const { length } = passageText(inlines);
      for (const offset of new Set([0, 1, Math.floor(length / 2), length])) {
        const place = { path, start: offset, end: offset };
        if (offset <= length) expect(visit(editor, place)).toEqual(place);
      }
    }
  });

  test('selects exactly the words between its offsets', () => {
    const { article } = exampleReport();
    const editor = editorWith(article);
    let seen = 0;
    for (const { path, inlines } of writable(article)) {
      const text = passageText(inlines);
      const word = /\p{L}{3,}/u.exec(text);
      if (word === null) continue;
      let selected = '';
      editor.update(
        () => {
          $selectPlace({ path, start: word.index, end: word.index + word[0].length });
          selected = $getSelection()?.getTextContent() ?? '';
        },
        { discrete: true },
      );
      expect(selected).toBe(word[0]);
      seen += 1;
    }
    expect(seen).toBeGreaterThan(20);
  });

  test('of every finding in the text leads somewhere', () => {
    for (const { article } of DOCUMENTS) {
      const editor = editorWith(article);
      for (const { place, check } of runChecks(article)) {
        if (place.path[0] === 'metadata') continue;
        let isSelected = false;
        editor.update(
          () => {
            $setSelection(null);
            $selectPlace(place);
            const selection = $getSelection();
            isSelected = $isRangeSelection(selection) || $isNodeSelection(selection);
          },
          { discrete: true },
        );
        expect({ check, path: place.path, isSelected }).toEqual({
          check,
          path: place.path,
          isSelected: true,
        });
      }
    }
  });

  test('that is not there selects nothing', () => {
    const { article } = exampleReport();
    const editor = editorWith(article);
    expect(visit(editor, { path: ['blocks', 9999, 'children'], start: 0 })).toBeUndefined();
    expect(visit(editor, { path: ['metadata', 'slug'] })).toBeUndefined();
  });
});
