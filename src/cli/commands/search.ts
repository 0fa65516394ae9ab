// `search`: drafts by their words, as Arabic readers expect, with the words that were found marked.

import { readCount } from '../arguments.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../refusal.ts';

const MOST = 1000;

export const searchCommand: Command = {
  name: 'search',
  words: '<words…>',
  summary: { ar: 'يبحث في نصوص المسودات', en: 'searches the texts of the drafts' },
  options: [{ name: 'json' }, { name: 'limit', value: '<n>' }],
  least: 1,
  most: Number.POSITIVE_INFINITY,
  run(run) {
    const query = run.given.words.join(' ');
    const { search } = run.library();
    const hits = search.find(query, readCount('limit', run.given.value('limit'), 20, MOST));
    const results = hits.map((hit) => ({ ...hit, snippet: search.snippet(hit.id, query) }));
    if (run.given.has('json')) run.printJson(results);
    else {
      for (const { id, title, snippet } of results) {
        run.print(`${id}\t${title}`);
        if (snippet.text !== '') run.print(`    ${marked(snippet.text, snippet.marks)}`);
      }
    }
    return EXIT.done;
  },
};

function marked(text: string, marks: readonly (readonly [number, number])[]): string {
  let result = '';
  let at = 0;
  for (const [start, end] of marks) {
    result += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return result + text.slice(at);
}
