// `callouts`: the callout kinds, the desk's own included.
import { calloutTable } from '../../core/article/callouts.ts';
import type { Command } from '../command.ts';
import { deskKinds } from '../deskKinds.ts';
import { EXIT } from '../refusal.ts';

export const calloutsCommand: Command = {
  name: 'callouts',
  words: '',
  summary: { ar: 'يعرض أنواع الصناديق', en: 'lists the callout kinds' },
  options: [{ name: 'json' }],
  least: 0,
  most: 0,
  run(run) {
    const rows = calloutTable(deskKinds(run));
    if (run.given.has('json')) run.printJson(rows);
    else
      for (const row of rows) run.print(`${row.kind}\t${row.label[run.language]}\t${row.name[run.language]}`);
    return EXIT.done;
  },
};
