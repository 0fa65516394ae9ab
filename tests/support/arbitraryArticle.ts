// Generated articles for property tests: every block, nesting, inline, mark combination, note and metadata field that the format
// has, always in canonical form, so that an article read back can be compared by plain equality. Blocks, inlines and words are in the
// files beside this one.
import fc from 'fast-check';
import {
  type Article,
  type Dates,
  type FlowBlock,
  type Metadata,
  type Note,
  type Source,
  STATUSES,
} from '../../src/core/article/article.ts';
import { numberNotes } from '../../src/core/article/footnotes.ts';
import { type ArticleId, type NoteId, parseId } from '../../src/core/article/ids.ts';
import { EMPTY_PARAGRAPH, newArticle } from '../../src/core/article/newArticle.ts';
import { arbitraryAsset, arbitraryBlock, arbitraryFlowBlock } from './arbitraryBlocks.ts';
import { arbitraryInlines, arbitraryWebAddress } from './arbitraryInlines.ts';
import { arbitraryLine } from './arbitraryTexts.ts';

/** What the generated articles may hold. Everything is on by default; `htmlSafe` changes the default of all to off. */
export interface ArticleFeatures {
  /** Turns off all that HTML pages do not carry; single features can still be turned on beside it. */
  readonly htmlSafe: boolean;
  /** Opaque blocks and inlines. */
  readonly opaque: boolean;
  /** Reminders. */
  readonly reminders: boolean;
  /** Notes that nothing refers to. When off, notes also stand in the order of their numbers. */
  readonly orphans: boolean;
  /** Notes without text. */
  readonly emptyNotes: boolean;
  /** References inside notes. */
  readonly referencesInNotes: boolean;
  /** References inside links. */
  readonly referencesInLinks: boolean;
  /** Empty paragraphs, items and cells. */
  readonly empties: boolean;
  /** Spaces at the edges of passages and around line breaks, doubled spaces, no-break spaces. */
  readonly spaces: boolean;
  /** Links that go nowhere. */
  readonly deadLinks: boolean;
  /** Texts made of Markdown and HTML specials. */
  readonly nasty: boolean;
  /** Callout kinds that are not in the table, and labels that replace the kind's own. */
  readonly foreignKinds: boolean;
  /** Every metadata field; when off, the headline alone. */
  readonly metadata: boolean;
  /** Source records of notes. */
  readonly sources: boolean;
  /** Blocks with a direction of their own. */
  readonly directions: boolean;
  /** Figures without a picture, with both an asset and an address, with one dimension, decorative with a text. */
  readonly oddFigures: boolean;
}

const KEYS = [
  'opaque',
  'reminders',
  'orphans',
  'emptyNotes',
  'referencesInNotes',
  'referencesInLinks',
  'empties',
  'spaces',
  'deadLinks',
  'nasty',
  'foreignKinds',
  'metadata',
  'sources',
  'directions',
  'oddFigures',
] as const;

/** Canonical articles. The same seed gives the same articles. */
export function arbitraryArticle(options: Partial<ArticleFeatures> = {}): fc.Arbitrary<Article> {
  const htmlSafe = options.htmlSafe ?? false;
  const features: Record<string, boolean> = { htmlSafe };
  for (const key of KEYS) features[key] = options[key] ?? !htmlSafe;
  return arbitraryOf(features as unknown as ArticleFeatures); // every key was just set
}

function arbitraryOf(features: ArticleFeatures): fc.Arbitrary<Article> {
  return arbitraryNoteIds.chain((ids) =>
    fc
      .record({
        id: arbitraryId<ArticleId>(),
        metadata: features.metadata
          ? arbitraryMetadata
          : fc.record({ headline: arbitraryLine(features.nasty) }),
        blocks: fc.array(arbitraryBlock(features, ids), { minLength: 1, maxLength: 7 }),
        notes: fc.tuple(
          ...ids.map((id) => arbitraryNote(features, id, features.referencesInNotes ? ids : [])),
        ),
      })
      .map(({ id, metadata, blocks, notes }) => {
        const article = newArticle(id, { metadata, blocks, notes });
        return features.orphans ? article : { ...article, notes: numberNotes(article).cited };
      }),
  );
}

