// Going to a place of the article: what stands there is selected and brought into view. Places are paths with offsets, as checks report them.
import {
  $createNodeSelection,
  $createRangeSelection,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { FindingPlace } from '../../../core/checks/finding.ts';
import { bringNear } from '../near/near.ts';
import { $findSpot, $pointIn } from './findSpot.ts';

/** How many frames the blocks that come into view may take to get their real heights. */
const SETTLING = 6;

/** Selects what stands at a place and brings it into view; answers false when the place is not in the text. */
export function jumpTo(editor: LexicalEditor, place: FindingPlace): boolean {
  let shown: LexicalNode | undefined;
  editor.update(
    () => {
      shown = $selectPlace(place);
    },
    { discrete: true },
  );
  if (shown === undefined) return false;
  editor.focus();
  bringIntoView(editor, shown.getKey());
  return true;
}

/** Selects what stands at a place. Answers the node to be shown; undefined when the place is not in the text. */
export function $selectPlace({ path, start, end = start }: FindingPlace): LexicalNode | undefined {
  const spot = $findSpot(path);
  if (spot === undefined) return undefined;
  const { node, lines } = spot;
  const from = $pointIn(lines, start ?? 0);
  const to = $pointIn(lines, end ?? 0);
  if (from === undefined || to === undefined) {
    const whole = $createNodeSelection();
    whole.add(node.getKey());
    $setSelection(whole);
    return node;
  }
  const range = $createRangeSelection();
  range.anchor.set(from.key, from.offset, from.type);
  range.focus.set(to.key, to.offset, to.type);
  $setSelection(range);
  return lines[0];
}

/** Brings a node's element to the middle of the page, again until the blocks around it have their real heights. */
export function bringIntoView(editor: LexicalEditor, key: string, frames = SETTLING): void {
  const element = editor.getElementByKey(key);
  if (element !== null) {
    bringNear(editor, element);
    element.scrollIntoView({ block: 'center' });
  }
  if (frames > 0) requestAnimationFrame(() => bringIntoView(editor, key, frames - 1));
}
