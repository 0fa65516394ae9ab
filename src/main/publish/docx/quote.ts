// Quotations: set in on both sides, with the name of who said it on a line of its own.
import type { Quote } from '../../../core/article/article.ts';
import { writeBlocks, writeText } from './blocks.ts';
import type { DocxContext, Frame } from './context.ts';
import { type Flow, isDraft } from './draft.ts';
import { showsWords, writeInlines } from './inlines.ts';
import { QUOTE_INDENT } from './measures.ts';
import { textRuns } from './runs.ts';

const QUOTE: Frame = { text: 'Quote', item: 'Quote', start: QUOTE_INDENT, end: QUOTE_INDENT, isBox: false };

export function writeQuote(quote: Quote, context: DocxContext): readonly Flow[] {
  // In a callout the words stay inside its frame, so they are set off by their style alone.
  const frame: Frame = context.frame.isBox ? { ...context.frame, text: 'Quote', item: 'Quote' } : QUOTE;
  return context.framed(frame, () => {
    const said = writeBlocks(quote.blocks, context);
    const name = writeInlines(quote.attribution ?? [], context);
    if (!showsWords(name)) return said;
    const together = said.map((flow) => (isDraft(flow) ? { ...flow, keepNext: true } : flow));
    const content = [...textRuns('— ', context), ...name];
    return [...together, ...writeText(content, context, { style: 'Attribution' })];
  });
}
