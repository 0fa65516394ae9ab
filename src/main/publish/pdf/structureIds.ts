// The ids by which cells of a table name their headers in a tagged PDF. The browser takes them from a counter that also counts whatever else it has looked at
// by then, so that now and then they are others. Ours are counted from one, so that the same article gives the same file.

const ID = String.raw`\(node\d{8}\)`;
const REFERENCE = String.raw`\d+ \d+ R`;
/**
 * Where they stand (ISO 32000-2: 14.7.2 elements, 14.8.5.7 tables, 7.9.6 name trees). In a text the brackets would have strokes before them, so no words of an
 * article are taken for one.
 */
const PLACES = new RegExp(
  [
    String.raw`\/ID ${ID}`,
    String.raw`\/Headers \[${ID}(?: ${ID})*\]`,
    String.raw`\/Limits \[${ID} ${ID}\]`,
    String.raw`\/Names \[${ID} ${REFERENCE}(?: ${ID} ${REFERENCE})*\]`,
  ].join('|'),
  'g',
);
const EACH = new RegExp(ID, 'g');

/** The same file with ids counted from one. Nothing in it moves, because they are as long, and their order stays, which trees of names are sorted by. */
export function countStructureIds(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  const found = [...bytes.toString('latin1').matchAll(PLACES)].flatMap(({ 0: place, index }) =>
    [...place.matchAll(EACH)].map((id) => ({ id: id[0], at: index + id.index })),
  );
  const ids = [...new Set(found.map(({ id }) => id))].sort();
  const names = new Map(ids.map((id, index) => [id, `(node${String(index + 1).padStart(8, '0')})`]));
  for (const { id, at } of found) bytes.write(names.get(id) ?? id, at, 'latin1');
  return bytes;
}
