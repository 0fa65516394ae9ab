// The folder of shared files: the newest whole, the older gone, and nothing of anybody else's touched.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ShareFolder } from '../../../src/main/publish/ShareFolder.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

const A = Buffer.from('أول');
const B = Buffer.from('ثانٍ');

function open(): { readonly folder: string; readonly share: ShareFolder; readonly names: () => string[] } {
  const folder = join(temporaryFolder(), 'share');
  return {
    folder,
    share: new ShareFolder(folder),
    names: () => readdirSync(folder).filter((name) => name !== '.shared.json'),
  };
}

describe('a shared file', () => {
  test('is written whole into a private folder, and takes the place of the older ones', () => {
    const { folder, share, names } = open();
    expect(share.put('تقرير.html', A)).toBe(join(folder, 'تقرير.html'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(share.put('other.zip', B)).toBe(join(folder, 'other.zip'));
    expect(names()).toEqual(['other.zip']);
    expect(share.put('other.zip', A)).toBe(join(folder, 'other.zip'));
    expect(readFileSync(join(folder, 'other.zip'))).toEqual(A);
    expect(names()).toEqual(['other.zip']);
  });

  test('is gone at the next start, with what a killed write has left', () => {
    const { folder, share, names } = open();
    share.put('a.html', A);
    writeFileSync(join(folder, '.a.html.0123456789ab.tmp'), 'half');
    new ShareFolder(folder).clear();
    expect(names()).toEqual([]);
    // Where there is no folder there is nothing to do, and none is made.
    const none = open();
    none.share.clear();
    expect(existsSync(none.folder)).toBe(false);
  });

  test('that somebody has changed since is theirs', () => {
    const { folder, share, names } = open();
    share.put('a.html', A);
    writeFileSync(join(folder, 'a.html'), 'بيدي');
    expect(share.put('a.html', B)).toBe(join(folder, 'a (2).html'));
    share.put('b.html', B);
    share.clear();
    expect(names()).toEqual(['a.html']);
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('بيدي');
  });

  test('removes nothing that somebody has put beside it', () => {
    const { folder, share, names } = open();
    share.put('a.html', A);
    writeFileSync(join(folder, 'mine.html'), 'لي');
    mkdirSync(join(folder, 'album'));
    expect(share.put('mine.html', B)).toBe(join(folder, 'mine (2).html'));
    expect(share.put('album', B)).toBe(join(folder, 'album (2)'));
    share.clear();
    expect(names().sort()).toEqual(['album', 'mine.html']);
  });

  test('is not lost when the new one cannot be written', () => {
    const { folder, share } = open();
    const path = share.put('a.html', A);
    expect(() => share.put(`${'x'.repeat(300)}.html`, B)).toThrow(/name-too-long/);
    expect(readFileSync(path)).toEqual(A);
    // And is still known as ours.
    new ShareFolder(folder).clear();
    expect(existsSync(path)).toBe(false);
  });

  test.skipIf(process.getuid?.() === 0)('that cannot be removed is removed the next time', () => {
    const { folder, share } = open();
    const path = share.put('a.html', A);
    chmodSync(folder, 0o500);
    onTestFinished(() => chmodSync(folder, 0o700));
    expect(() => share.clear()).toThrow(/read-only/);
    chmodSync(folder, 0o700);
    share.clear();
    expect(existsSync(path)).toBe(false);
  });
});

describe('the folder', () => {
  test('is refused where a link or a file stands, and nothing behind it is touched', () => {
    for (const make of [
      (path: string, album: string) => symlinkSync(album, path),
      (path: string) => writeFileSync(path, ''),
    ]) {
      const { folder, share } = open();
      const album = temporaryFolder();
      // Even a record in it changes nothing.
      const own = new ShareFolder(join(album, 'share'));
      own.put('a.html', A);
      for (const name of ['a.html', '.shared.json'])
        renameSync(join(album, 'share', name), join(album, name));
      make(folder, album);
      share.clear();
      expect(() => share.put('b.html', B)).toThrow(/not-folder/);
      expect(readdirSync(album).sort()).toEqual(['.shared.json', 'a.html', 'share']);
    }
  });

  test.each([
    '',
    'null',
    '{}',
    '[5, null, "a.html", {}, {"name": "a.html"}]',
    '[{"name": "../outside.html", "size": 6, "sum": "SUM"}]',
    '[{"name": "..", "size": 6, "sum": "SUM"}, {"name": "", "size": 6, "sum": "SUM"}]',
  ])('reads any record: %s', (record) => {
    const { folder, share, names } = open();
    share.put('outside.html', A);
    const [{ sum } = { sum: '' }] = JSON.parse(
      readFileSync(join(folder, '.shared.json'), 'utf8'),
    ) as readonly {
      readonly sum: string;
    }[]; // just written
    writeFileSync(join(folder, '..', 'outside.html'), A);
    writeFileSync(join(folder, '.shared.json'), record.replaceAll('SUM', sum));
    share.clear();
    expect(share.put('b.html', B)).toBe(join(folder, 'b.html'));
    expect(readFileSync(join(folder, '..', 'outside.html'))).toEqual(A);
    expect(names()).toEqual(['b.html', 'outside.html']);
  });
});
