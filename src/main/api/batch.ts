// Many drafts at once: which they are, and their export, of which there is one at a time.
import { chooseDrafts } from '../publish/batchChoice.ts';
import type { Handlers, Services } from './handlers.ts';

type BatchMethod = Extract<keyof Handlers, `batch.${string}`>;

export function batchHandlers({ library, batches }: Services): Pick<Handlers, BatchMethod> {
  return {
    'batch.choose': (filter) => chooseDrafts(library, filter),
    'batch.start': (request) => batches.start(request),
    'batch.stop': () => {
      batches.stop();
      return null;
    },
    'batch.state': () => batches.state(),
  };
}
