// What the files of a batch are called: by their slugs, each name once also where capitals are not told apart, and none that Windows keeps for itself.
import type { Article } from '../../core/article/article.ts';
import { slugify } from '../../core/article/slug.ts';

/** Devices, with whatever extension (Windows: «Naming Files, Paths, and Namespaces»). */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])$/i;
/** Most file systems take 255 bytes; the rest is for a number, an extension and the name of a temporary file. */
const MOST_BYTES = 200;

export interface BatchName {
  /** The path of the text, with `/`. */
  readonly file: string;
  /** Where its pictures stand: empty, or the name of a folder and `/`. */
  readonly folder: string;
}

export class BatchNames {
  private readonly extension: string;
  private readonly taken: Set<string>;

  /** `taken`: names that no draft may have. */
  constructor(extension: string, taken: readonly string[]) {
    this.extension = extension;
    this.taken = new Set(taken.map(keyOf));
  }

  /**
   * The name of the next draft. The text calls its pictures by names of its own, so when another draft has one of them already, this one gets a folder.
   */
  next(article: Article, draft: string, pictures: readonly string[]): BatchName {
    const base = safeName(article, draft);
    const needsFolder = pictures.some((picture) => this.taken.has(keyOf(picture)));
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? base : `${base}-${count}`;
      const folder = needsFolder ? `${name}/` : '';
      const plain = `${name}.${this.extension}`;
      // A folder takes both names, so that no text stands beside a folder of its name.
      const all = [
        plain,
        ...(needsFolder ? [name] : []),
        ...pictures.map((picture) => `${folder}${picture}`),
      ];
      if (RESERVED.test(name) || all.some((path) => this.taken.has(keyOf(path)))) continue;
      for (const path of all) this.taken.add(keyOf(path));
      return { file: `${folder}${plain}`, folder };
    }
  }
}

/**
 * What a file of the article may be called, without an extension. Slugs hold letters, digits and hyphens only, so nothing else in them can offend a file
 * system.
 */
export function safeName({ metadata }: Article, draft: string): string {
  const slug = metadata.slug ?? (slugify(metadata.headline) || draft);
  let letters = [...slug];
  while (Buffer.byteLength(letters.join('')) > MOST_BYTES) letters = letters.slice(0, -1);
  return letters.join('').replace(/-+$/, '') || draft;
}

/** The same for names that some file systems do not tell apart. */
export function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
