import type { PublishWords } from './publishWords.ts';
import { plural } from './words.ts';

export const publishEn: PublishWords = {
  title: 'Publish the report',
  target: 'Target',
  settings: 'Settings of the target',
  preview: 'Preview',
  source: 'Source',
  view: 'View',
  frame: 'Preview of what will be published',
  waiting: 'The preview is on its way…',
  copy: 'Copy',
  copied: 'Copied!',
  copiedFor: (target) => `Copied! Target: ${target}`,
  save: 'Save as…',
  saved: 'Saved to',
  savedPictures: plural('en', { one: 'with one picture beside it', other: 'with # pictures beside it' }),
  missingPictures: plural('en', { one: 'one picture is missing', other: '# pictures are missing' }),
  size: (size) => `Size ${size}`,
  units: {
    bytes: (amount) => `${amount} bytes`,
    kilobytes: (amount) => `${amount} KB`,
    megabytes: (amount) => `${amount} MB`,
  },
  hints: {
    print: 'This is the page that is printed; it is put on paper and numbered when you save it.',
    file: 'This is a file for another program and is not shown here; save it and open it there.',
  },
  cut: 'This is only its beginning; all of it is copied and saved.',
  notices: 'Before you publish',
  pictures: 'Pictures to upload',
  picturesHint:
    'They are saved beside the file. Upload them where the report is read, then put their addresses in place of their names in the text.',
  pictureMissing: 'No file of it in the library',
  check: 'Check for this target',
  clear: 'The report lacks nothing for this target.',
  details: 'Details for publishing',
  propose: 'Suggest from the beginning of the report',
  jumpBreak: 'Jump break',
  noJumpBreak: 'No jump break',
  after: (words) => `After: ${words}`,
  unsaved: (reason) => `What you wrote last is not saved, and no older text is published. ${reason}`,
};
