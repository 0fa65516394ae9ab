// One of two writers: says that it is ready, waits for its standard input to end, saves a draft so many times, and acknowledges each save with
// the revision that holds its text. With `careful` it saves on top of what it has read, and a text that came too late is a conflict's revision.
import { readFileSync, writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import type { Article } from '../../../../src/core/article/article.ts';
import { seededRandom } from '../../../../src/core/article/ids.ts';
import { text } from '../../../../src/core/article/inlines.ts';
import { openLibrary } from '../../../../src/main/store/library.ts';
import { acknowledgementLine, articleChecksum, OPENING } from '../savingLines.ts';

const [folder = '', given = '', name = '', count = '0', manner = ''] = process.argv.slice(2);

flushCompileCache();
const library = openLibrary({ folder, clock: Date.now, random: seededRandom(name) });
writeSync(1, `${OPENING}\n`);
readFileSync(0);

const id = library.drafts.resolve(given);
for (let number = 1; number <= Number(count); number += 1) {
  const loaded = library.drafts.load(id);
  const article: Article = {
    ...loaded.article,
    blocks: [{ type: 'paragraph', children: [text(`${name}: حفظ رقم ${number}`)] }],
  };
  const saved = library.drafts.save(
    id,
    article,
    manner === 'careful' ? { expectedCounter: loaded.counter } : {},
  );
  const counter = saved.conflict ?? saved.counter;
  writeSync(1, acknowledgementLine({ id, counter, checksum: articleChecksum(article) }));
}
library.close();
