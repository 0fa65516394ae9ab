// Publishing a draft as it was last saved: looked at, copied, written to a file, handed to other programs. All of these make the same bytes, the same way as the command line.
import { basename } from 'node:path';
import type { PublishOrder, PublishPreview } from '../../contract/values.ts';
import type { Article } from '../../core/article/article.ts';
import { calloutTable } from '../../core/article/callouts.ts';
import { proposeDescription } from '../../core/article/proposeDescription.ts';
import { proposeSlug } from '../../core/article/slug.ts';
import type { RenderOptions } from '../../core/export/target.ts';
import { parseSettings } from '../../core/export/targets.ts';
import { safeName } from '../publish/batchNames.ts';
import { fileToShare } from '../publish/fileToShare.ts';
import { withHouse } from '../publish/houseProfile.ts';
import { ALL_TARGETS, type AnyTarget, findAnyTarget } from '../publish/jobs.ts';
import { siteAround } from '../publish/preview/site.ts';
import { namedPictures, type Published, pageToPrint, publish, toBytes } from '../publish/publish.ts';
import { writePublished } from '../publish/writePublished.ts';
import { LibraryError } from '../store/errors.ts';
import type { Library } from '../store/library.ts';
import type { Handlers, Services } from './handlers.ts';

type PublishMethod = Extract<keyof Handlers, `publish.${string}`>;

/** More than anybody reads, and less than a page is slow to show. */
const MOST_SOURCE = 400_000;

interface Work {
  readonly target: AnyTarget;
  readonly article: Article;
  readonly options: RenderOptions;
}

export function publishHandlers({ library, host, previews, share }: Services): Pick<Handlers, PublishMethod> {
  const make = ({ target, article, options }: Work): Promise<Published> =>
    publish(target, article, options, host);
  return {
    'publish.targets': () =>
      ALL_TARGETS.map((target) => {
        const { id, label, extension, mediaType, form, settings } = target;
        return { id, label, extension, mediaType, form, settings, isText: 'render' in target };
      }),
    'publish.preview': async (order) => {
      const work = readOrder(library, order);
      const { target, article, options } = work;
      const about = { fileName: fileNameOf(work), proposed: proposalsFor(article) };
      // What is printed is looked at before: printing takes its time, and a PDF cannot be shown in an isolated frame.
      const printed = await pageToPrint(target, article, options);
      if (printed !== undefined) return { ...about, frame: previews.put(printed), pictures: [], notices: [] };
      const published = await make(work);
      const { content, notices } = published;
      const frame = pageOf(work, content);
      return {
        ...about,
        ...(frame === undefined ? {} : { frame: previews.put(frame, published) }),
        ...sourceOf(content),
        size: toBytes(content).length,
        // The pictures of a file are inside it.
        pictures: namedPictures('render' in target ? published.pictures : []).map(
          ({ fileName, alt, asset }) => ({
            fileName,
            alt,
            isStored: asset !== undefined && published.findAsset(asset) !== undefined,
          }),
        ),
        notices,
      };
    },
    'publish.copy': async (order) => {
      const work = readOrder(library, order);
      if (!('render' in work.target)) throw new LibraryError('target-no-text');
      const { content, writePlain } = await make(work);
      const text = content.toString();
      await host.writeClipboard(writePlain === undefined ? { text } : { text: writePlain(), html: text });
      return null;
    },
    'publish.save': async (order) => {
      const work = readOrder(library, order);
      const path = await host.chooseSavePath(fileNameOf(work));
      if (path === undefined) return null;
      const published = await make(work);
      // The dialog has asked about the file itself, and about nothing beside it.
      const { paths, missing } = writePublished(path, published, {
        overwrite: true,
        overwritePictures: false,
      });
      return { path, pictures: paths.slice(1), missing: missing.map(({ fileName }) => fileName) };
    },
    'publish.share': async (order) => {
      const work = readOrder(library, order);
      const { article, options, target } = work;
      const draft = {
        draft: order.id,
        title: article.metadata.headline,
        article,
        callouts: options.callouts,
      };
      const published = await make(work);
      const { name, bytes, pictures, missing } = fileToShare(fileNameOf(work), target.id, draft, published);
      const path = share.put(name, bytes);
      const handed = await host.shareFile(path);
      return { path, name: basename(path), size: bytes.length, pictures, missing, handed };
    },
  };
}

function readOrder(library: Library, { id, target: name, settings: given }: PublishOrder): Work {
  const target = findAnyTarget(name);
  if (target === undefined) throw new LibraryError('target-unknown');
  const { settings, problems } = parseSettings(target, withHouse(library, target, given));
  if (problems.length > 0) throw new LibraryError('setting-invalid');
  const { article } = library.drafts.load(id);
  const callouts = calloutTable(library.calloutKinds.list());
  return {
    target,
    article,
    options: { callouts, settings, findAsset: (asset) => library.assets.find(asset) },
  };
}

function fileNameOf({ article, target }: Work): string {
  return `${safeName(article, article.id)}.${target.extension}`;
}

// The page to show: what is published is one, or stands in one.
function pageOf({ target, article }: Work, content: Published['content']): string | undefined {
  if (typeof content !== 'string') return undefined;
  if (target.form === 'page') return content;
  // A blog prints the headline itself; what goes into a document brings it along.
  return target.form === 'fragment' ? siteAround(content, article, target.id !== 'clipboard') : undefined;
}

function sourceOf(content: Published['content']): Pick<PublishPreview, 'source' | 'isCut'> {
  if (typeof content !== 'string') return {};
  if (content.length <= MOST_SOURCE) return { source: content };
  // Not between the halves of a pair.
  return { source: content.slice(0, MOST_SOURCE).toWellFormed(), isCut: true };
}

function proposalsFor(article: Article): PublishPreview['proposed'] {
  const { slug, description, headline } = article.metadata;
  const proposed = {
    slug: slug === undefined ? proposeSlug(headline) : '',
    description: description === undefined ? proposeDescription(article) : '',
  };
  return {
    ...(proposed.slug === '' ? {} : { slug: proposed.slug }),
    ...(proposed.description === '' ? {} : { description: proposed.description }),
  };
}
