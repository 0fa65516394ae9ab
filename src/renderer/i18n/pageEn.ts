import type { PageWords } from './pageWords.ts';

export const pageEn: PageWords = {
  name: 'Hashiya',
  language: 'en',
  direction: 'ltr',
  page: 'Page',
  untitled: 'Untitled',
  headline: 'Headline',
  subtitle: 'Subtitle',
  body: 'Report',
  bodyPlaceholder: 'Write your report here…',
  caption: 'Caption',
  credit: 'Credit',
  noPicture: 'No picture yet',
  jumpBreak: 'Read more',
  back: 'Back to the text',
  marker: (number) => `Note ${number}`,
  footnote: {
    addSource: 'Add a source',
    editSource: 'Edit the source',
    orphan: 'Not cited',
    citeHere: 'Cite at the caret',
    remove: 'Delete the note',
    backTo: (place) => `Back to place ${place} in the text`,
  },
  blocks: {
    drawn: {
      noAlternative: 'No alternative text',
      lostPicture: 'The picture is no longer in the library',
      attribution: 'Who said it?',
      locked: 'Content from a newer version',
      tableCaption: 'Table caption',
    },
  },
  cannotStart: 'The library could not be opened',
  noShell: 'This page opens only from the Hashiya program.',
  noRoom:
    'The tools around the page could not be loaded. What you write is saved; close the window and open it again.',
};
