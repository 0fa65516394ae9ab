import type { BatchWords } from './batchWords.ts';
import { plural } from './words.ts';

export const batchEn: BatchWords = {
  title: 'Export many drafts',
  drafts: plural('en', { one: 'One draft', other: '# drafts' }),
  waiting: 'The drafts are being gathered…',
  none: 'There is no draft in the list to export.',
  where: 'Where to',
  places: { folder: 'Folder', archive: 'Archive (zip)' },
  placeHints: {
    folder:
      'A file for each draft with its pictures beside it, and manifest.json: what was exported, and the pictures to upload.',
    archive: 'All drafts, their pictures and their list in one file, which is written whole or not at all.',
  },
  start: 'Export…',
  starting: 'One moment…',
  progress: 'Progress of the export',
  of: (done, total) => `${done} of ${total} done`,
  stop: 'Stop the export',
  stopping: 'It stops after this draft…',
  hide: 'Back to writing',
  hideHint: 'The export goes on while you write; the library panel tells you when it is over.',
  exported: plural('en', { one: 'One draft exported', other: '# drafts exported' }),
  withFindings: plural('en', { one: 'one with findings', other: '# with findings' }),
  refused: plural('en', { one: 'one could not be exported', other: '# could not be exported' }),
  stopped: 'Stopped before the end',
  written: { folder: 'In the folder', archive: 'In the archive' },
  notWritten: 'No archive was written.',
  states: { ok: 'Done', findings: 'Done, with findings', refused: 'Not exported', left: 'Not reached' },
  results: 'What was done',
  open: (title) => `Open: ${title}`,
  openShort: 'Open',
  pictures: plural('en', { one: 'One picture to upload', other: '# pictures to upload' }),
  again: 'Export again',
};
