// A callout as `core/group`. A group can save no role, and a name without one is not allowed on a `div`, so the visible label at its head is all
// that names it to a reader; in the editor's list view the block itself bears the label.
import type { Block, Callout } from '../../article/article.ts';
import { calloutLabel, getCalloutKind, type Tone } from '../../article/callouts.ts';
import { isBlank } from '../../article/inlines.ts';
import type { JsonObject } from '../../article/json.ts';
import { type CalloutLook, calloutLook } from '../house/settings.ts';
import { shortText } from '../inlines.ts';
import { byTone, TEXT } from '../tones.ts';
import { type HtmlNode, h } from '../tree.ts';
import { fill, joinBlocks, type Shell, shellOf } from './delimiters.ts';
import { renderParagraph } from './paragraph.ts';
import { type BlockContext, inside } from './richText.ts';

// The same on all sides: WordPress saves physical sides only, and a site may be read in either direction.
const PADDING = '1em';
const RADIUS = '8px';
const WIDTH = '1px';
const SIDES = ['top', 'right', 'bottom', 'left'] as const;
/** Of a callout without a ground. */
const TIGHT = { top: '0.4em', right: '1em', bottom: '0.4em', left: '1em' };

/** A callout with its label leading the first line, or on a line of its own before anything but a paragraph. */
export function renderGroup(
  callout: Callout,
  context: BlockContext,
  renderBlocks: (blocks: readonly Block[], context: BlockContext) => readonly HtmlNode[],
): HtmlNode {
  const { article, options } = context.render;
  const { tone } = getCalloutKind(callout.kind, options.callouts);
  const words = calloutLabel(callout, article.metadata.language, options.callouts);
  // The id names the kind, which a label of the writer's own would otherwise hide from whoever reads this back.
  const id = context.render.calloutId(callout.kind);
  const look = calloutLook(options.settings);
  // Without a ground of ours, only the site knows in which colour words can be read.
  const label = h('strong', { id, style: look === 'boxed' ? INKS[tone] : undefined }, shortText(words));
  const [first] = callout.blocks;
  const leads = first?.type === 'paragraph' && !isBlank(first.children);
  const opening = leads
    ? renderParagraph(first.children, inside(context, first), label)
    : renderParagraph([], context, label);
  const body = renderBlocks(leads ? callout.blocks.slice(1) : callout.blocks, context);
  const blocks = opening === undefined ? body : [opening, ...body];
  return fill(groupShell(look, tone, words, context), joinBlocks(blocks));
}

// Most callouts of a report are told what others of their tone and label are told too.
function groupShell(look: CalloutLook, tone: Tone, name: string, { groups }: BlockContext): Shell {
  const named = groups.get(tone) ?? new Map<string, Shell>();
  groups.set(tone, named);
  const known = named.get(name);
  if (known !== undefined) return known;
  const { attributes, saved } = LOOKS[look][tone];
  const told = { ...attributes, layout: { type: 'constrained' }, metadata: { name } };
  const shell = shellOf('group', told, h('div', saved));
  named.set(name, shell);
  return shell;
}

const INKS = byTone(({ ink }) => `color:${ink}`);

/** What a group is told, and what it saves of that: its styles stand in the order in which WordPress writes them. */
interface GroupLook {
  readonly attributes: JsonObject;
  readonly saved: { readonly class: string; readonly style?: string };
}

const LOOKS: Readonly<Record<CalloutLook, Readonly<Record<Tone, GroupLook>>>> = {
  boxed: byTone(({ ink, tint }) => ({
    attributes: {
      style: {
        border: { width: WIDTH, color: ink, radius: RADIUS },
        color: { background: tint, text: TEXT },
        spacing: { padding: { top: PADDING, right: PADDING, bottom: PADDING, left: PADDING } },
      },
    },
    saved: {
      class: 'wp-block-group has-border-color has-text-color has-background',
      style: [
        `border-color:${ink}`,
        `border-width:${WIDTH}`,
        `border-radius:${RADIUS}`,
        `color:${TEXT}`,
        `background-color:${tint}`,
        ...SIDES.map((side) => `padding-${side}:${PADDING}`),
      ].join(';'),
    },
  })),
  compact: byTone(({ ink }) => ({
    attributes: {
      style: { border: { width: WIDTH, color: ink }, spacing: { padding: TIGHT } },
    },
    saved: {
      class: 'wp-block-group has-border-color',
      style: [
        `border-color:${ink}`,
        `border-width:${WIDTH}`,
        ...SIDES.map((side) => `padding-${side}:${TIGHT[side]}`),
      ].join(';'),
    },
  })),
  plain: byTone(() => ({ attributes: {}, saved: { class: 'wp-block-group' } })),
};
