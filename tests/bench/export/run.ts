// Export measured beside its references: the bare walker, Lexical's own HTML generator on jsdom, and marked on the same text as Markdown.
import { createHeadlessEditor } from '@lexical/headless';
import { $generateHtmlFromNodes } from '@lexical/html';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import type { Article } from '../../../src/core/article/article.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { medians } from '../interleave.ts';
import type { Ratio } from '../ratio.ts';
import { benchArticle, lexicalState } from './document.ts';
import { bareWalk } from './walker.ts';

/** Each peer ends in UTF-8 bytes; rounds alternate between the peers. */
export async function run(): Promise<readonly Ratio[]> {
  const ratios: Ratio[] = [];
  for (const words of [10_000, 100_000]) ratios.push(...(await measure(words)));
  return ratios;
}

async function measure(words: number): Promise<readonly Ratio[]> {
  // Read back from JSON, as an article from the library is.
  const article = JSON.parse(JSON.stringify(benchArticle(words))) as Article; // what was just written
  const markdown = exportArticle(article, 'markdown').text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const state = lexicalState(article);
  const editor = createHeadlessEditor({
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode],
    onError: raise,
  });
  const parsed = editor.parseEditorState(state);
  const { window } = new JSDOM('');
  const times = medians(
    {
      standalone: () => Buffer.from(exportArticle(article, 'standalone').text).length,
      walker: () => Buffer.from(bareWalk(article)).length,
      marked: () => Buffer.from(marked.parse(markdown, { async: false })).length,
      lexical: () => {
        Object.assign(globalThis, { window, document: window.document });
        try {
          editor.setEditorState(parsed);
          return Buffer.from(parsed.read(() => $generateHtmlFromNodes(editor, null))).length;
        } finally {
          Object.assign(globalThis, { window: undefined, document: undefined });
        }
      },
    },
    words > 50_000 ? 9 : 25,
  );
  const size = `${words.toLocaleString('en')} words`;
  const { standalone = 0, walker = 0, marked: markedTime = 0, lexical = 0 } = times;
  return [
    ratio(`standalone ÷ bare walker, ${size}`, standalone / walker, '≤ 2', standalone / walker <= 2),
    ratio(
      `@lexical/html + jsdom ÷ standalone, ${size}`,
      lexical / standalone,
      '≥ 20',
      lexical / standalone >= 20,
    ),
    ratio(`marked ÷ standalone, ${size}`, markedTime / standalone, '≥ 4', markedTime / standalone >= 4),
  ];

  function ratio(name: string, value: number, goal: string, met: boolean): Ratio {
    const all = Object.entries(times).map(([peer, time]) => `${peer} ${time.toFixed(2)} ms`);
    return { name, measured: all.join(', '), ratio: value, goal, met };
  }
}

function raise(error: Error): never {
  throw error;
}
