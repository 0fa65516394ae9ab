// Whatever may be the last moment of the page saves what is not saved.
import type { Client } from '../../contract/client.ts';

/** Flushes at each of them until the returned function is called. */
export function flushAtLeaving(client: Client, flush: () => void): () => void {
  const flushHidden = (): void => {
    if (document.visibilityState === 'hidden') flush();
  };
  window.addEventListener('blur', flush);
  // The earlier of the two reaches the library before the page that comes next asks for the draft.
  window.addEventListener('beforeunload', flush);
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flushHidden);
  const stop = client.on('app.flush', flush);
  return () => {
    window.removeEventListener('blur', flush);
    window.removeEventListener('beforeunload', flush);
    window.removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flushHidden);
    stop();
  };
}
