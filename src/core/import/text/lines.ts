// A text as lines: trimmed, with their indentation and whether an empty line stood before, which is all that plain text says about structure.
import { cleanForeign } from '../clean.ts';
import type { Findings } from '../findings.ts';

export interface Line {
  /** Trimmed and never empty. */
  readonly text: string;
  /** In columns; a tab is four. */
  readonly indent: number;
  /** Whether an empty line stands before it. */
  readonly gap: boolean;
}

const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/** The lines that have something in them. */
export function splitLines(text: string, findings: Findings): readonly Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (const written of cleanForeign(text, findings).split(LINE_END)) {
    const trimmed = written.trim();
    if (trimmed === '') {
      gap = lines.length > 0;
      continue;
    }
    lines.push({ text: trimmed, indent: indentOf(written), gap });
    gap = false;
  }
  return lines;
}

function indentOf(line: string): number {
  let columns = 0;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index] ?? '';
    if (character.trim() !== '') break;
    columns += character === '\t' ? 4 : 1;
  }
  return columns;
}
