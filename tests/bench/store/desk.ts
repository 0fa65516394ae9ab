// A desk of ten thousand drafts: search beside a counting LIKE scan over the same texts, the index beside the text, and the first page of the list
// beside sorting rows that carry their texts.
import { join } from 'node:path';
import { stringifyArticle } from '../../../src/core/article/articleToJson.ts';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { openDatabase } from '../../../src/main/store/database.ts';
import { openLibrary } from '../../../src/main/store/library.ts';
import { median, percentile } from '../interleave.ts';
import { judge, type Ratio } from '../ratio.ts';
import { type Corpus, makeCorpus, textOf } from './corpus.ts';

const DRAFTS = 10_000;
const WORDS = 800;
const ROUNDS = 3;

export function measureDesk(folder: string): readonly Ratio[] {
  const corpus = makeCorpus('desk');
  const library = openLibrary({
    folder: join(folder, 'desk'),
    clock: Date.now,
    random: seededRandom('desk'),
  });
  const plain = openDatabase(join(folder, 'plain.sqlite3'));
  plain.exec('CREATE TABLE drafts (id TEXT PRIMARY KEY, title TEXT, modified INTEGER, body TEXT, json TEXT)');
  const insert = plain.prepare('INSERT INTO drafts VALUES (?, ?, ?, ?, ?)');
  let textBytes = 0;
  plain.exec('BEGIN');
  for (let index = 0; index < DRAFTS; index += 1) {
    const article = corpus.report(WORDS);
    const id = library.drafts.create(article);
    const body = textOf(article);
    textBytes += Buffer.byteLength(body);
    insert.run(id, article.metadata.headline, index, body, stringifyArticle(article));
  }
  plain.exec('COMMIT');
  library.search.indexPending();
  library.search.optimize();

  const scan = plain.prepare("SELECT count(*) FROM drafts WHERE body LIKE '%' || ? || '%'").pluck();
  const found: number[] = [];
  const scanned: number[] = [];
  for (const query of queries(corpus)) {
    for (let round = 0; round < ROUNDS; round += 1) {
      found.push(time(() => library.search.find(query)));
      if (round === 0) scanned.push(time(() => scan.get(query.replace(/[«»]/g, ''))));
    }
  }

  const sort = plain.prepare('SELECT id, title, modified, json FROM drafts ORDER BY modified DESC LIMIT 50');
  const listed: number[] = [];
  const sorted: number[] = [];
  for (let round = 0; round < 30; round += 1) {
    listed.push(time(() => library.drafts.list()));
    sorted.push(time(() => sort.all()));
  }
  library.close();
  plain.close();

  const searchTime = percentile(found, 0.95);
  const scanTime = percentile(scanned, 0.95);
  const indexBytes = sizeOfIndex(library.file);
  return [
    judge(
      'search, ranked, p95 ÷ counting LIKE scan, p95',
      `search ${searchTime.toFixed(2)} ms, scan ${scanTime.toFixed(2)} ms`,
      searchTime / scanTime,
      { most: 1 / 12 },
    ),
    judge(
      'search index ÷ text',
      `${(indexBytes / 1e6).toFixed(1)} MB of ${(textBytes / 1e6).toFixed(1)} MB`,
      indexBytes / textBytes,
      { most: 0.45 },
    ),
    judge(
      'first 50 drafts ÷ sorting fat rows',
      `list ${median(listed).toFixed(3)} ms, sort ${median(sorted).toFixed(2)} ms`,
      median(listed) / median(sorted),
      { most: 1 / 50 },
    ),
  ];
}

// Common, middling and rare words, pairs, phrases and beginnings of words.
function queries({ vocabulary }: Corpus): readonly string[] {
  const at = (rank: number): string => vocabulary[rank] ?? '';
  return [
    ...[0, 3, 10, 30].map(at),
    ...[100, 300, 1000, 3000].map(at),
    ...[10_000, 20_000, 40_000, 49_999].map(at),
    ...[1, 20, 200, 2000].map((rank) => `${at(rank)} ${at(rank + 7)}`),
    ...[2, 5, 12, 40].map((rank) => `«${at(rank)} ${at(rank - 1)}»`),
    ...[4, 50, 500, 5000].map((rank) => at(rank).slice(0, 3)),
  ];
}

function sizeOfIndex(file: string): number {
  const database = openDatabase(file);
  try {
    return Number(database.prepare("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search%'").pluck().get());
  } finally {
    database.close();
  }
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
