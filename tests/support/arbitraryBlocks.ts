// Generated blocks with everything that may stand inside each.
import fc from 'fast-check';
import {
  type Block,
  type BodyBlock,
  type Callout,
  type Embed,
  FIGURE_SIZES,
  type Figure,
  type FlowBlock,
  LIST_STYLES,
  type List,
  type ListItem,
  type Paragraph,
  type Quote,
  type Table,
} from '../../src/core/article/article.ts';
import { CALLOUT_KINDS } from '../../src/core/article/callouts.ts';
import { type AssetId, type NoteId, parseAssetId } from '../../src/core/article/ids.ts';
import type { ArticleFeatures } from './arbitraryArticle.ts';
import { arbitraryInlines, arbitraryOpaque, arbitraryWebAddress } from './arbitraryInlines.ts';
import { arbitraryLine } from './arbitraryTexts.ts';

/** Names of pictures. */
export const arbitraryAsset: fc.Arbitrary<AssetId> = fc
  .stringMatching(/^[0-9a-f]{64}$/)
  .map((id) => parseAssetId(id))
  .filter((id) => id !== undefined);

function arbitraryDirection(features: ArticleFeatures): fc.Arbitrary<{ dir?: 'rtl' | 'ltr' }> {
  const none = fc.constant({});
  if (!features.directions) return none;
  return fc.oneof(
    { weight: 8, arbitrary: none },
    fc.constant({ dir: 'ltr' as const }),
    fc.constant({ dir: 'rtl' as const }),
  );
}

function directed<T extends object>(features: ArticleFeatures, block: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.tuple(block, arbitraryDirection(features)).map(([value, dir]) => ({ ...value, ...dir }));
}

/** A block of the article's own level. */
export function arbitraryBlock(features: ArticleFeatures, ids: readonly NoteId[]): fc.Arbitrary<Block> {
  const heading = fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    children: arbitraryInlines(features, ids, { mayBeEmpty: features.empties, maxLength: 3 }),
  });
  const leaf = fc.constantFrom<Block>({ type: 'separator' }, { type: 'jump-break' });
  return fc.oneof(
    { weight: 8, arbitrary: arbitraryBodyBlock(features, ids) },
    { weight: 2, arbitrary: directed(features, heading) },
    { weight: 2, arbitrary: directed(features, arbitraryCallout(features, ids)) },
    { weight: 1, arbitrary: leaf },
  );
}

function arbitraryBodyBlock(features: ArticleFeatures, ids: readonly NoteId[]): fc.Arbitrary<BodyBlock> {
  return fc.oneof(
    { weight: 6, arbitrary: arbitraryFlowBlock(features, ids) },
    { weight: 2, arbitrary: directed(features, arbitraryQuote(features, ids)) },
    { weight: 2, arbitrary: directed(features, arbitraryFigure(features, ids)) },
    { weight: 2, arbitrary: directed(features, arbitraryTable(features, ids)) },
    { weight: 1, arbitrary: directed(features, arbitraryEmbed(features)) },
  );
}

/** A block of a quote or a note. */
export function arbitraryFlowBlock(
  features: ArticleFeatures,
  ids: readonly NoteId[],
): fc.Arbitrary<FlowBlock> {
  const paragraph = fc.record({
    type: fc.constant('paragraph' as const),
    children: arbitraryInlines(features, ids, { mayBeEmpty: features.empties }),
  });
  return fc.oneof(
    { weight: 5, arbitrary: directed<Paragraph>(features, paragraph) },
    { weight: 3, arbitrary: arbitraryList(features, ids, 3) },
    { weight: features.opaque ? 1 : 0, arbitrary: arbitraryOpaque },
  );
}

function arbitraryList(features: ArticleFeatures, ids: readonly NoteId[], depth: number): fc.Arbitrary<List> {
  const children = arbitraryInlines(features, ids, { mayBeEmpty: features.empties, maxLength: 3 });
  const items = (done: boolean): fc.Arbitrary<readonly ListItem[]> =>
    fc.array(
      fc.record(
        {
          children,
          ...(done ? { checked: fc.constant(true as const) } : {}),
          ...(depth > 1
            ? { lists: fc.array(arbitraryList(features, ids, depth - 1), { minLength: 1, maxLength: 2 }) }
            : {}),
        },
        { requiredKeys: ['children'] },
      ),
      { minLength: 1, maxLength: 3 },
    );
  return directed(
    features,
    fc.constantFrom(...LIST_STYLES).chain((style) =>
      fc.record(
        {
          type: fc.constant('list' as const),
          style: fc.constant(style),
          items: items(style === 'check'),
          ...(style === 'numbered' ? { start: fc.integer({ min: 2, max: 9999 }) } : {}),
        },
        { requiredKeys: ['type', 'style', 'items'] },
      ),
    ),
  );
}

