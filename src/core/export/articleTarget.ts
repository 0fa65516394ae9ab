// The `article` target: the article itself with its pictures, to be kept, sent or imported elsewhere.
import type { Article } from '../article/article.ts';
import { articleToJson } from '../article/articleToJson.ts';
import { assetsOf } from '../article/newArticle.ts';
import type { Rendered, RenderOptions, Target } from './target.ts';

export const articleTarget: Target = {
  id: 'article',
  label: { ar: 'مقال حاشية مع صوره', en: 'Hashiya article with its pictures' },
  extension: 'json',
  mediaType: 'application/json',
  form: 'source',
  settings: [],
  render: renderArticle,
};

function renderArticle(article: Article, options: RenderOptions): Rendered {
  const assets = assetsOf(article).flatMap((id) => options.findAsset(id) ?? []);
  const missing = assetsOf(article).length - assets.length;
  const value = { ...articleToJson(article), assets };
  return {
    text: `${JSON.stringify(value, null, 2)}\n`,
    pictures: assets.map(({ id }) => ({ asset: id, alt: '' })),
    notices:
      missing === 0
        ? []
        : [
            {
              code: 'picture-missing',
              message: {
                ar: 'في المقال صورة ليست في المكتبة.',
                en: 'A picture of the article is not in the library.',
              },
            },
          ],
  };
}
