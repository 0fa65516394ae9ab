// A callout as `core/group`. A group can save no role, and a name without one is not allowed on a `div`, so the visible label at its head is all
// that names it to a reader; in the editor's list view the block itself bears the label.
import type { Block, Callout } from '../../article/article.ts';
import { calloutLabel, getCalloutKind, type Tone } from '../../article/callouts.ts';
import { isBlank } from '../../article/inlines.ts';
import type { JsonObject } from '../../article/json.ts';
import { TEXT, TONES } from '../tones.ts';
import { type HtmlNode, h } from '../tree.ts';
import { block, joinBlocks } from './delimiters.ts';
import { element } from './element.ts';
import { renderParagraph } from './paragraph.ts';
import type { BlockContext } from './richText.ts';

// The same on all sides: WordPress saves physical sides only, and a site may be read in either direction.
const PADDING = '1em';
const RADIUS = '8px';
const WIDTH = '1px';

/** A callout with its label leading the first line, or on a line of its own before anything but a paragraph. */
export function renderGroup(
  callout: Callout,
  context: BlockContext,
  renderBlocks: (blocks: readonly Block[], context: BlockContext) => readonly (readonly HtmlNode[])[],
): readonly HtmlNode[] {
  const { article, options } = context.render;
  const { tone } = getCalloutKind(callout.kind, options.callouts);
  const words = calloutLabel(callout, article.metadata.language, options.callouts);
  // The id names the kind, which a label of the writer's own would otherwise hide from whoever reads this back.
  const id = context.render.calloutId(callout.kind);
  const label = h('strong', { id, style: `color:${TONES[tone].ink}` }, words);
  const [first, ...rest] = callout.blocks;
  const leads = first?.type === 'paragraph' && !isBlank(first.children);
  const opening = leads
    ? renderParagraph(first.children, first.dir === undefined ? context : { ...context, dir: first.dir }, [
        label,
      ])
    : renderParagraph([], context, [label]);
  const body = renderBlocks(leads ? rest : callout.blocks, context);
  return block(
    'group',
    groupAttributes(tone, words),
    element('div', { class: CLASSES, style: groupStyle(tone) }, joinBlocks([opening, ...body])),
  );
}

const CLASSES = 'wp-block-group has-border-color has-text-color has-background';

function groupAttributes(tone: Tone, name: string): JsonObject {
  const { ink, tint } = TONES[tone];
  return {
    style: {
      border: { width: WIDTH, color: ink, radius: RADIUS },
      color: { background: tint, text: TEXT },
      spacing: { padding: { top: PADDING, right: PADDING, bottom: PADDING, left: PADDING } },
    },
    layout: { type: 'constrained' },
    metadata: { name },
  };
}

// In the order in which WordPress writes the styles of those attributes.
function groupStyle(tone: Tone): string {
  const { ink, tint } = TONES[tone];
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => `padding-${side}:${PADDING}`);
  return [
    `border-color:${ink}`,
    `border-width:${WIDTH}`,
    `border-radius:${RADIUS}`,
    `color:${TEXT}`,
    `background-color:${tint}`,
    ...sides,
  ].join(';');
}
