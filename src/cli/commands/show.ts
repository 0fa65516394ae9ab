// `show`: one draft, as text or in the article format.
import { articleToJson } from '../../core/article/articleToJson.ts';
import { calloutTable } from '../../core/article/callouts.ts';
import { exportArticle } from '../../core/export/targets.ts';
import type { Command } from '../command.ts';
import { deskKinds } from '../deskKinds.ts';
import { EXIT } from '../refusal.ts';

export const showCommand: Command = {
  name: 'show',
  words: '<draft>',
  summary: { ar: 'يعرض مسودة', en: 'shows a draft' },
  options: [{ name: 'json' }],
  least: 1,
  most: 1,
  run(run) {
    const { drafts } = run.library();
    const { article } = drafts.load(drafts.resolve(run.given.words[0] ?? ''));
    if (run.given.has('json')) run.printJson(articleToJson(article));
    else run.io.out(exportArticle(article, 'text', { callouts: calloutTable(deskKinds(run)) }).text);
    return EXIT.done;
  },
};
