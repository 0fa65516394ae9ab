// A process that saves without end, until it is killed. It acknowledges a save on standard output only after `save` has returned;
// the lines are those of `savingLines.ts`.
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Article } from '../../../../src/core/article/article.ts';
import { newArticleId, seededRandom } from '../../../../src/core/article/ids.ts';
import { text } from '../../../../src/core/article/inlines.ts';
import { newArticle } from '../../../../src/core/article/newArticle.ts';
import { openDatabase } from '../../../../src/main/store/database.ts';
import { LIBRARY_FILE, Library, openLibrary } from '../../../../src/main/store/library.ts';
import { acknowledgementLine, articleChecksum, OPENING } from '../savingLines.ts';

const [folder = '', seed = ''] = process.argv.slice(2);
/** One save in so many begins a new draft. */
const NEW_DRAFT_EVERY = 40;
const WORDS = ['الصحافة', 'تقرير', 'مدينة', 'NATO', 'هيئة', 'مؤتمر', 'أمن', '1994', 'تعاون', 'حاشية'];
/** So few pages of journal that the journal is emptied into the file every few saves, and a kill falls into that too. */
const PAGES_BEFORE_CHECKPOINT = 12;

const random = seededRandom(seed);
const options = { folder, clock: Date.now, random };
// Who is killed cannot leave what it compiled to the next one at its end.
flushCompileCache();
writeSync(1, `${OPENING}\n`);
// The usual opening first, as a writer's program does it; then one whose journal we may set.
openLibrary(options).close();
const file = join(folder, LIBRARY_FILE);
const database = openDatabase(file);
database.pragma(`wal_autocheckpoint = ${PAGES_BEFORE_CHECKPOINT}`);
const library = new Library(database, file, options);

const below = (limit: number): number => random() % limit;

function sentence(): string {
  return Array.from({ length: 5 + below(60) }, () => WORDS[below(WORDS.length)]).join(' ');
}

function edited(article: Article): Article {
  const paragraph = { type: 'paragraph' as const, children: [text(sentence())] };
  const at = below(article.blocks.length + 1);
  // A long draft loses a paragraph for every new one, so that the library stays small.
  const skipped = article.blocks.length > 40 ? 1 : 0;
  const blocks = [...article.blocks.slice(0, at), paragraph, ...article.blocks.slice(at + skipped)];
  return { ...article, metadata: { ...article.metadata, headline: sentence().slice(0, 60).trim() }, blocks };
}

for (;;) {
  const drafts = library.drafts.list();
  const chosen = below(NEW_DRAFT_EVERY) === 0 ? undefined : drafts[below(drafts.length)];
  const article = edited(
    chosen === undefined ? newArticle(newArticleId(random)) : library.drafts.load(chosen.id).article,
  );
  const id = chosen === undefined ? library.drafts.create(article) : chosen.id;
  const counter = chosen === undefined ? 1 : library.drafts.save(id, article).counter;
  writeSync(1, acknowledgementLine({ id, counter, checksum: articleChecksum(article) }));
}
