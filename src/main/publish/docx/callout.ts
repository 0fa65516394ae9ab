// Callouts: bordered, shaded paragraphs that Word joins to one frame, opened by the label in the tone's colour.
import type { Callout } from '../../../core/article/article.ts';
import { calloutLabel, getCalloutKind } from '../../../core/article/callouts.ts';
import { TONES } from '../../../core/export/tones.ts';
import { writeBlocks, writeText } from './blocks.ts';
import type { DocxContext, Frame } from './context.ts';
import { type Box, type Flow, isDraft } from './draft.ts';
import { showsWords, writeInlines } from './inlines.ts';
import { BOX_GAP, BOX_INDENT } from './measures.ts';
import { textRuns } from './runs.ts';

const BOX: Frame = {
  text: 'Callout',
  item: 'Callout',
  start: BOX_INDENT,
  end: BOX_INDENT,
  isBox: true,
};

export function writeCallout(callout: Callout, context: DocxContext): readonly Flow[] {
  const { tone } = getCalloutKind(callout.kind, context.options.callouts);
  const ink = TONES[tone].ink.slice(1).toUpperCase();
  const tint = TONES[tone].tint.slice(1).toUpperCase();
  const isEven = context.nextBox() % 2 === 0;
  const box = isEven ? { edge: neighbourOf(ink), tint: neighbourOf(tint) } : { edge: ink, tint };
  const flows = context.framed(BOX, () => {
    const [first, ...rest] = callout.blocks;
    const opens = first?.type === 'paragraph';
    const label = textRuns(
      calloutLabel(callout, context.article.metadata.language, context.options.callouts),
      context,
      {
        style: 'CalloutLabel',
        marks: ['strong'],
        colour: ink,
      },
    );
    // The label leads the first line; before anything but a paragraph it has a line of its own.
    const opening = context.within(opens ? first.dir : undefined, () => {
      const words = opens ? writeInlines(first.children, context) : [];
      const content = showsWords(words) ? [...label, ...textRuns(' ', context), ...words] : label;
      return writeText(content, context, { keepNext: callout.blocks.length > 1 });
    });
    return [...opening, ...writeBlocks(opens ? rest : callout.blocks, context)];
  });
  return boxed(flows, box);
}

// A gap stands around the whole, not between its paragraphs.
function boxed(flows: readonly Flow[], box: Box): readonly Flow[] {
  const edges = { start: BOX_INDENT, end: BOX_INDENT };
  return flows.map((flow, index) =>
    isDraft(flow)
      ? {
          ...flow,
          box,
          indent: flow.indent ?? edges,
          ...(index === 0 ? { before: BOX_GAP } : {}),
          ...(index === flows.length - 1 ? { after: BOX_GAP } : {}),
        }
      : flow,
  );
}

// Neighbours with equal borders are joined to one frame, and so is equal shading, so of two callouts in a row one has colours that differ where no eye
// sees it.
function neighbourOf(colour: string): string {
  return (Number.parseInt(colour, 16) ^ 1).toString(16).toUpperCase().padStart(6, '0');
}
