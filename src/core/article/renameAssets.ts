// Giving figures the assets that their pictures were stored as: an importer cannot know the hash of a picture it found.
import type { Article } from './article.ts';
import { updateAt, valueAt } from './edit.ts';
import type { AssetId } from './ids.ts';
import { type Path, walkBody } from './walk.ts';

/** The article with assets renamed; an asset named `undefined` is taken out, its figure stays. Others are left as they are. */
export function renameAssets(article: Article, names: ReadonlyMap<AssetId, AssetId | undefined>): Article {
  const places: Path[] = [];
  walkBody(article, {
    block: (block, path) => {
      if (block.type === 'figure' && block.asset !== undefined && names.has(block.asset))
        places.push([...path, 'asset']);
    },
  });
  if (article.metadata.leadFigure !== undefined && names.has(article.metadata.leadFigure))
    places.push(['metadata', 'leadFigure']);
  return places.reduce((renamed, path) => {
    const name = names.get(valueAt(renamed, path) as AssetId); // a place where one was just found
    return updateAt(renamed, path, () => name);
  }, article);
}
