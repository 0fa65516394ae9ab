// What every window of the product may do, whichever shell it runs in: its origin, and the policy that its pages are answered with.

/** An invented origin: nothing on a network answers to `.invalid` (RFC 2606). */
export const ORIGIN = 'https://hashiya.invalid';

/** Only the product's own scripts, styles, fonts and pictures; no requests at all; no text becomes markup. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The headers of every answer. */
export function headersFor(contentType: string): Readonly<Record<string, string>> {
  return {
    'content-type': contentType,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
