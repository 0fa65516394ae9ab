// `list`: the drafts, newest change first.
import { STATUSES } from '../../core/article/article.ts';
import type { Command } from '../command.ts';
import { EXIT, usageRefusal } from '../refusal.ts';

const PAGE = 500;

export const listCommand: Command = {
  name: 'list',
  words: '',
  summary: { ar: 'يعرض المسودات، الأحدث أولاً', en: 'lists the drafts, newest first' },
  options: [
    { name: 'json' },
    { name: 'status', value: `<${STATUSES.join('|')}>` },
    { name: 'tag', value: '<tag>' },
  ],
  least: 0,
  most: 0,
  run(run) {
    const given = run.given.value('status');
    const status = STATUSES.find((candidate) => candidate === given);
    if (given !== undefined && status === undefined) {
      throw usageRefusal({
        ar: `قيمة ‎--status‎ واحدة من: ${STATUSES.join('، ')}`,
        en: `--status takes one of: ${STATUSES.join(', ')}`,
      });
    }
    const tag = run.given.value('tag');
    const filter = {
      ...(status === undefined ? {} : { status }),
      ...(tag === undefined ? {} : { tag }),
      limit: PAGE,
    };
    const first = run.library().drafts.list(filter);
    const drafts = [...first];
    for (let page = first; page.length === PAGE; ) {
      const last = page.at(-1);
      if (last === undefined) break;
      page = run.library().drafts.list({ ...filter, after: last.change });
      drafts.push(...page);
    }
    if (run.given.has('json')) {
      run.printJson(
        drafts.map(({ change: _change, created, modified, ...draft }) => ({
          ...draft,
          created: new Date(created).toISOString(),
          modified: new Date(modified).toISOString(),
        })),
      );
    } else {
      for (const { id, modified, status: state, words, title } of drafts) {
        run.print(`${id}\t${new Date(modified).toISOString().slice(0, 16)}\t${state}\t${words}\t${title}`);
      }
    }
    return EXIT.done;
  },
};
