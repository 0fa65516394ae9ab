// `import`: files into the library, one draft each.
import type { Command } from '../command.ts';
import { explain } from '../explain.ts';
import { Progress } from '../progress.ts';
import { EXIT, errorLine } from '../refusal.ts';
import { readFile, readFormat } from '../sources.ts';

export const importCommand: Command = {
  name: 'import',
  words: '<file>…',
  summary: {
    ar: 'يقرأ ملفات إلى المكتبة، كل ملف مسودة، ويطبع معرّفها',
    en: 'reads files into the library, a draft each, and prints its id',
  },
  options: [{ name: 'from', value: '<auto|text|html|markdown|docx|article>' }, { name: 'json' }],
  least: 1,
  most: Number.POSITIVE_INFINITY,
  run(run) {
    const from = readFormat(run.given.value('from'));
    const { words } = run.given;
    const progress = new Progress(run.io, words.length);
    let failed = 0;
    for (const given of words) {
      progress.step(given);
      try {
        const { article, pictures, findings } = readFile(run, given, from, run.io.random);
        const library = run.library();
        for (const picture of pictures.values()) library.assets.store(picture);
        const id = library.drafts.create(article);
        const title = article.metadata.headline;
        if (run.given.has('json')) run.print(JSON.stringify({ id, title, findings }));
        else {
          run.print(id);
          for (const { message, excerpt, code } of findings) {
            run.io.err(
              `${given}: ${message[run.language]}${excerpt === undefined ? '' : ` — «${excerpt}»`} [${code}]`,
            );
          }
        }
      } catch (error) {
        // One bad file among many must not keep the others out.
        if (words.length === 1) throw error;
        failed += 1;
        const { code, sentence } = explain(error);
        run.io.err(`${given}: ${errorLine(code, sentence)}`);
      }
    }
    return failed === 0 ? EXIT.done : EXIT.refused;
  },
};
