// A durable save of one edit beside the whole draft written as a file: temporary file, fsync, rename.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Paragraph } from '../../../src/core/article/article.ts';
import { articleToJson } from '../../../src/core/article/articleToJson.ts';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { text } from '../../../src/core/article/inlines.ts';
import { openDatabase } from '../../../src/main/store/database.ts';
import { openLibrary } from '../../../src/main/store/library.ts';
import { median } from '../interleave.ts';
import { judge, type Ratio } from '../ratio.ts';
import { makeCorpus } from './corpus.ts';

const SAVES = 120;
const WARM_UP = 20;

/** Ratios of time and of size. `folder` is empty and thrown away afterwards. */
export function measureSaves(folder: string): readonly Ratio[] {
  const corpus = makeCorpus('saves');
  const random = seededRandom('edits');
  let article = ofSize(corpus.report, 230_000);
  const library = openLibrary({ folder: join(folder, 'saves'), clock: Date.now, random });
  const id = library.drafts.create(article);
  const ours: number[] = [];
  const files: number[] = [];
  let jsonBytes = 0;
  for (let index = -WARM_UP; index < SAVES; index += 1) {
    article = edit(article, index, random);
    const edited = article;
    const saving = time(() => library.drafts.save(id, edited));
    const writing = time(() => writeWhole(folder, edited));
    if (index < 0) continue;
    ours.push(saving);
    files.push(writing);
    jsonBytes += Buffer.byteLength(JSON.stringify(articleToJson(edited)));
  }
  library.close();
  const database = openDatabase(library.file);
  const rows = Number(
    database
      .prepare('SELECT avg(length(body)) FROM revisions WHERE counter > ?')
      .pluck()
      .get(WARM_UP + 1),
  );
  database.close();
  const size = jsonBytes / SAVES;
  return [
    judge(
      'save of one edit ÷ whole draft as a file',
      `save ${median(ours).toFixed(3)} ms, file ${median(files).toFixed(3)} ms`,
      median(ours) / median(files),
      { most: 0.5 },
    ),
    judge(
      'row of a revision ÷ its JSON',
      `${rows.toFixed(0)} bytes of ${size.toFixed(0)}, keyframes included`,
      rows / size,
      { most: 0.01 },
    ),
  ];
}

function ofSize(report: (words: number) => Article, bytes: number): Article {
  let words = 1000;
  for (;;) {
    const article = report(words);
    if (Buffer.byteLength(JSON.stringify(articleToJson(article))) >= bytes) return article;
    words += 500;
  }
}

// One sentence is changed; every tenth time a paragraph is added.
function edit(article: Article, index: number, random: () => number): Article {
  const place = random() % article.blocks.length;
  const changed: Paragraph = {
    type: 'paragraph',
    children: [text(`جملة جديدة رقم ${index} كتبها المحرر. ${random()}`)],
  };
  const blocks =
    index % 10 === 0
      ? article.blocks.toSpliced(place, 0, changed)
      : article.blocks.map((block, at): typeof block => {
          if (at !== place || block.type !== 'paragraph') return block;
          return { ...block, children: [...block.children, ...changed.children] };
        });
  return { ...article, blocks };
}

function writeWhole(folder: string, article: Article): void {
  const temporary = join(folder, 'draft.json.tmp');
  const descriptor = openSync(temporary, 'w');
  writeSync(descriptor, JSON.stringify(articleToJson(article)));
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(temporary, join(folder, 'draft.json'));
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
