// An article as the bytes that are stored. What did not change since the last save is not written out again: blocks and notes are values, so
// their bytes are kept by identity.
import type { Article, Block, Note } from '../../core/article/article.ts';
import { stringifyPart } from '../../core/article/articleToJson.ts';

const COMMA = Buffer.from(',');
const known = new WeakMap<Block | Note, Buffer>();

/** The UTF-8 bytes of `stringifyArticle`. */
export function articleBytes(article: Article): Buffer {
  const pieces: Buffer[] = [];
  let opened = '{';
  for (const [key, value] of Object.entries(article)) {
    if (value === undefined) continue;
    const name = `${opened}${JSON.stringify(key)}:`;
    opened = ',';
    if (key === 'blocks' || key === 'notes') {
      pieces.push(Buffer.from(`${name}[`));
      pushParts(key === 'blocks' ? article.blocks : article.notes, pieces);
      opened = '],';
    } else {
      pieces.push(Buffer.from(name + JSON.stringify(value)));
    }
  }
  pieces.push(Buffer.from(opened === '],' ? ']}' : '}'));
  return Buffer.concat(pieces);
}

function pushParts(parts: readonly (Block | Note)[], pieces: Buffer[]): void {
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) continue;
    if (index > 0) pieces.push(COMMA);
    let bytes = known.get(part);
    if (bytes === undefined) {
      bytes = Buffer.from(stringifyPart(part));
      known.set(part, bytes);
    }
    pieces.push(bytes);
  }
}
