// Where the writer was, and word targets, as they are kept in settings: bounded, and read whatever a setting holds.
import { describe, expect, test } from 'vitest';
import type { DraftId } from '../../../src/contract/values.ts';
import type { Json } from '../../../src/core/article/json.ts';
import { type DraftPlace, putPlace, readPlaces } from '../../../src/renderer/page/places.ts';
import { putTarget, readTargets } from '../../../src/renderer/page/targets.ts';

const place = (draft: string, start = 0): DraftPlace => ({
  draft: draft as DraftId,
  caret: { path: ['blocks', 0, 'children'], start, end: start },
  view: { block: 2, offset: -10 },
});

describe('the places', () => {
  test('hold the newest of each draft first, and no more than fifty', () => {
    let places: readonly DraftPlace[] = [];
    for (let index = 0; index < 60; index += 1) places = putPlace(places, place(`d${index}`));
    places = putPlace(places, place('d30', 5));
    expect(places).toHaveLength(50);
    expect(places[0]).toEqual(place('d30', 5));
    expect(places.filter(({ draft }) => draft === 'd30')).toHaveLength(1);
  });

  test('are read as they were kept', () => {
    const places = [place('d1', 3), { draft: 'd2' as DraftId, view: { block: 0, offset: 0 } }];
    expect(readPlaces(JSON.parse(JSON.stringify(places)) as Json)).toEqual(places); // JSON is what a setting holds
  });

  test.each([
    undefined,
    null,
    5,
    'نص',
    {},
    [null, 5, [], { draft: 5 }, { draft: 'd1', view: { block: 'x' } }],
  ])('are none in %j', (value) => {
    expect(readPlaces(value as Json | undefined)).toEqual([]); // whatever a setting may hold
  });
});

describe('the targets of drafts', () => {
  test('are put, changed and taken away', () => {
    const draft = 'd1' as DraftId;
    const targets = putTarget(putTarget({}, draft, 900), draft, 700);
    expect(targets).toEqual({ d1: 700 });
    expect(putTarget(targets, draft, 0)).toEqual({});
  });

  test.each([
    [{ d1: 900, d2: -1, d3: 'x', d4: 1.5, d5: 1e9 }, { d1: 900 }],
    [[1], {}],
    [null, {}],
    [undefined, {}],
  ])('of %j are %j', (value, expected) => {
    expect(readTargets(value as Json | undefined)).toEqual(expected); // whatever a setting may hold
  });
});