// Some ids differ only in case, and some are names that every object inherits.
const arbitraryNoteIds = fc.uniqueArray(
  fc.oneof(
    { weight: 5, arbitrary: arbitraryId<NoteId>() },
    {
      weight: 1,
      arbitrary: fc.constantFrom('n1', 'N1', 'constructor', 'toString', 'a-b_c').map((id) => id as NoteId),
    },
  ),
  { maxLength: 5 },
);

function arbitraryId<T extends ArticleId | NoteId>(): fc.Arbitrary<T> {
  return fc
    .stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,20}$/)
    .map((id) => parseId<T>(id))
    .filter((id) => id !== undefined);
}

function arbitraryNote(features: ArticleFeatures, id: NoteId, ids: readonly NoteId[]): fc.Arbitrary<Note> {
  const words: fc.Arbitrary<FlowBlock> = fc.record({
    type: fc.constant('paragraph' as const),
    children: arbitraryInlines(features, ids, { mayBeEmpty: false, maxLength: 3 }),
  });
  const full = fc
    .tuple(words, fc.array(arbitraryFlowBlock(features, ids), { maxLength: 2 }))
    .map((parts) => parts.flat());
  const empty = fc.constant<FlowBlock[]>([EMPTY_PARAGRAPH]);
  const blocks = fc.oneof(
    { weight: 5, arbitrary: full },
    { weight: features.emptyNotes ? 1 : 0, arbitrary: empty },
    {
      weight: features.emptyNotes && features.empties ? 1 : 0,
      arbitrary: full.map((body) => [EMPTY_PARAGRAPH, ...body]),
    },
  );
  const note = { id: fc.constant(id), blocks };
  return features.sources
    ? fc.record({ ...note, source: arbitrarySource }, { requiredKeys: ['id', 'blocks'] })
    : fc.record(note);
}

const arbitraryWords = arbitraryLine(true).filter((line) => line !== '');
const arbitraryDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const arbitraryMoment = fc.oneof(
  arbitraryDay,
  arbitraryDay.map((day) => `${day}T09:30:00Z`),
);

const arbitrarySource: fc.Arbitrary<Source> = fc
  .record(
    {
      author: arbitraryWords,
      publisher: arbitraryWords,
      title: arbitraryWords,
      address: arbitraryWebAddress,
      accessed: arbitraryDay,
      archive: arbitraryWebAddress,
    },
    { requiredKeys: [] },
  )
  .filter((source) => Object.keys(source).length > 0);

const arbitraryDates: fc.Arbitrary<Dates> = fc.record(
  { created: arbitraryMoment, modified: arbitraryMoment, published: arbitraryMoment },
  { requiredKeys: [] },
);

const arbitraryMetadata: fc.Arbitrary<Metadata> = fc.record(
  {
    headline: arbitraryLine(true),
    subtitle: arbitraryWords,
    slug: fc.constantFrom('egypt-nato', 'اتفاق-المياه', 'true', '2026', 'a'),
    author: arbitraryWords,
    place: fc.oneof(fc.constant('القاهرة'), arbitraryWords),
    section: arbitraryWords,
    tags: fc.uniqueArray(arbitraryWords, { maxLength: 4 }),
    description: arbitraryWords,
    canonical: arbitraryWebAddress,
    language: fc.constantFrom('ar', 'ar-EG', 'en', 'fa'),
    digits: fc.constantFrom('european' as const, 'arabic-indic' as const),
    quotes: fc.constantFrom('guillemets' as const, 'curly' as const),
    status: fc.constantFrom(...STATUSES),
    dates: arbitraryDates,
    leadFigure: arbitraryAsset,
  },
  { requiredKeys: ['headline', 'tags', 'language', 'digits', 'quotes', 'status', 'dates'] },
);
