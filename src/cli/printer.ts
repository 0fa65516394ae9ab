// Printing from the command line: in an installed browser without a window, looked for only when something is printed.

import type { JobTools } from '../main/publish/job.ts';
import { LibraryError } from '../main/store/errors.ts';
import type { Io } from './io.ts';

/** What job targets work with here. @throws LibraryError (as a rejection) `browser-missing` */
export function jobTools({ env, platform }: Pick<Io, 'env' | 'platform'>): JobTools {
  return {
    async printPdf(html, options) {
      // The library that drives a browser takes longer to load than most commands to run.
      const { findBrowser } = await import('../main/hosts/chromium/browser.ts');
      const program = findBrowser(env, platform);
      if (program === undefined) throw new LibraryError('browser-missing');
      const { printPdf } = await import('../main/hosts/chromium/printPdf.ts');
      return printPdf(program, html, options);
    },
  };
}
