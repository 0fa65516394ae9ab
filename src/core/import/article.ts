// The importer of the article format itself: the JSON of an article, alone or with the pictures that the `article` target adds.
import { parseAssetId } from '../article/ids.ts';
import { parseArticle } from '../article/parseArticle.ts';
import type { Problem, ProblemCode } from '../article/problems.ts';
import { type FindingCode, Findings } from './findings.ts';
import type { Imported, ImportedPicture, Importer } from './importer.ts';

/**
 * An article as JSON. What is no article is refused: the result is then an empty article with the finding `not-an-article`, which must not be
 * stored in place of anything.
 */
export const articleImporter: Importer = {
  id: 'article',
  label: { ar: 'مقال حاشية', en: 'Hashiya article' },
  extensions: ['json', 'hashiya'],
  recognises: (text) => /^\ufeff?\s*\{/.test(text) && /"format"\s*:\s*"hashiya-article"/.test(text),
  read: readArticle,
};

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

const FINDING_OF: Readonly<Partial<Record<ProblemCode, FindingCode>>> = {
  'not-an-article': 'not-an-article',
  'too-large': 'too-large',
  'newer-version': 'newer-version',
  'unknown-content': 'content-unknown',
  'refused-address': 'address-refused',
  'too-deep': 'too-deep',
  misplaced: 'content-simplified',
  'unsafe-text': 'characters-removed',
};

function readArticle(text: string): Imported {
  const findings = new Findings();
  const { value, assets } = takeAssets(parseJson(text));
  const { article, problems, refused } = parseArticle(value);
  // Whatever the reason, the one code that means refusal is there and comes first.
  if (refused && !problems.some(({ code }) => code === 'not-an-article')) findings.report('not-an-article');
  for (const problem of problems)
    findings.report(FINDING_OF[problem.code] ?? 'article-repaired', wordsOf(problem));
  return { article, pictures: refused ? [] : readPictures(assets, findings), findings: findings.list() };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // Text that is no JSON is no article; `parseArticle` says so.
    return undefined;
  }
}

// The pictures are beside the article, not a part of it.
function takeAssets(value: unknown): { readonly value: unknown; readonly assets: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, 'assets'))
    return { value, assets: undefined };
  const { assets, ...rest } = value as Record<string, unknown>; // an object from JSON
  return { value: rest, assets };
}

function readPictures(assets: unknown, findings: Findings): readonly ImportedPicture[] {
  if (!Array.isArray(assets)) return [];
  const pictures = new Map<string, ImportedPicture>();
  for (const asset of assets as readonly unknown[]) {
    const { id, data } =
      typeof asset === 'object' && asset !== null ? (asset as Record<string, unknown>) : {}; // an object from JSON
    const key = parseAssetId(id);
    if (key === undefined || typeof data !== 'string' || !BASE64.test(data))
      findings.report('picture-refused', typeof id === 'string' ? id : '');
    else if (!pictures.has(key)) pictures.set(key, { key, data });
  }
  return [...pictures.values()];
}

function wordsOf({ code, path, detail }: Problem): string {
  const place = path.join('.');
  return [place, detail ?? (code === 'not-an-article' ? '' : code)].filter((part) => part !== '').join(': ');
}
