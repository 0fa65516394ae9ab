// A browser writes the moment of printing into its PDF. Ours say when the article was changed or published, so that the same article gives the same file.
import type { Dates } from '../../../core/article/article.ts';

const WRITTEN = /\/(CreationDate|ModDate) \(D:(\d{14})/g;
/** The first moment that the format's own examples know; of articles that name none. */
const UNKNOWN = '20000101000000';

/** The same file with other dates; nothing in it moves, because they are as long. */
export function dateAs(pdf: Uint8Array, { modified, published, created }: Dates): Uint8Array {
  const bytes = Buffer.from(pdf);
  const moment = momentOf(modified ?? published ?? created);
  for (const match of bytes.toString('latin1').matchAll(WRITTEN))
    bytes.write(moment, match.index + match[0].length - moment.length, 'latin1');
  return bytes;
}

function momentOf(date: string | undefined): string {
  if (date === undefined) return UNKNOWN;
  const parsed = new Date(date);
  return Number.isNaN(parsed.getTime()) ? UNKNOWN : parsed.toISOString().replace(/\D/g, '').slice(0, 14);
}
