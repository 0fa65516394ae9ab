// Texts for the store bench: reports of any number with the word frequencies of a language. The commonest words are the example report's, the
// rest are made of Arabic letters, so that the vocabulary is as wide as a newsroom's.
import { readFileSync } from 'node:fs';
import type { Article, Block } from '../../../src/core/article/article.ts';
import { newArticleId, seededRandom } from '../../../src/core/article/ids.ts';
import { plainText, text } from '../../../src/core/article/inlines.ts';
import { newArticle } from '../../../src/core/article/newArticle.ts';
import { parseArticleText } from '../../../src/core/article/parseArticle.ts';
import { passagesOf } from '../../../src/core/article/walk.ts';

const EXAMPLE = new URL('../../../resources/example/report.json', import.meta.url);
const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآءئؤ';
const VOCABULARY = 50_000;

export interface Corpus {
  /** Words by falling frequency. */
  readonly vocabulary: readonly string[];
  /** A report with a headline and about so many words of text. */
  report(words: number): Article;
}

export function makeCorpus(seed: string): Corpus {
  const random = seededRandom(seed);
  const vocabulary = makeVocabulary(random);
  // Zipf: the word of rank r comes with a weight of 1 ÷ r.
  const cumulated: number[] = [];
  let total = 0;
  for (let rank = 1; rank <= vocabulary.length; rank += 1) {
    total += 1 / rank;
    cumulated.push(total);
  }
  const word = (): string => {
    const wanted = (random() / 2 ** 32) * total;
    let low = 0;
    let high = cumulated.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulated[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return vocabulary[low] ?? '';
  };
  const sentence = (length: number): string => `${Array.from({ length }, word).join(' ')}.`;
  return {
    vocabulary,
    report: (words) => {
      const blocks: Block[] = [];
      for (let written = 0; written < words; written += 40) {
        blocks.push({ type: 'paragraph', children: [text(sentence(Math.min(40, words - written)))] });
      }
      return newArticle(newArticleId(random), { metadata: { headline: sentence(8) }, blocks });
    },
  };
}

/** The text of an article as its writer sees it, a passage a line. */
export function textOf(article: Article): string {
  return passagesOf(article)
    .map((passage) => plainText(passage.inlines))
    .join('\n');
}

function makeVocabulary(random: () => number): readonly string[] {
  const { article } = parseArticleText(readFileSync(EXAMPLE, 'utf8'));
  const words = new Set(textOf(article).match(/[\p{L}\p{M}]{2,}/gu));
  while (words.size < VOCABULARY) {
    const length = 3 + (random() % 5);
    words.add(Array.from({ length }, () => LETTERS[random() % LETTERS.length]).join(''));
  }
  return [...words];
}
