// Generated inlines: texts with every combination of marks, links, references, breaks, reminders and unknown content.
import fc from 'fast-check';
import { parseAddress } from '../../src/core/article/addresses.ts';
import { type Inline, type Link, MARKS, type Opaque, type Text } from '../../src/core/article/article.ts';
import type { NoteId } from '../../src/core/article/ids.ts';
import { isBlank, normalizeInlines, text } from '../../src/core/article/inlines.ts';
import type { ArticleFeatures } from './arbitraryArticle.ts';
import { arbitraryLine, arbitraryText, tidySpaces } from './arbitraryTexts.ts';

const WEB_ADDRESSES = [
  'https://example.org/',
  'http://example.org/a_b_c?x=1&y=2&copy=3#part',
  'https://ar.example.org/أخبار/تقرير-(جديد)',
  'https://example.org/a*b*c~d~/[1]!/%20%22?q=«نص»',
  'https://example.org/path(with(nested)parens',
  'https://user@example.org:8080/x--y-->z',
];
/** Addresses of pages and pictures. */
export const arbitraryWebAddress = fc.constantFrom(...WEB_ADDRESSES).map(canonicalAddress);
const arbitraryHref = (features: ArticleFeatures): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: arbitraryWebAddress },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom('mailto:desk@example.org', 'tel:+20212345678', '#القسم', '#a_b')
        .map(canonicalAddress),
    },
    { weight: features.deadLinks ? 1 : 0, arbitrary: fc.constant('') },
  );

function canonicalAddress(address: string): string {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new Error(`not an address: ${address}`);
  return parsed;
}

interface PassageOptions {
  /** Whether nothing at all is a possible value. */
  readonly mayBeEmpty: boolean;
  readonly maxLength?: number;
}

/** A passage: a canonical run of inlines. */
export function arbitraryInlines(
  features: ArticleFeatures,
  ids: readonly NoteId[],
  { mayBeEmpty, maxLength = 6 }: PassageOptions,
): fc.Arbitrary<readonly Inline[]> {
  const passage = fc
    .array(arbitraryInline(features, ids), { minLength: mayBeEmpty ? 0 : 1, maxLength })
    .map((inlines) => normalizeInlines(features.spaces ? inlines : tidySpaces(inlines)));
  return mayBeEmpty ? passage : passage.filter((inlines) => !isBlank(inlines));
}

function arbitraryInline(features: ArticleFeatures, ids: readonly NoteId[]): fc.Arbitrary<Inline> {
  return fc.oneof(
    { weight: 12, arbitrary: arbitraryTextInline(features) },
    { weight: 2, arbitrary: arbitraryLink(features, ids) },
    ...arbitraryAtoms(features, ids),
  );
}

function arbitraryAtoms(
  features: ArticleFeatures,
  ids: readonly NoteId[],
): { weight: number; arbitrary: fc.Arbitrary<Inline> }[] {
  const reminder = arbitraryLine(features.nasty)
    .filter((line) => line !== '')
    .map((line): Inline => ({ type: 'reminder', text: line }));
  return [
    { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break' }) },
    ...(ids.length > 0 ? [{ weight: 3, arbitrary: arbitraryReference(ids) }] : []),
    ...(features.reminders ? [{ weight: 1, arbitrary: reminder }] : []),
    ...(features.opaque ? [{ weight: 1, arbitrary: arbitraryOpaque }] : []),
  ];
}

function arbitraryReference(ids: readonly NoteId[]): fc.Arbitrary<Inline> {
  return fc.constantFrom(...ids).map((note) => ({ type: 'reference', note }));
}

function arbitraryTextInline(features: ArticleFeatures): fc.Arbitrary<Text> {
  const marks = fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.constantFrom(...MARKS).map((mark) => [mark]) },
    { weight: 1, arbitrary: fc.subarray([...MARKS]) },
  );
  return fc.tuple(arbitraryText(features.nasty), marks).map(([words, chosen]) => text(words, chosen));
}

function arbitraryLink(features: ArticleFeatures, ids: readonly NoteId[]): fc.Arbitrary<Link> {
  const inner = fc.oneof(
    { weight: 6, arbitrary: arbitraryTextInline(features) },
    ...arbitraryAtoms(features, features.referencesInLinks ? ids : []),
  );
  return fc.record(
    {
      type: fc.constant('link' as const),
      href: arbitraryHref(features),
      title: arbitraryLine(features.nasty).filter((line) => line !== ''),
      children: fc
        .array(inner, { minLength: 1, maxLength: 3 })
        .map((inlines) => normalizeInlines(features.spaces ? inlines : tidySpaces(inlines)))
        .filter((inlines) => inlines.length > 0 && (features.spaces || !isBlank(inlines))),
    },
    { requiredKeys: ['type', 'href', 'children'] },
  );
}

/** Content of a type that the format does not have. */
export const arbitraryOpaque: fc.Arbitrary<Opaque> = fc
  .record(
    {
      type: fc.constantFrom('x-poll', 'video-2031', 'تصويت', 'x--->', 'constructor'),
      text: arbitraryText(true),
      children: fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 3 }),
      note: fc.constantFrom(null, true, -12.5, 'سطر\nوسطر', '<!-- -->', ']]>'),
    },
    { requiredKeys: ['type'] },
  )
  // Through JSON once, because JSON knows no negative zero.
  .map((raw) => JSON.stringify(raw))
  .filter((json) => !/"(?:__proto__|constructor|prototype)":/.test(json) && json.isWellFormed())
  .map((json): Opaque => ({ type: 'opaque', raw: JSON.parse(json) }));
