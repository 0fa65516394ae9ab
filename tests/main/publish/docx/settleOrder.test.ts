// The marks that keep the order of a line for readers that go by characters alone: where they stand, and where none is needed.
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../../src/core/article/article.ts';
import { articleOf, note, paragraph, reference, text } from './article.ts';
import { openPackage } from './package.ts';
import { allNamed, find, textOf, type XmlElement } from './xmlTree.ts';

/** The runs of a paragraph: those from left to right in brackets, LRM as `>`, RLM as `<`. */
function runsOf(paragraph: XmlElement | undefined): string {
  if (paragraph === undefined) return '';
  return allNamed(paragraph, 'w:r')
    .filter((run) => allNamed(run, 'w:t').length > 0)
    .map((run) => {
      const words = textOf(run).replaceAll('\u200e', '>').replaceAll('\u200f', '<');
      return find(run, 'w:rPr', 'w:rtl') === undefined ? `[${words}]` : words;
    })
    .join('');
}

function written(...children: readonly (string | Inline)[]): string {
  const { document } = openPackage(articleOf([paragraph(...children)]));
  return runsOf(allNamed(document, 'w:p').at(-1));
}

const link = (words: string): Inline =>
  ({
    type: 'link',
    href: 'https://example.org/',
    children: [text(words)],
  }) as Inline; // an address that is allowed

describe('a line from right to left', () => {
  test.each([
    // Its own letters carry it on.
    ['نص بلا لاتيني 2024.', 'نص بلا لاتيني 2024.'],
    ['حلف NATO وأعضاؤه', 'حلف [NATO] وأعضاؤه'],
    ['حلف NATO، وأعضاؤه', 'حلف [NATO]، وأعضاؤه'],
    ['حلف NATO.', 'حلف [NATO].'],
    ['حلف (NATO) ٢٠٢٤', 'حلف ([NATO]) ٢٠٢٤'],
    // Only signs between two Latin words, or a number after one, would join them.
    ['مجلة Lancet، «Cooling»', 'مجلة [Lancet]<، «[Cooling]»'],
    ['حلف NATO (2024) وما بعده', 'حلف [NATO]< (2024) وما بعده'],
    // Signs at the edges of what is isolated belong to it.
    ['بزيادة 30% هنا', 'بزيادة [>30%>] هنا'],
    ['هبوط -67 هنا', 'هبوط [>-67] هنا'],
    ['لغة C++ هنا', 'لغة [C++>] هنا'],
  ])('%j is %j', (words, expected) => {
    expect(written(words)).toBe(expected);
  });

  test('is one across marks, links and references', () => {
    expect(written('من ', text('Lancet', 'strong'), '، ', link('Cooling'))).toBe('من [Lancet]<، [Cooling]');
    const { document } = openPackage(
      articleOf([paragraph('من NATO', reference('a'), '، EU.')], [note('a', paragraph('حاشية'))]),
    );
    expect(runsOf(allNamed(document, 'w:p').at(-1))).toBe('من [NATO]<، [EU].');
  });

  test('has none of the marks that a writer brought along', () => {
    expect(written('نص\u200e\u200f هنا')).toBe('نص هنا');
  });
});

test('a line from left to right is left as it is', () => {
  const { document } = openPackage(
    articleOf([{ type: 'paragraph', dir: 'ltr', children: [text('See حلف, 30%.')] }]),
  );
  expect(allNamed(document, 'w:p').map(textOf).join('')).not.toMatch(/[\u200e\u200f]/);
});

test('the source of a note keeps its parts in order', () => {
  const { footnotes } = openPackage(
    articleOf(
      [paragraph('نص', reference('a'))],
      [
        {
          ...note('a', paragraph('حاشية')),
          source: { publisher: 'The Lancet', title: 'Cooling cities', url: 'https://example.org/' },
        },
      ],
    ),
  );
  expect(runsOf(allNamed(footnotes, 'w:p').at(-1))).toContain('[The Lancet]<، «[Cooling cities]»');
});
