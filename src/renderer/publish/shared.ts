// What came of sharing, in words: the panel shows it in its foot, the page over its own.
import type { SharedFile } from '../../contract/values.ts';
import { PUBLISH_WORDS } from '../i18n/publishWords.ts';
import { SHARE_WORDS } from '../i18n/shareWords.ts';
import type { Words } from '../i18n/words.ts';
import { formatSize } from './formatSize.ts';

/** What is in a file and how large it is; its name goes before. */
export function aboutShared({ size, pictures, missing }: SharedFile, words: Words): string {
  const text = PUBLISH_WORDS[words.language];
  return [
    words.inDigits(formatSize(size, text)),
    ...(pictures > 0 ? [words.inDigits(SHARE_WORDS[words.language].pictures(pictures))] : []),
    ...(missing.length > 0 ? [words.inDigits(text.missingPictures(missing.length))] : []),
  ].join(' · ');
}

/** All of it, to be said: file, size, what happened, and where it is when nobody has shown that. */
export function sayShared(file: SharedFile, words: Words): string {
  const { ready, handed } = SHARE_WORDS[words.language];
  const place = file.handed === 'nowhere' ? ` ${isolated(file.path)}` : '';
  return `${ready} ${isolated(file.name)} (${aboutShared(file, words)}). ${handed[file.handed]}${place}`;
}

// A path begins at its left end, whatever the sentence around it (Unicode, UAX #9: LRI and PDI).
function isolated(path: string): string {
  return `\u2066${path}\u2069`;
}
