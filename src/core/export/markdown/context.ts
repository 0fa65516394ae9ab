// What the parts of an article are written with.
import type { Block } from '../../article/article.ts';
import type { CalloutKind } from '../../article/callouts.ts';
import type { AssetId } from '../../article/ids.ts';
import type { JsonObject } from '../../article/json.ts';
import { attributesComment } from './comments.ts';
import type { LabelOf } from './inlines.ts';

export interface WriteContext {
  readonly labelOf: LabelOf;
  readonly callouts: readonly CalloutKind[];
  readonly language: string;
  /** What stands between the parentheses of a picture. */
  addressOf(asset: AssetId): string;
}

/** Lines without line ends. */
export type Lines = readonly string[];

/** The fields of a block that Markdown says by itself; all others go into its comment, also those that this version does not know. */
export type Spoken = ReadonlySet<string>;

/** The block's lines under a comment with what they cannot say; without a comment when that is nothing. */
export function withComment(
  block: Block,
  spoken: Spoken,
  lines: Lines,
  extra: JsonObject | undefined = undefined,
): Lines {
  const fields: Record<string, JsonObject[string]> = {};
  for (const [key, value] of Object.entries(block)) {
    if (key !== 'type' && !spoken.has(key) && value !== undefined) fields[key] = value;
  }
  Object.assign(fields, extra);
  return Object.keys(fields).length === 0 ? lines : [attributesComment(fields), ...lines];
}

/** Lines inside a container: the first after its marker, the others after its indentation; blank ones are not padded. */
export function contain(lines: Lines, first: string, others: string): Lines {
  const blank = others.trimEnd();
  return lines.map((line, index) => {
    if (index === 0) return line === '' ? first.trimEnd() : first + line;
    return line === '' ? blank : others + line;
  });
}
