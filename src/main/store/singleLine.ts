// Texts that a user typed for a title, a tag or a name, in the form in which an article would be read back.
import { Reader } from '../../core/article/parse/reader.ts';
import { readLine } from '../../core/article/parse/texts.ts';

/** The text on one line, trimmed, with single spaces and without what no text may hold. */
export function singleLine(text: string): string {
  return readLine(text, [], new Reader()).replace(/\s+/g, ' ').trim();
}
