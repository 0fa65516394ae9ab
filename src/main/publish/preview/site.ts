// A page of nobody's to show a fragment in: the place of the blog or the document that it will be pasted into. The fragment stands in it as it is, byte for
// byte; what is around it is quiet, so that what shows is the fragment's own.
import { directionOf } from '../../../core/arabic/script.ts';
import type { Article } from '../../../core/article/article.ts';
import { escapeAttribute, print } from '../../../core/export/print.ts';
import { h } from '../../../core/export/tree.ts';

const STYLE = `
:root{color-scheme:light dark;background:#fff;color:#1e2326}
@media (prefers-color-scheme:dark){:root{background:#212325;color:#ece8df}a{color:#6fc3bd}}
body{max-width:46rem;margin:0 auto;padding:1.5rem;font:1.15rem/1.9 "Noto Naskh Arabic","Amiri","Geeza Pro","Traditional Arabic","Times New Roman",serif;overflow-wrap:anywhere}
h1{font-size:1.8em;line-height:1.45}h2,h3,h4{line-height:1.5}
img{max-width:100%;height:auto}
sup{line-height:0}
`;

/** @param printsHeadline whether the place shows the headline itself, as blogs do */
export function siteAround(fragment: string, { metadata }: Article, printsHeadline: boolean): string {
  const { language, headline } = metadata;
  const head = print(
    [
      h(
        'head',
        undefined,
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', undefined, headline || '…'),
        h('style', undefined, { trusted: STYLE }),
      ),
    ],
    { lines: true },
  );
  const title = printsHeadline && headline !== '' ? print([h('h1', undefined, headline)]) : '';
  const open = `<html lang="${escapeAttribute(language)}" dir="${directionOf(language)}">`;
  return `<!doctype html>\n${open}\n${head}<body>${title}\n${fragment}\n</body>\n</html>\n`;
}
