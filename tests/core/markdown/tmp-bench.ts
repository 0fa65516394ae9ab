import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
const opts = () => ({ extensions: [gfm(), frontmatter(['yaml','toml'])], mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml','toml'])] });
const opt2 = () => ({ extensions: [gfm(), frontmatter(['yaml','toml'])], mdastExtensions: [] });
const para = 'وقّعت مصر وحلف شمال الأطلسي «الناتو» مذكرةَ تفاهم **جديدة** في [القاهرة](https://example.org/a) أمس.[^n1] وقال المتحدث باسم الحلف إن التعاون سيشمل مجالات التدريب ومكافحة الإرهاب وأمن الحدود خلال السنوات القادمة، مؤكداً أن الاتفاق يراعي مصالح الطرفين.\n\n';
const words = 40;
function time(name: string, f: () => unknown) { const t = performance.now(); try { f(); } catch (e) { console.log('ERR', String(e).slice(0, 100)); } console.log(name, Math.round(performance.now() - t)); }
for (const n of [10000, 100000, 200000]) {
  const doc = para.repeat(n / words) + '[^n1]: نص\n';
  time(`doc ${n} ${doc.length}`, () => fromMarkdown(doc, opts()));
  time(`doc2 ${n} ${doc.length}`, () => fromMarkdown(doc, opt2() as any));
}
for (const [name, s] of Object.entries({
  gt: '>'.repeat(10000) + ' x', gt2: '> '.repeat(2000) + 'x', br: '['.repeat(10000), br2: '['.repeat(50000), st: '*'.repeat(10000), sta: '*a '.repeat(10000), sta2: '*a_ '.repeat(10000), bt: '`'.repeat(1_000_000), bts: '`a``b```c````d'.repeat(2000), 
  list: '- '.repeat(2000) + 'a', img: '!['.repeat(5000), lt: '<'.repeat(20000), fn: '[^a'.repeat(5000), link: '[a](b'.repeat(5000), amp: '&'.repeat(100000), tbl: '|a'.repeat(10000)+'\n'+'|-'.repeat(10000)+'\n'+'|b'.repeat(10000), nl: 'a\n'.repeat(50000), defs: '[a]: b\n'.repeat(5000), 
}).slice(0, 99)) time(name, () => fromMarkdown(s as string, opts()));
