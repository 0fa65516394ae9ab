// Ids in a tagged PDF: the same whatever the browser's counter was at, in their order, and nothing else is touched.
import { expect, test } from 'vitest';
import { countStructureIds } from '../../../../src/main/publish/pdf/structureIds.ts';

/** What a browser writes of a table with two heads and a cell, its counter being at some number. */
function printed(counter: number): string {
  const id = (offset: number): string => `(node${String(counter + offset).padStart(8, '0')})`;
  return [
    '1 0 obj\n<</Title (node00000090)>>\nendobj', // a headline may be called anything
    '2 0 obj\n<</Title (\\(/ID \\(node00000090\\)\\))>>\nendobj',
    `3 0 obj\n<</S /TH\n/ID ${id(4)}>>\nendobj`,
    `4 0 obj\n<</S /TH\n/ID ${id(0)}>>\nendobj`,
    `5 0 obj\n<</S /TD\n/A [<</O /Table\n/Headers [${id(0)} ${id(4)}]>>]>>\nendobj`,
    `6 0 obj\n<</S /TD\n/A [<</O /Table\n/Headers [${id(4)}]>>]>>\nendobj`,
    `7 0 obj\n<</Limits [${id(0)} ${id(4)}]\n/Names [${id(0)} 4 0 R ${id(4)} 3 0 R]>>\nendobj`,
    '8 0 obj\n<</Limits [(a) (b)]\n/Names [(a) 1 0 R (b) 2 0 R]>>\nendobj',
  ].join('\n');
}

function counted(file: string): string {
  return Buffer.from(countStructureIds(Buffer.from(file, 'latin1'))).toString('latin1');
}

test('are counted from one, in their order, and nothing moves', () => {
  const file = printed(90);
  const changed = counted(file);
  expect(changed.length).toBe(file.length);
  expect(changed).toBe(
    printed(90)
      .replace(/(?<!Title .*)\(node00000090\)/g, '(node00000001)')
      .replaceAll('(node00000094)', '(node00000002)'),
  );
});

test.each([0, 1, 91, 95, 9_999_000])('are the same with the counter at %i', (counter) => {
  expect(counted(printed(counter))).toBe(counted(printed(90)));
});

test('are left as they are the second time, and where there are none', () => {
  expect(counted(counted(printed(90)))).toBe(counted(printed(90)));
  const bytes = Uint8Array.from({ length: 256 }, (_each, index) => index);
  expect(Buffer.from(countStructureIds(bytes)).equals(Buffer.from(bytes))).toBe(true);
});
