// What a library has lost of the saves that were acknowledged.
import { LibraryError } from '../../../src/main/store/errors.ts';
import type { Library } from '../../../src/main/store/library.ts';
import { type Acknowledgement, articleChecksum } from './savingLines.ts';

/** The acknowledged saves of the only process that saved here: those whose text is missing, and drafts that do not stand at their last one. */
export function findLost(library: Library, acknowledged: readonly Acknowledgement[]): readonly string[] {
  const lost = [...findLostRevisions(library, acknowledged)];
  const newest = new Map(acknowledged.map((save) => [save.id, save]));
  for (const { id, counter, checksum } of newest.values()) {
    const draft = library.drafts.load(id);
    // A save may have reached the disk before its acknowledgement could be given: one more at the most.
    const isAfter = draft.counter === counter + 1;
    const isRight = isAfter || (draft.counter === counter && articleChecksum(draft.article) === checksum);
    if (!isRight || draft.isRecovered) lost.push(`${id} is at ${draft.counter} after ${counter}`);
  }
  return lost;
}

/** The acknowledged saves that the library does not hold with the right content, each with what is there instead. */
export function findLostRevisions(
  library: Library,
  acknowledged: readonly Acknowledgement[],
): readonly string[] {
  return acknowledged.flatMap((save) => {
    const found = checksumIn(library, save);
    return found === save.checksum ? [] : [`${save.id} ${save.counter}: ${found}`];
  });
}

function checksumIn(library: Library, { id, counter }: Acknowledgement): string {
  try {
    return articleChecksum(library.revisions.article(library.drafts.get(id).key, counter));
  } catch (error) {
    if (error instanceof LibraryError) return error.code;
    throw error;
  }
}
