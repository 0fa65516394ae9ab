// The carrier that the shell has put into the page. Both carry the same messages; nothing else in the window knows which one it is.
import type { Transport } from '../../contract/transport.ts';

declare global {
  interface Window {
    /** Electron's preload. */
    readonly hashiyaTransport?: Transport;
    /** The binding of the Chromium shell, from JSON text to JSON text; events come as window events. */
    readonly hashiyaSend?: (request: string) => Promise<string>;
  }
}

const EVENT = 'hashiya';

/** The page's transport; undefined when it was not opened by one of our shells. */
export function findTransport(page: Window): Transport | undefined {
  if (page.hashiyaTransport !== undefined) return page.hashiyaTransport;
  const send = page.hashiyaSend;
  if (send === undefined) return undefined;
  return {
    // As text: a binding would look at every object of a long report on its way.
    send: async (request) => JSON.parse(await send(JSON.stringify(request))) as unknown,
    listen(listener) {
      const hear = (event: Event): void => {
        if (event instanceof CustomEvent) listener(event.detail);
      };
      page.addEventListener(EVENT, hear);
      return () => page.removeEventListener(EVENT, hear);
    },
  };
}
