// What a saving child says, line by line, and the checksum by which two processes know that they mean the same article.

import { hash } from 'node:crypto';
import type { DraftId } from '../../../src/contract/values.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { stringifyArticle } from '../../../src/core/article/articleToJson.ts';

/** Said before the library is opened. */
export const OPENING = 'opening';

/** A save that the child was told is done. */
export interface Acknowledgement {
  readonly id: DraftId;
  readonly counter: number;
  readonly checksum: string;
}

export function articleChecksum(article: Article): string {
  return hash('sha256', stringifyArticle(article));
}

export function acknowledgementLine({ id, counter, checksum }: Acknowledgement): string {
  return `${id} ${counter} ${checksum}\n`;
}

export function readAcknowledgements(lines: readonly string[]): readonly Acknowledgement[] {
  return lines
    .filter((line) => line !== OPENING)
    .map((line) => {
      const match = /^(d[a-z0-9]{11}) (\d+) ([0-9a-f]{64})$/.exec(line);
      if (match === null) throw new Error(`not an acknowledgement: ${line}`);
      const [, id = '', counter, checksum = ''] = match;
      return { id: id as DraftId, counter: Number(counter), checksum }; // the pattern was checked
    });
}
