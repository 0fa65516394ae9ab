// What a bench tells: one measured thing beside its reference.

export interface Ratio {
  readonly name: string;
  /** The times or sizes that the ratio was made of, with their units. */
  readonly measured: string;
  readonly ratio: number;
  /** The goal as a person reads it: `≤ 2`, `≥ 20`. */
  readonly goal: string;
  readonly met: boolean;
}

/** A ratio with its goal: `most` for one that must not pass it, `least` for one that must reach it. */
export function judge(
  name: string,
  measured: string,
  ratio: number,
  goal: { readonly most: number } | { readonly least: number },
): Ratio {
  const most = 'most' in goal;
  const bound = most ? goal.most : goal.least;
  return {
    name,
    measured,
    ratio,
    goal: `${most ? '≤' : '≥'} ${bound}`,
    met: most ? ratio <= bound : ratio >= bound,
  };
}
