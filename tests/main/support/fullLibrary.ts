// A library with something of everything in it, what it says of itself, and the ways in which its file can be damaged.
import { copyFileSync, mkdirSync } from 'node:fs';
import { type Library, openLibrary } from '../../../src/main/store/library.ts';
import { report } from './articles.ts';
import { png } from './pictures.ts';
import { type Desk, temporaryDesk } from './temporaryLibrary.ts';

export function filled(desk: Desk, name = 'تقرير'): Library {
  const library = desk.open();
  for (let index = 0; index < 25; index += 1) {
    const id = library.drafts.create(report(`${name} ${index}`, [`فقرة ${index} `.repeat(100)]));
    library.drafts.save(id, report(`${name} ${index}`, [`فقرة ${index} `.repeat(100), 'زيادة']));
  }
  const info = library.drafts.list()[3];
  if (info !== undefined) library.drafts.bin(info.id);
  library.settings.set('digits', 'arabic-indic');
  library.assets.put(png());
  return library;
}

export function everything(library: Library): unknown {
  return {
    drafts: [...library.drafts.list(), ...library.drafts.list({ binned: true })].map((info) => {
      const { key } = library.drafts.get(info.id);
      const revisions = library.revisions.list(key);
      return {
        info,
        revisions,
        texts: revisions.map(({ counter }) => library.revisions.article(key, counter)),
      };
    }),
    digits: library.settings.find('digits'),
    pictures: library.diagnose().pictures,
    found: library.search.find('زيادة', 100),
  };
}

/** What a library says that is opened from a copy of one file. */
export function openedFrom(file: string, desk: Desk): unknown {
  const copy = temporaryDesk();
  mkdirSync(copy.folder);
  copyFileSync(file, copy.file);
  const library = openLibrary({ folder: copy.folder, clock: desk.clock, random: desk.random });
  try {
    return everything(library);
  } finally {
    library.close();
  }
}

export const DAMAGES: readonly (readonly [string, (bytes: Buffer) => Buffer | string])[] = [
  ['empty', () => ''],
  ['text', () => 'ليست مكتبة '.repeat(100)],
  ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['cut off by a page', (bytes) => bytes.subarray(0, bytes.length - 4096)],
  ['with noise in it', (bytes) => bytes.fill(0xa5, 8192, 8192 + 20 * 4096)],
  ['with a wiped header', (bytes) => bytes.fill(0, 0, 100)],
];
