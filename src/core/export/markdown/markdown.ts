// The `markdown` target: GFM that reads naturally on GitHub and in Obsidian and that the Markdown importer reads back to an equal article.
import { stripForbidden } from '../../arabic/clean.ts';
import type { Article } from '../../article/article.ts';
import { EXTENSIONS } from '../../article/assets.ts';
import type { AssetId } from '../../article/ids.ts';
import { figuresOf } from '../../article/newArticle.ts';
import { walk } from '../../article/walk.ts';
import { ORIGINAL, pictureSettings } from '../pictureSettings.ts';
import type { Notice, PictureUse, Rendered, RenderOptions, Target } from '../target.ts';
import { writeBlocks } from './blocks.ts';
import type { WriteContext } from './context.ts';
import { writeFrontMatter } from './frontMatter.ts';
import { labelNotes, writeNote } from './notes.ts';

/** GitHub Flavored Markdown with front matter, footnotes and labelled callouts. */
export const markdown: Target = {
  id: 'markdown',
  label: { ar: 'ماركداون', en: 'Markdown' },
  extension: 'md',
  mediaType: 'text/markdown',
  form: 'source',
  settings: [
    {
      name: 'pictures',
      label: { ar: 'الصور', en: 'Pictures' },
      // By their names in the library, or as files beside the text.
      values: ['library', 'files'],
      names: {
        library: { ar: 'بأسمائها في المكتبة', en: 'By their names in the library' },
        files: { ar: 'ملفات بجوار النص', en: 'Files beside the text' },
      },
    },
    ...pictureSettings(ORIGINAL),
  ],
  render,
};

function render(article: Article, options: RenderOptions): Rendered {
  const asFiles = options.settings.pictures === 'files';
  const fileNames = new Map<AssetId, string>();
  for (const { asset } of asFiles ? figuresOf(article) : []) {
    const found = asset === undefined ? undefined : options.findAsset(asset);
    if (asset !== undefined && found !== undefined)
      fileNames.set(asset, `${found.id.slice(0, 16)}.${EXTENSIONS[found.mediaType]}`);
  }
  const context: WriteContext = {
    labelOf: labelNotes(article.notes),
    callouts: options.callouts,
    language: article.metadata.language,
    addressOf: (asset) => fileNames.get(asset) ?? `asset:${asset}`,
  };
  const lines: string[] = [...writeFrontMatter(article)];
  const append = (more: readonly string[]): void => {
    if (more.length > 0) lines.push('');
    for (const line of more) lines.push(line);
  };
  append(writeBlocks(article.blocks, context));
  for (const note of article.notes) append(writeNote(note, context));
  return {
    text: `${stripForbidden(lines.join('\n'))}\n`,
    pictures: picturesOf(article, fileNames),
    notices: noticesOf(article),
  };
}

function picturesOf(article: Article, fileNames: ReadonlyMap<AssetId, string>): readonly PictureUse[] {
  const pictures = new Map<string, PictureUse>();
  for (const { asset, address, alt } of figuresOf(article)) {
    const key = asset ?? address;
    if (key === undefined || pictures.has(key)) continue;
    const fileName = asset && fileNames.get(asset);
    pictures.set(key, {
      ...(asset === undefined ? { address: key } : { asset }),
      ...(fileName === undefined ? {} : { fileName }),
      alt,
    });
  }
  return [...pictures.values()];
}

function noticesOf(article: Article): readonly Notice[] {
  let hidden = 0;
  walk(article, {
    passage: ({ inlines }) => {
      for (const inline of inlines) if (inline.type === 'opaque') hidden += 1;
    },
  });
  if (hidden === 0) return [];
  return [
    {
      code: 'hidden-content',
      message: {
        ar: `في المقال أجزاء (${hidden}) لا يعرفها هذا الإصدار؛ بقيت كاملة في الملف لكنها لا تظهر للقارئ.`,
        en: `${hidden} parts of the article are unknown to this version; the file keeps them whole but readers do not see them.`,
      },
    },
  ];
}
