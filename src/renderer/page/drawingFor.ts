// What the nodes of one article draw, in the words of the window and the language of the article.
import type { Metadata } from '../../core/article/article.ts';
import type { CalloutKind } from '../../core/article/callouts.ts';
import { plainText } from '../../core/article/inlines.ts';
import { sourceInlines } from '../../core/export/sources.ts';
import { exportWords } from '../../core/export/words.ts';
import type { Drawing } from '../editor/drawing.ts';
import type { PageWords } from '../i18n/pageWords.ts';

export function drawingFor(
  metadata: () => Metadata,
  words: PageWords,
  callouts: readonly CalloutKind[],
): Drawing {
  const { caption, credit, noPicture, jumpBreak, back, marker, footnote, blocks } = words;
  const { drawn } = blocks;
  const { language } = metadata();
  // Readers see the heading, so it is in the article's language.
  const { notes } = exportWords(language);
  const source: Drawing['source'] = (given) => plainText(sourceInlines(given, metadata()));
  return {
    language,
    callouts,
    caption,
    credit,
    noPicture,
    jumpBreak,
    notes,
    back,
    marker,
    footnote,
    drawn,
    source,
  };
}
