// The document itself (`word/document.xml`): header, blocks, and the one section's page.
import { writeBlocks } from './blocks.ts';
import type { DocxContext } from './context.ts';
import { type Flow, isDraft, printFlow } from './draft.ts';
import { writeHeader } from './header.ts';
import { NAMESPACES } from './namespaces.ts';
import { w, type Xml } from './xml.ts';

export function writeBody(context: DocxContext): Xml {
  const flows = apart([...writeHeader(context), ...writeBlocks(context.article.blocks, context)], context);
  return w('document', NAMESPACES, w('body', undefined, ...flows.map(printFlow), section(context)));
}

// Word joins two tables that nothing parts, and wants a paragraph after the last one; before a paragraph the same line is their distance.
function apart(flows: readonly Flow[], context: DocxContext): readonly Flow[] {
  const end: Flow = { style: 'TableEnd', direction: context.base, content: [] };
  return flows.flatMap((flow) => (isDraft(flow) ? [flow] : [flow, end]));
}

function section({ base, paper: { width, height, margin } }: DocxContext): Xml {
  return w(
    'sectPr',
    undefined,
    w('pgSz', { w: width, h: height }),
    w('pgMar', {
      top: margin,
      right: margin,
      bottom: margin,
      left: margin,
      header: 708,
      footer: 708,
      gutter: 0,
    }),
    w('cols', { space: 708 }),
    ...(base === 'rtl' ? [w('bidi'), w('rtlGutter')] : []),
  );
}
