// One byte of a closed library changes, at seeded places all over the file. An article or a revision is then read as it was or refused by name. What
// only describes drafts (the list, tags) and whether a picture is there may be wrong only while the doctor says that the library is damaged. What
// carries no checksum (the search index, settings, a desk's own kinds, snippets, the times of revisions) must be refused by name or read in some way.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DraftId } from '../../../src/contract/values.ts';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { codeOf, LibraryError } from '../../../src/main/store/errors.ts';
import { type Library, openLibrary } from '../../../src/main/store/library.ts';
import { report } from '../support/articles.ts';
import { png, pngChunk } from '../support/pictures.ts';
import { type Desk, temporaryDesk } from '../support/temporaryLibrary.ts';
import { articleChecksum } from './savingLines.ts';

const FLIPS = Number(process.env.HASHIYA_TEST_FLIPS ?? 100);
const SEED = process.env.HASHIYA_TEST_SEED ?? 'bit rot';

/** What was put into the library, to compare with what comes out of it. */
interface Content {
  readonly bytes: Buffer;
  /** The checksum of each revision of each draft, by draft and counter. */
  readonly revisions: ReadonlyMap<DraftId, ReadonlyMap<number, string>>;
  readonly read: readonly Reading[];
}

interface Reading {
  readonly name: string;
  /** When an answer that differs is a failure: always, unless the doctor knows, or never. */
  readonly wrong: 'always' | 'unknown to the doctor' | 'never';
  read(library: Library): unknown;
  readonly right: unknown;
}

function fill(desk: Desk): Content {
  const library = desk.open();
  const random = seededRandom('content');
  const word = (): string => ['صحافة', 'مدينة', 'تقرير', 'NATO', 'أمن', '1994'][random() % 6] ?? '';
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const revisions = new Map<DraftId, ReadonlyMap<number, string>>();
  for (let number = 1; number <= 6; number += 1) {
    const tags = ['سياسة', `وسم ${number}`];
    let article = report(`عنوان ${number}`, [words(300), words(200)], { metadata: { tags } });
    const id = library.drafts.create(article);
    const history = new Map([[1, articleChecksum(article)]]);
    for (let counter = 2; counter <= 6; counter += 1) {
      article = { ...article, blocks: [...article.blocks, ...report('', [words(20)]).blocks] };
      history.set(library.drafts.save(id, article).counter, articleChecksum(article));
    }
    revisions.set(id, history);
  }
  const asset = library.assets.put(png(8, 8, [pngChunk('prVt', Buffer.alloc(6000, 7))])).id;
  library.settings.set('digits', 'arabic-indic');
  library.calloutKinds.put({
    kind: 'explainer',
    label: { ar: 'شرح:', en: 'Explainer:' },
    name: { ar: 'شرح', en: 'Explainer' },
    guidance: { ar: '', en: '' },
    tone: 'note',
    icon: 'info',
    markdown: 'EXPLAINER',
    aliases: [],
  });
  const snippet = library.snippets.put({ title: 'توقيع', article: report('توقيع', ['هيئة التحرير']) });
  library.search.find('صحافة');
  const looks: readonly Omit<Reading, 'right'>[] = [
    ...[...revisions.keys()].map((id) => ({
      name: `draft ${id}`,
      wrong: 'always' as const,
      read: (from: Library) => {
        const { article, isRecovered } = from.drafts.load(id);
        const checksum = articleChecksum(article);
        // A draft whose last text is gone is read in an older one, and says so.
        if (isRecovered && [...(revisions.get(id)?.values() ?? [])].includes(checksum))
          throw new LibraryError('revision-damaged');
        return checksum;
      },
    })),
    ...[...revisions].flatMap(([id, history]) =>
      [...history.keys()].map((counter) => ({
        name: `revision ${id} ${counter}`,
        wrong: 'always' as const,
        read: (from: Library) => articleChecksum(from.revisions.article(from.drafts.get(id).key, counter)),
      })),
    ),
    { name: 'picture', wrong: 'unknown to the doctor', read: (from) => from.assets.find(asset)?.data },
    {
      name: 'list',
      wrong: 'unknown to the doctor',
      read: (from) => from.drafts.list().map(({ change: _change, ...info }) => info),
    },
    {
      name: 'tag',
      wrong: 'unknown to the doctor',
      read: (from) => from.drafts.list({ tag: 'سياسة' }).length,
    },
    {
      name: 'history',
      wrong: 'never',
      read: (from) => [...revisions.keys()].map((id) => from.revisions.list(from.drafts.get(id).key)),
    },
    { name: 'search', wrong: 'never', read: (from) => from.search.find('مدينة').length },
    { name: 'setting', wrong: 'never', read: (from) => from.settings.find('digits') },
    { name: 'kinds', wrong: 'never', read: (from) => from.calloutKinds.list() },
    { name: 'snippets', wrong: 'never', read: (from) => from.snippets.list() },
    { name: 'snippet', wrong: 'never', read: (from) => from.snippets.find(snippet) },
  ];
  const read = looks.map((look) => ({ ...look, right: look.read(library) }));
  library.close();
  return { bytes: readFileSync(desk.file), revisions, read };
}

/** What is wrong with a library whose byte at `at` was changed: nothing, when it is refused by name wherever it is not right. */
function wrongAfter(content: Content, desk: Desk, at: number, flip: number): readonly string[] {
  const bytes = Buffer.from(content.bytes);
  bytes[at] = (bytes[at] ?? 0) ^ flip;
  rmSync(desk.folder, { recursive: true, force: true });
  mkdirSync(desk.folder);
  writeFileSync(desk.file, bytes);
  let library: Library | undefined;
  const wrong: string[] = [];
  try {
    library = openLibrary(desk);
    const opened = library;
    const differing = content.read.filter(({ name, read, right, wrong: when }) => {
      try {
        const isRight = JSON.stringify(read(opened)) === JSON.stringify(right);
        return !isRight && when !== 'never';
      } catch (error) {
        if (!isNamed(error)) wrong.push(`${name}: ${String(error)}`);
        return false;
      }
    });
    const isKnown = differing.length > 0 && !isHealthy(opened);
    for (const { name, wrong: when } of differing)
      if (when === 'always' || !isKnown) wrong.push(`${name} is read wrongly`);
  } catch (error) {
    if (!isNamed(error)) wrong.push(String(error));
  } finally {
    library?.close();
  }
  return wrong;
}

function isHealthy(library: Library): boolean {
  try {
    return library.diagnose().isHealthy;
  } catch (error) {
    if (isNamed(error)) return false;
    throw error;
  }
}

// A name that changed in the schema leaves statements that do not fit it any more; that comes out as an error inside the program.
function isNamed(error: unknown): boolean {
  return error instanceof LibraryError || codeOf(error) === 'SQLITE_ERROR';
}

test(`a byte that changed in a closed library is never read as something else (${FLIPS} places)`, {
  timeout: 3_000_000,
}, () => {
  const content = fill(temporaryDesk());
  const random = seededRandom(SEED);
  const desk = temporaryDesk();
  const wrong: string[] = [];
  for (let round = 0; round < FLIPS; round += 1) {
    const at = random() % content.bytes.length;
    const flip = random() % 2 === 0 ? 1 << (random() % 8) : 1 + (random() % 255);
    for (const sentence of wrongAfter(content, desk, at, flip))
      wrong.push(`byte ${at} ^ ${flip}: ${sentence}`);
  }
  expect(wrong).toEqual([]);
});
