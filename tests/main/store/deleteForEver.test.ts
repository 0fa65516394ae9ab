// «Delete for ever» leaves no trace of the words in the library's files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/core/arabic/fold.ts';
import type { AssetId } from '../../../src/core/article/ids.ts';
import { pictureId } from '../../../src/main/store/assets.ts';
import { report } from '../support/articles.ts';
import { namesIn } from '../support/folderState.ts';
import type { Desk } from '../support/temporaryLibrary.ts';
import { temporaryDesk } from '../support/temporaryLibrary.ts';

const SECRET = 'قحطبانيوس';
const SECRET_TAG = 'Zyxwvut';

function filesHolding(desk: Desk, word: string): readonly string[] {
  return namesIn(desk.folder).filter((name) => readFileSync(join(desk.folder, name)).includes(word));
}

describe('a draft that was deleted for ever', () => {
  test('is in no file of the folder any more, though its words were there before', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    for (let index = 0; index < 40; index += 1)
      library.drafts.create(report(`تقرير ${index}`, [`فقرة ${index} `.repeat(50)]));
    const parts = { metadata: { tags: [SECRET_TAG] } };
    const id = library.drafts.create(report(`خبر عن ${SECRET}`, [`ورد اسم ${SECRET} مرة`], parts));
    for (let index = 0; index < 40; index += 1)
      library.drafts.save(id, report(`خبر ${index} عن ${SECRET}`, [`ورد ${SECRET} ${index}`], parts));
    library.search.indexPending();
    for (let index = 0; index < 40; index += 1)
      library.drafts.create(report(`تقرير لاحق ${index}`, [`فقرة ${index} `.repeat(50)]));
    library.search.indexPending();
    expect(filesHolding(desk, SECRET)).not.toEqual([]);

    library.drafts.deleteForEver(id);
    expect(
      [SECRET, fold(SECRET), SECRET_TAG, fold(SECRET_TAG)].map((word) => filesHolding(desk, word)),
    ).toEqual([[], [], [], []]);
    library.close();
    expect(filesHolding(desk, SECRET)).toEqual([]);
  });

  test('takes the pictures with it that no other draft uses', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const database = desk.raw();
    const shared = pictureId(Buffer.from('shared'));
    const own = pictureId(Buffer.from(SECRET));
    const insert = database.prepare('INSERT INTO assets VALUES (?, ?, 1, 1, ?, 0)');
    insert.run(shared, 'image/png', Buffer.from('shared'));
    insert.run(own, 'image/png', Buffer.from(SECRET));
    const figure = (asset: AssetId) => ({ type: 'figure' as const, asset, alt: '' });
    const id = library.drafts.create(report('إلى زوال', [], { blocks: [figure(shared), figure(own)] }));
    library.drafts.create(report('باقٍ', [], { blocks: [figure(shared)] }));
    database.close();
    library.drafts.deleteForEver(id);
    expect([library.assets.find(own), library.assets.find(shared)?.id]).toEqual([undefined, shared]);
    expect(filesHolding(desk, SECRET)).toEqual([]);
  });
});
