// Pictures that came inside pasted text: stored like those of files, before the text is put in. A figure whose picture was refused keeps its words.
import type { Block } from '../../../core/article/article.ts';
import type { AssetId } from '../../../core/article/ids.ts';
import type { ImportedPicture } from '../../../core/import/importer.ts';
import type { PictureDesk } from './PictureDesk.ts';

/** The blocks with the library's names for their pictures. */
export async function storePictures(
  desk: PictureDesk,
  blocks: readonly Block[],
  pictures: readonly ImportedPicture[],
): Promise<readonly Block[]> {
  const stored = await desk.store(
    pictures.map(({ data }) => ({ name: '', read: () => Promise.resolve(data) })),
  );
  const assets = new Map<AssetId, AssetId>();
  pictures.forEach(({ key }, index) => {
    const asset = stored[index];
    if (asset !== undefined) assets.set(key, asset);
  });
  return nameAssets(blocks, assets);
}

/** Figures show what the table names; those that it does not know have no picture. */
export function nameAssets(
  blocks: readonly Block[],
  assets: ReadonlyMap<AssetId, AssetId>,
): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.type === 'callout')
      return { ...block, blocks: nameAssets(block.blocks, assets) as typeof block.blocks }; // each block stays of its type
    if (block.type !== 'figure') return block;
    const { asset, ...figure } = block;
    const stored = asset === undefined ? undefined : assets.get(asset);
    return stored === undefined ? figure : { ...figure, asset: stored };
  });
}
