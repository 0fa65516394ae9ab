// Tables in text: rows of `| cell | cell |`, or lines whose cells are parted by tabs, as browsers copy them.
import type { Table, TableRow } from '../../article/article.ts';
import { type InlineReader, readInlines } from './inlines.ts';
import type { Line } from './lines.ts';

const RULE = /^\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/;

/** The table that begins at `lines[index]`, with the number of lines it took, or nothing. */
export function findTable(
  lines: readonly Line[],
  index: number,
  reader: InlineReader,
): { readonly table: Table; readonly taken: number } | undefined {
  const columns = cellsOf(lines[index])?.length ?? 0;
  if (columns < 2) return undefined;
  const rows: TableRow[] = [];
  let headerRow = false;
  let taken = 0;
  for (;;) {
    const line = lines[index + taken];
    if (line === undefined || (taken > 0 && line.gap)) break;
    if (taken === 1 && RULE.test(line.text)) {
      headerRow = true;
      taken += 1;
      continue;
    }
    const cells = cellsOf(line);
    if (cells?.length !== columns) break;
    rows.push({ cells: cells.map((words) => ({ children: readInlines(words, reader) })) });
    taken += 1;
  }
  if (rows.length < 2) return undefined;
  return { table: { type: 'table', ...(headerRow ? { headerRow: true } : {}), rows }, taken };
}

function cellsOf(line: Line | undefined): readonly string[] | undefined {
  if (line === undefined) return undefined;
  if (line.text.includes('\t')) return line.text.split('\t').map((cell) => cell.trim());
  if (!line.text.startsWith('|')) return undefined;
  return line.text
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim());
}
