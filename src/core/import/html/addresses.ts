// Addresses as pages write them: relative ones are completed from the page's own address where it is known, then the allow-list decides.
import { parseAddress, parseWebAddress } from '../../article/addresses.ts';

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const ORIGIN = /^https?:\/\/[^/?#]+/i;

export class PageAddresses {
  private readonly base: string | undefined;

  /** `base` is the page's `base` element or canonical address. */
  constructor(base: string | undefined) {
    this.base = parseWebAddress(base);
  }

  /** A link's target, or undefined when it may not stand in an article. */
  link(written: string): string | undefined {
    return parseAddress(this.complete(written));
  }

  /** Where something stands on the web. */
  web(written: string): string | undefined {
    return parseWebAddress(this.complete(written));
  }

  private complete(written: string): string {
    const address = written.trim();
    if (address.startsWith('//')) return `https:${address}`;
    if (address === '' || address.startsWith('#') || SCHEME.test(address) || this.base === undefined)
      return address;
    const origin = ORIGIN.exec(this.base)?.[0] ?? '';
    if (address.startsWith('/')) return origin + address;
    const path = this.base.slice(origin.length).replace(/[?#].*$/s, '');
    if (address.startsWith('?')) return origin + path + address;
    return `${origin}${path.slice(0, path.lastIndexOf('/') + 1) || '/'}${address}`;
  }
}
