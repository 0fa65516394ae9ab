// The list that goes with a batch: which draft is in which file, and which pictures are to be uploaded, with the names that the texts call them by.
import type { BatchLine } from '../../contract/values.ts';

export const MANIFEST = 'manifest.json';

/** The manifest as JSON. It holds no time, so that the same drafts give the same text. */
export function manifestText(target: string, lines: readonly BatchLine[]): string {
  const drafts = lines.map((line) =>
    line.state === 'refused'
      ? { draft: line.draft, title: line.title, state: line.state, code: line.code }
      : {
          draft: line.draft,
          title: line.title,
          state: line.state,
          file: line.file,
          findings: line.findings,
          notices: line.notices.map(({ code }) => code),
          pictures: line.pictures,
        },
  );
  return `${JSON.stringify({ format: 'hashiya-batch', version: 1, target, drafts }, null, 2)}\n`;
}
