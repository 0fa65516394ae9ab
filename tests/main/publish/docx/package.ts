// A Word document taken apart for tests: its parts as trees, with what every package must have looked at on the way.
import type { Article } from '../../../../src/core/article/article.ts';
import { CALLOUT_KINDS } from '../../../../src/core/article/callouts.ts';
import type { RenderOptions } from '../../../../src/core/export/target.ts';
import { writeDocx } from '../../../../src/main/publish/docx/docx.ts';
import type { Produced } from '../../../../src/main/publish/job.ts';
import { anyPicture } from '../../../support/documents.ts';
import { unzip } from './unzip.ts';
import { allNamed, elementsIn, readXml, type XmlElement } from './xmlTree.ts';

export interface Package {
  readonly produced: Produced;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly document: XmlElement;
  readonly footnotes: XmlElement;
  /** A part by its name in `word/`, without `.xml`. */
  part(name: string): XmlElement | undefined;
  /** What an id of a part's relationships leads to: an address, or a part's name. */
  target(part: 'document' | 'footnotes', id: string): string | undefined;
}

export function render(article: Article, options: Partial<RenderOptions> = {}): Produced {
  return writeDocx(article, { callouts: CALLOUT_KINDS, findAsset: anyPicture, settings: {}, ...options });
}

export function openPackage(article: Article, options: Partial<RenderOptions> = {}): Package {
  const produced = render(article, options);
  const files = unzip(produced.bytes);
  const trees = new Map<string, XmlElement>();
  for (const [name, bytes] of files)
    if (/\.(?:xml|rels)$/.test(name)) trees.set(name, readXml(bytes.toString('utf8')));
  const part = (name: string): XmlElement | undefined => trees.get(`word/${name}.xml`);
  const [document, footnotes] = [part('document'), part('footnotes')];
  if (document === undefined || footnotes === undefined) throw new Error('no document');
  const target = (name: string, id: string): string | undefined => {
    const rows = trees.get(`word/_rels/${name}.xml.rels`);
    return rows === undefined
      ? undefined
      : elementsIn(rows).find(({ attributes }) => attributes.Id === id)?.attributes.Target;
  };
  checkWhole(files, trees);
  return { produced, files, document, footnotes, part, target };
}

// Every part has a media type, every relationship leads to a part or outside, and everything that is pointed to is there.
function checkWhole(files: ReadonlyMap<string, Buffer>, trees: ReadonlyMap<string, XmlElement>): void {
  const [first] = files.keys();
  const types = trees.get('[Content_Types].xml');
  if (first !== '[Content_Types].xml' || types === undefined) throw new Error('the types do not come first');
  const typed = new Set(
    elementsIn(types).map(({ attributes }) => attributes.PartName ?? `.${attributes.Extension}`),
  );
  for (const name of files.keys()) {
    if (name === first) continue;
    const extension = name.slice(name.lastIndexOf('.'));
    const isTyped = extension === '.xml' ? typed.has(`/${name}`) : typed.has(extension);
    if (!isTyped) throw new Error(`no type: ${name}`);
  }
  for (const [name, tree] of trees) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]+$/, '');
    const source = trees.get(name.replace('_rels/', '').replace(/\.rels$/, ''));
    const ids = new Set<string>();
    for (const { attributes } of elementsIn(tree)) {
      ids.add(attributes.Id ?? '');
      if (attributes.TargetMode !== 'External' && !files.has(`${folder}${attributes.Target}`))
        throw new Error(`${name} leads nowhere: ${attributes.Target}`);
    }
    if (source !== undefined)
      for (const id of pointersIn(source)) if (!ids.has(id)) throw new Error(`${name} does not know ${id}`);
  }
}

function pointersIn(tree: XmlElement): readonly string[] {
  return [
    ...allNamed(tree, 'w:hyperlink').flatMap(({ attributes }) => attributes['r:id'] ?? []),
    ...allNamed(tree, 'a:blip').flatMap(({ attributes }) => attributes['r:embed'] ?? []),
  ];
}
