// Settings as they are typed: `name=value`.
import type { Labels } from '../core/article/callouts.ts';
import { usageRefusal } from './refusal.ts';

/** The pairs by name, the last of a name; throws a usage refusal with the sentence when one is none. */
export function readPairs(given: readonly string[], wrong: Labels): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw usageRefusal(wrong);
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );
}
