// `restore`: a backup in the library's place; what was there is moved aside.

import { restoreLibrary } from '../../main/store/library.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../refusal.ts';

export const restoreCommand: Command = {
  name: 'restore',
  words: '<file>',
  summary: {
    ar: 'يعيد المكتبة من نسخة احتياطية، ويحفظ الحالية جانباً',
    en: 'puts a backup in the library’s place and keeps the present one aside',
  },
  options: [],
  least: 1,
  most: 1,
  run(run) {
    const aside = restoreLibrary(run.dataFolder, run.path(run.given.words[0] ?? ''), run.io.clock());
    // Opening it is the last proof, and brings an older backup up to date.
    run.library();
    if (aside !== undefined) run.print(aside);
    return EXIT.done;
  },
};
