// The one allow-list of addresses, applied wherever an address enters or leaves an article.

// A global of every JavaScript host (Node, browsers, workers), declared here because the core has neither Node nor DOM types.
declare const URL: { canParse(address: string): boolean };

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
// Browsers ignore these inside an address, which is how `java\nscript:` slips past a naive test.
const IGNORED = /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;
// Legal nowhere in a URL; written percent-encoded so that no printer ever meets them.
const UNSAFE = /[\s"<>\\^`{|}]/g;
const FRAGMENT = /^#[^\s#]+$/u;
const WEB = /^(https?:\/\/)(?:[^/?#]*@)?([^/?#@]+)(.*)$/;
// Legal in an address only around an IPv6 host.
const BRACKET = /[[\]]/g;
const MAIL = /^mailto:[^@\s]+@[^@\s]+$/i;
const PHONE = /^tel:\+?[0-9().\-*#;=a-z]{2,}$/i;
const MAX_LENGTH = 8192;

/**
 * The address, tidied, when it may stand in a published article: absolute `http` and `https` with a valid host, `mailto`,
 * `tel`, and in-page `#fragment`. Everything else (scripts, data, files, relative paths, what does not parse) is undefined. A user's name or password
 * before the host is taken away: it is never meant for readers, and with one a link can look like the way to another site.
 *
 * @example parseAddress(' HTTPS://example.org/خبر ') === 'https://example.org/خبر'
 */
export function parseAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_LENGTH || !value.isWellFormed()) return undefined;
  const address = value
    .trim()
    .replace(IGNORED, (character) => (character === ' ' ? '%20' : ''))
    .replace(UNSAFE, percent);
  if (address.startsWith('#')) return FRAGMENT.test(address) ? address.replace(BRACKET, percent) : undefined;
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  const tidy = scheme + address.slice(scheme.length);
  switch (scheme) {
    case 'http':
    case 'https': {
      const [, opening = '', host = '', rest = ''] = WEB.exec(tidy) ?? [];
      const web = opening + host + rest.replace(BRACKET, percent);
      // Browsers let a space into a host, Node does not; the same address must be one everywhere.
      return !host.includes('%20') && URL.canParse(web) ? web : undefined;
    }
    case 'mailto':
      return MAIL.test(tidy) ? tidy.replace(BRACKET, percent) : undefined;
    case 'tel':
      return PHONE.test(tidy.replaceAll('%20', '')) ? tidy.replaceAll('%20', '') : undefined;
    default:
      return undefined;
  }
}

/** The address when it names a page or a picture on the web: `http` or `https` only. */
export function parseWebAddress(value: unknown): string | undefined {
  const address = parseAddress(value);
  return address?.startsWith('http') ? address : undefined;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
