// Where the writer was in each draft, so that opening it again goes on there. Kept as places of the article, which outlive the nodes on the page.
import type { DraftId } from '../../contract/values.ts';
import type { Json } from '../../core/article/json.ts';
import type { FindingPlace } from '../../core/checks/finding.ts';
import type { View } from './view.ts';

/** The setting that holds them. */
export const PLACES = 'window.places';
const MOST = 50;

export interface DraftPlace {
  readonly draft: DraftId;
  readonly caret?: FindingPlace;
  readonly view: View;
}

/** Those of one library. */
export class Places {
  private places: readonly DraftPlace[];
  private readonly keep: (name: string, value: Json) => void;

  constructor(settings: Readonly<Record<string, Json>>, keep: (name: string, value: Json) => void) {
    this.places = readPlaces(settings[PLACES]);
    this.keep = keep;
  }

  find(draft: DraftId): DraftPlace | undefined {
    return this.places.find((place) => place.draft === draft);
  }

  put(place: DraftPlace): void {
    this.places = putPlace(this.places, place);
    this.keep(PLACES, this.places as unknown as Json); // places are made of JSON alone
  }
}

/** The places with one more, the newest first; the oldest are given up. */
export function putPlace(places: readonly DraftPlace[], place: DraftPlace): readonly DraftPlace[] {
  return [place, ...places.filter(({ draft }) => draft !== place.draft)].slice(0, MOST);
}

/** Places from a setting that may hold anything. */
export function readPlaces(value: Json | undefined): readonly DraftPlace[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => readPlace(each as Json) ?? []).slice(0, MOST); // an element of JSON
}

function readPlace(value: Json): DraftPlace | undefined {
  const { draft, caret, view } = fieldsOf(value);
  const { block, offset } = fieldsOf(view);
  if (typeof draft !== 'string' || typeof block !== 'number' || typeof offset !== 'number') return undefined;
  const { path, start } = fieldsOf(caret);
  const isPath =
    Array.isArray(path) && path.every((key) => typeof key === 'string' || typeof key === 'number');
  return {
    draft: draft as DraftId, // only compared with ids of the library
    ...(isPath ? { caret: { path, ...(typeof start === 'number' ? { start, end: start } : {}) } } : {}),
    view: { block, offset },
  };
}

function fieldsOf(value: Json | undefined): Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : {}; // an object of JSON
}
