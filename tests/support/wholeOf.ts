// What a target has made, with everything written that it writes only when asked, so that two results can be compared.
import type { Rendered } from '../../src/core/export/target.ts';

export function wholeOf({ writePlain, ...rest }: Rendered): object {
  return { ...rest, plain: writePlain?.() };
}