function arbitraryQuote(features: ArticleFeatures, ids: readonly NoteId[]): fc.Arbitrary<Quote> {
  return fc.record(
    {
      type: fc.constant('quote' as const),
      blocks: fc.array(arbitraryFlowBlock(features, ids), { minLength: 1, maxLength: 3 }),
      attribution: arbitraryInlines(features, ids, { mayBeEmpty: false, maxLength: 2 }),
    },
    { requiredKeys: ['type', 'blocks'] },
  );
}

function arbitraryCallout(features: ArticleFeatures, ids: readonly NoteId[]): fc.Arbitrary<Callout> {
  const blocks = fc.array(arbitraryBodyBlock(features, ids), { minLength: 1, maxLength: 3 });
  const label = fc
    .oneof(
      fc.constantFrom('تحذير:', 'للتذكير', 'رأي [آخر]*:', '**مهم**', 'Note:'),
      arbitraryLine(features.nasty),
    )
    .filter((line) => line !== '');
  const type = fc.constant('callout' as const);
  const kind = fc.constantFrom(...CALLOUT_KINDS.map((row) => row.kind));
  const builtIn = fc.record({ type, kind, blocks });
  if (!features.foreignKinds) return builtIn;
  const foreign = fc.constantFrom('sports-box', 'note', 'Caution_2', 'تنبيه', 'constructor');
  return fc.oneof(
    { weight: 3, arbitrary: builtIn },
    { weight: 1, arbitrary: fc.record({ type, kind, label, blocks }) },
    { weight: 1, arbitrary: fc.record({ type, kind: foreign, label, blocks }) },
  );
}

function arbitraryFigure(features: ArticleFeatures, ids: readonly NoteId[]): fc.Arbitrary<Figure> {
  const size = fc.integer({ min: 1, max: 4000 });
  const picture = fc.oneof(
    { weight: 3, arbitrary: arbitraryAsset.map((asset) => ({ asset })) },
    { weight: 2, arbitrary: fc.record({ address: arbitraryWebAddress }) },
    { weight: 2, arbitrary: fc.record({ address: arbitraryWebAddress, width: size, height: size }) },
    {
      weight: features.oddFigures ? 1 : 0,
      arbitrary: fc.record(
        { asset: arbitraryAsset, address: arbitraryWebAddress, width: size },
        { requiredKeys: [] },
      ),
    },
  );
  const alternative = fc.oneof(
    { weight: 4, arbitrary: arbitraryLine(features.nasty).map((alt) => ({ alt })) },
    { weight: 1, arbitrary: fc.constant({ alt: '', decorative: true as const }) },
    {
      weight: features.oddFigures ? 1 : 0,
      arbitrary: fc.constant({ alt: 'خريطة المتوسط', decorative: true as const }),
    },
  );
  const words = fc.record(
    {
      type: fc.constant('figure' as const),
      caption: arbitraryInlines(features, ids, { mayBeEmpty: false, maxLength: 3 }),
      credit: arbitraryInlines(features, ids, { mayBeEmpty: false, maxLength: 2 }),
      size: fc.constantFrom(...FIGURE_SIZES).filter((name) => name !== 'normal'),
    },
    { requiredKeys: ['type'] },
  );
  return fc.tuple(words, picture, alternative).map(([rest, where, alt]) => ({ ...rest, ...where, ...alt }));
}

function arbitraryTable(features: ArticleFeatures, ids: readonly NoteId[]): fc.Arbitrary<Table> {
  const children = arbitraryInlines(features, ids, { mayBeEmpty: features.empties, maxLength: 2 });
  return fc.integer({ min: 1, max: 3 }).chain((columns) =>
    fc.record(
      {
        type: fc.constant('table' as const),
        headerRow: fc.constant(true as const),
        headerColumn: fc.constant(true as const),
        caption: arbitraryInlines(features, ids, { mayBeEmpty: false, maxLength: 2 }),
        rows: fc.array(
          fc.record({ cells: fc.array(fc.record({ children }), { minLength: columns, maxLength: columns }) }),
          { minLength: 1, maxLength: 3 },
        ),
      },
      { requiredKeys: ['type', 'rows'] },
    ),
  );
}

function arbitraryEmbed(features: ArticleFeatures): fc.Arbitrary<Embed> {
  return fc.record({
    type: fc.constant('embed' as const),
    address: arbitraryWebAddress,
    title: arbitraryLine(features.nasty).filter((line) => line !== ''),
  });
}
