// What a library shows, by the headlines alone.
import type { DraftFilter } from '../../../src/contract/values.ts';
import type { Library } from '../../../src/main/store/library.ts';
import { report } from './articles.ts';
import { temporaryDesk } from './temporaryLibrary.ts';

export function titles(library: Library, filter: DraftFilter = {}): readonly string[] {
  return library.drafts.list(filter).map(({ title }) => title);
}

export function found(library: Library, query: string, limit?: number): readonly string[] {
  return library.search.find(query, limit).map(({ title }) => title);
}

/** A library whose drafts have the headlines «1», «2», … and these bodies. */
export function libraryOf(...bodies: readonly string[]): Library {
  const library = temporaryDesk().open();
  bodies.forEach((body, index) => {
    library.drafts.create(report(`${index + 1}`, [body]));
  });
  return library;
}
