// Moving what is inside a block up or down: the item of a list, the row of a table.

import { $itemAtCaret, $moveItem } from '../list/items.ts';
import { $cellAtCaret, $moveRow } from '../table/grid.ts';
import { $chosenAtom } from './atoms.ts';
import type { Step } from './places.ts';

/** Moves the item or row at the caret. Returns false where there is neither, and the block itself is to be moved. */
export function $moveInside(step: Step): boolean {
  const item = $itemAtCaret();
  if (item !== undefined) {
    $moveItem(item, step);
    return true;
  }
  const place = $caretCellPlace();
  if (place !== undefined) $moveRow(place, step);
  return place !== undefined;
}

// A table that is chosen as a whole moves as a whole.
function $caretCellPlace(): ReturnType<typeof $cellAtCaret> {
  return $chosenAtom() === undefined ? $cellAtCaret() : undefined;
}
