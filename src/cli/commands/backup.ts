// `backup`: the whole library into one checked file.
import type { Command } from '../command.ts';
import { EXIT } from '../refusal.ts';

export const backupCommand: Command = {
  name: 'backup',
  words: '<file>',
  summary: {
    ar: 'ينسخ المكتبة كلها إلى ملف بعد التحقق منه',
    en: 'copies the whole library to a file and verifies it',
  },
  options: [{ name: 'force' }],
  least: 1,
  most: 1,
  async run(run) {
    const path = run.path(run.given.words[0] ?? '');
    await run.library().backup(path, { overwrite: run.given.has('force') });
    run.print(path);
    return EXIT.done;
  },
};
