// What every window of the product may do, whichever shell it runs in: its origin, and the policy that its pages are answered with.

/** The window's origin in each shell. Nothing on a network answers to either: `.invalid` is reserved (RFC 2606), and the scheme is our own. */
export const ORIGINS = { chromium: 'https://hashiya.invalid', electron: 'hashiya://app' } as const;
export type Origin = (typeof ORIGINS)[keyof typeof ORIGINS];

/** Whether an address is of an origin. `URL.origin` does not tell: it is "null" for every scheme that is not the web's own. */
export function isOf(origin: Origin, address: string): boolean {
  const url = URL.parse(address);
  return url !== null && `${url.protocol}//${url.host}` === origin;
}

/** Only the product's own scripts, styles, fonts and pictures; no requests at all; no text becomes markup. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  // The check before publishing runs beside the page.
  "worker-src 'self'",
  // Of all that this origin answers, only previews let themselves be framed.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** For a page that is only to be printed: what it brings with it, and nothing else. */
export const PRINTING_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  'sandbox',
].join('; ');

/**
 * For what is shown before it is published: its own inline styles and the pictures that it brings or that are kept beside it. `sandbox` without any
 * permission: no script, no form, no way out of its frame, and an origin that is nobody's, so that it is no page of ours whatever is in it.
 */
export const PREVIEW_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ');

/** The headers of every answer. */
export function headersFor(
  contentType: string,
  policy: string = CONTENT_SECURITY_POLICY,
): Readonly<Record<string, string>> {
  return {
    'content-type': contentType,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
