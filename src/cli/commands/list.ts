// `list`: the drafts, newest change first.
import { STATUSES } from '../../core/article/article.ts';
import type { DraftInfo } from '../../main/store/draftList.ts';
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
    const drafts: DraftInfo[] = [];
    for (let page = run.library().drafts.list(filter); page.length > 0; ) {
      drafts.push(...page);
      const last = page.at(-1);
      page =
        page.length < PAGE || last === undefined
          ? []
          : run.library().drafts.list({ ...filter, after: last.change });
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
