import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, parseWebAddress } from '../../../src/core/article/addresses.ts';

describe('addresses', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['  HTTP://Example.org ', 'http://Example.org'],
    ['https://ar.wikipedia.org/wiki/حاشية', 'https://ar.wikipedia.org/wiki/حاشية'],
    ['https://موقع.مصر/', 'https://موقع.مصر/'],
    ['https://example.org/a b"c<d>', 'https://example.org/a%20b%22c%3Cd%3E'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['tel:+20 2 2577', 'tel:+2022577'],
    ['#الخاتمة', '#الخاتمة'],
    ['https://example.org/[1]?a[]=b#[2]', 'https://example.org/%5B1%5D?a%5B%5D=b#%5B2%5D'],
    ['http://[::1]:8080/[x]', 'http://[::1]:8080/%5Bx%5D'],
    ['https://bank.example:secret@evil.example/x@y', 'https://evil.example/x@y'],
  ])('are let through: %s', (given, expected) => {
    expect(parseAddress(given)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u200bscript:x',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x/y',
    'about:blank',
    'ftp://x/y',
    '//example.org/x',
    'https://exa mple.org',
    '/relative',
    'relative',
    '',
    ' ',
    '#',
    'http:example.org',
    'http:///x',
    'http://',
    'https://a:99999/',
    'http://[::1',
    'https://user@',
    'https://user@/x',
    'mailto:',
    'mailto:x',
    'tel:',
    '\ud800',
    `https://x/${'a'.repeat(9000)}`,
  ])('are refused: %j', (given) => {
    expect(parseAddress(given)).toBeUndefined();
  });

  it('lose characters that browsers would ignore', () => {
    expect(parseAddress('ht\u0000tps://exa\u200bmple.org/\n')).toBe('https://example.org/');
  });

  it('that are let through can be parsed by the platform, hold nothing that needs care in an attribute, and stay as they are', () => {
    const schemes = fc.constantFrom('http://', 'https://', 'mailto:', 'tel:', '#', 'javascript:', '');
    fc.assert(
      fc.property(schemes, fc.string({ unit: 'binary' }), fc.webUrl(), (scheme, rest, url) => {
        for (const given of [scheme + rest, url, url + rest]) {
          const parsed = parseAddress(given);
          if (parsed === undefined) continue;
          expect(parsed).not.toMatch(/[\s"<>\\^`{|}\u0000-\u001f]/);
          expect(parsed).toMatch(/^(https?:\/\/|mailto:|tel:|#)/);
          expect(parsed.startsWith('#') || URL.canParse(parsed)).toBe(true);
          expect(parseAddress(parsed)).toBe(parsed);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('of pictures and sources are of the web only', () => {
    expect([
      parseWebAddress('https://a.example/'),
      parseWebAddress('mailto:a@b.c'),
      parseWebAddress('#a'),
    ]).toEqual(['https://a.example/', undefined, undefined]);
  });
});
