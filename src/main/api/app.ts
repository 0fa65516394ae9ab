// The start of a window, and what leaves the program.
import type { DraftId } from '../../contract/values.ts';
import { parseAddress } from '../../core/article/addresses.ts';
import { calloutTable } from '../../core/article/callouts.ts';
import { readSource } from '../files/readSource.ts';
import { LibraryError } from '../store/errors.ts';
import type { Handlers, Services } from './handlers.ts';

/** The setting that names the draft that was open last. */
export const OPEN_DRAFT = 'window.draft';
const WELCOMED = 'window.welcomed';

type AppMethod = 'app.start' | 'app.openAddress' | 'clipboard.write';

export function appHandlers(services: Services): Pick<Handlers, AppMethod> {
  const { library, host, version, platform } = services;
  return {
    'app.start': () => {
      const draft = openDraft(services);
      return {
        version,
        platform,
        host: host.kind,
        callouts: library.calloutKinds.list(),
        settings: library.settings.all(),
        ...(draft === undefined ? {} : { draft }),
      };
    },
    'app.openAddress': async ({ address }) => {
      const parsed = parseAddress(address);
      if (parsed === undefined || parsed.startsWith('#')) throw new LibraryError('address-refused');
      await host.openAddress(parsed);
      return null;
    },
    'clipboard.write': async (clipping) => {
      await host.writeClipboard(clipping);
      return null;
    },
  };
}

// The draft that was open last; at the first start of an empty library the example report.
function openDraft(services: Services): DraftId | undefined {
  const { library } = services;
  const last = library.settings.find(OPEN_DRAFT);
  if (typeof last === 'string' && library.drafts.isOnDesk(last)) return last;
  const [newest] = library.drafts.list({ limit: 1 });
  if (newest !== undefined || library.settings.find(WELCOMED) !== undefined) return newest?.id;
  const example = readSource(services.exampleFile, {
    from: 'article',
    callouts: calloutTable(library.calloutKinds.list()),
    random: services.random,
  });
  for (const picture of example.pictures.values()) library.assets.store(picture);
  const id = library.drafts.create(example.article);
  library.settings.set(WELCOMED, true);
  return id;
}
