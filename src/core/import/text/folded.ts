// The form in which labels and headings are compared: folded as for search, single spaces, no punctuation or symbols at the edges.
import { fold } from '../../arabic/fold.ts';

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * The comparable form of a short text.
 *
 * @example comparable('تَحذيرٌ هامّ:') === comparable('تحذير هام')
 */
export function comparable(value: string): string {
  return fold(value).replace(EDGES, '').replace(/\s+/g, ' ');
}
