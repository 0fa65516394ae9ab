// Pictures as they come in: known by their bytes, measured, cleaned, or refused.
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { LibraryError } from '../../../src/main/store/errors.ts';
import { examinePicture, extensionOf, MOST_BYTES, sniffPicture } from '../../../src/main/store/picture.ts';
import {
  avif,
  exif,
  gif,
  gifExtension,
  JFIF,
  JPEG_END,
  JPEG_START,
  jpeg,
  jpegFrame,
  jpegSegment,
  png,
  pngChunk,
  SCAN,
  vp8,
  vp8l,
  vp8x,
  webp,
  webpChunk,
} from '../support/pictures.ts';
import { refusalOf } from '../support/refusal.ts';

const PLACE = 'GPS 30.0444N';

describe('a picture', () => {
  const pictures: readonly (readonly [string, Buffer, string, number, number])[] = [
    ['PNG', png(640, 480), 'image/png', 640, 480],
    ['JPEG', jpeg(640, 480), 'image/jpeg', 640, 480],
    [
      'progressive JPEG',
      Buffer.concat([JPEG_START, JFIF, jpegFrame(640, 480, 0xc2), SCAN, SCAN, JPEG_END]),
      'image/jpeg',
      640,
      480,
    ],
    ['simple WebP', webp([vp8(640, 480)]), 'image/webp', 640, 480],
    ['lossless WebP', webp([vp8l(640, 480)]), 'image/webp', 640, 480],
    ['extended WebP', webp([vp8x(640, 480), vp8l(640, 480)]), 'image/webp', 640, 480],
    ['WebP of the largest sides', webp([vp8l(16384, 1)]), 'image/webp', 16384, 1],
    ['GIF', gif(640, 480), 'image/gif', 640, 480],
    ['AVIF', avif(640, 480), 'image/avif', 640, 480],
    ['JPEG turned on its side', jpeg(640, 480, [exif(6)]), 'image/jpeg', 480, 640],
    ['JPEG turned upside down', jpeg(640, 480, [exif(3)]), 'image/jpeg', 640, 480],
  ];
  test.each(pictures)('is known by its bytes and measured: %s', (_name, bytes, mediaType, width, height) => {
    expect(examinePicture(bytes)).toMatchObject({ mediaType, width, height });
    expect(sniffPicture(bytes)).toBe(mediaType);
  });

  test.each(pictures)('is the same when it has been examined before: %s', (_name, bytes) => {
    const once = examinePicture(bytes);
    expect(examinePicture(once.bytes)).toEqual(once);
  });

  test('gives its extension by its bytes', () => {
    expect([png(), jpeg(), webp([vp8(1, 1)]), gif(), avif(), Buffer.from('x')].map(extensionOf)).toEqual([
      'png',
      'jpg',
      'webp',
      'gif',
      'avif',
      undefined,
    ]);
  });

  test.each([
    ['PNG', png()],
    ['JPEG', jpeg()],
    ['WebP', webp([vp8x(3, 2), vp8l(3, 2)])],
    [
      'GIF',
      gif(3, 2, [
        gifExtension(0xff, 'NETSCAPE2.0', Buffer.from([1, 0, 0])),
        gifExtension(0xf9, '', Buffer.alloc(4)),
      ]),
    ],
    ['AVIF', avif()],
  ])('that says nothing about its maker is kept byte by byte: %s', (_name, bytes) => {
    expect(examinePicture(bytes).bytes.equals(bytes)).toBe(true);
  });
});

describe('an AVIF that a camera wrote', () => {
  test('says nothing about its maker any more, and shows what it showed', async () => {
    const picture = sharp({ create: { width: 64, height: 32, channels: 3, background: '#3f46a8' } })
      .withExif({
        IFD0: { Artist: 'maker-name' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 2/1 3/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>maker-name</rdf></x:xmpmeta>');
    const given = await picture.avif({ effort: 0 }).toBuffer();
    expect(given.toString('latin1')).toMatch(/maker-name[\s\S]*maker-name/);
    const { bytes, width, height } = examinePicture(given);
    expect(bytes.toString('latin1')).not.toMatch(/maker-name|xmpmeta/);
    expect([width, height, bytes.length]).toEqual([64, 32, given.length]);
    const pixels = (avif: Buffer): Promise<Buffer> => sharp(avif).raw().toBuffer();
    expect((await pixels(bytes)).equals(await pixels(given))).toBe(true);
  });
});

describe('what a picture says about its maker', () => {
  const secret = Buffer.from(PLACE);
  const profile = jpegSegment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours', 'latin1'));
  // The second picture that some cameras hide behind the first, with a place of its own.
  const hidden = jpeg(1, 1, [exif(1)]);

  test.each([
    [
      'PNG',
      png(
        3,
        2,
        ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME'].map((type) => pngChunk(type, secret)),
      ),
    ],
    ['PNG with something behind it', Buffer.concat([png(), secret])],
    ['JPEG', jpeg(3, 2, [exif(1)])],
    ['JPEG with an orientation', jpeg(3, 2, [exif(6)])],
    [
      'JPEG with XMP, IPTC, a comment and more',
      jpeg(
        3,
        2,
        [0xe1, 0xe3, 0xed, 0xef, 0xfe].map((marker) => jpegSegment(marker, secret)),
      ),
    ],
    ['JPEG with another picture behind it', Buffer.concat([jpeg(), hidden])],
    ['JPEG with a film behind it', Buffer.concat([jpeg(), secret, JPEG_END])],
    [
      'JPEG with a comment between its scans',
      Buffer.concat([
        JPEG_START,
        JFIF,
        jpegFrame(3, 2, 0xc2),
        SCAN,
        jpegSegment(0xfe, secret),
        SCAN,
        JPEG_END,
      ]),
    ],
    [
      'WebP',
      webp([vp8x(3, 2, 0b00001100), vp8l(3, 2), webpChunk('EXIF', secret), webpChunk('XMP ', secret)]),
    ],
    ['GIF with a comment', gif(3, 2, [gifExtension(0xfe, '', secret)])],
    ['GIF with XMP', gif(3, 2, [gifExtension(0xff, 'XMP DataXMP', secret)])],
    ['GIF with something behind it', Buffer.concat([gif(), secret])],
    ['WebP with something behind it', Buffer.concat([webp([vp8l(3, 2)]), webpChunk('junk', secret)])],
  ])('is taken out of it: %s', (_name, bytes) => {
    expect(bytes.includes(PLACE)).toBe(true);
    const picture = examinePicture(bytes);
    expect(picture.bytes.includes(PLACE)).toBe(false);
    expect(examinePicture(picture.bytes)).toEqual(picture);
  });

  test('does not take its colours with it', () => {
    const bytes = jpeg(3, 2, [profile, exif(1)]);
    expect(examinePicture(bytes).bytes.equals(jpeg(3, 2, [profile]))).toBe(true);
    const colours = png(3, 2, [pngChunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])), pngChunk('tEXt', secret)]);
    expect(examinePicture(colours).bytes.includes('gAMA')).toBe(true);
  });

  test('leaves no flag in a WebP that promises what is gone', () => {
    const bytes = webp([vp8x(3, 2, 0b00011100), vp8l(3, 2), webpChunk('EXIF', secret)]);
    expect(examinePicture(bytes).bytes.equals(webp([vp8x(3, 2, 0b00010000), vp8l(3, 2)]))).toBe(true);
  });
});

describe('what is no picture', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('ليست صورة')],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['HTML', Buffer.from('<!doctype html><img>')],
    ['BMP', Buffer.from('BM\x9a\0\0\0\0\0\0\0', 'latin1')],
    ['TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1')],
    ['PDF', Buffer.from('%PDF-1.7')],
    ['a sound in a RIFF', Buffer.from('RIFF\x10\0\0\0WAVEfmt ', 'latin1')],
  ])('is refused: %s', (_name, bytes) => {
    expect(refusalOf(() => examinePicture(bytes))).toBe('picture-unsupported');
  });
});

describe('a damaged picture', () => {
  const whole: readonly (readonly [string, Buffer])[] = [
    ['PNG', png(640, 480, [pngChunk('gAMA', Buffer.alloc(4))])],
    ['JPEG', jpeg(640, 480, [exif(6)])],
    ['WebP', webp([vp8x(640, 480), vp8l(640, 480)])],
    ['simple WebP', webp([vp8(640, 480)])],
    ['GIF', gif(640, 480)],
    ['AVIF', avif(640, 480)],
  ];
  test.each(whole)('is refused wherever it was cut off: %s', (_name, bytes) => {
    for (let length = 12; length < bytes.length; length += 1)
      expect([length, refusalOf(() => examinePicture(bytes.subarray(0, length)))]).toEqual([
        length,
        'picture-damaged',
      ]);
  });

  test.each([
    ['PNG without width', png(0, 2)],
    ['PNG without height', png(2, 0)],
    ['JPEG without height', jpeg(2, 0)],
    ['JPEG without a frame', Buffer.concat([JPEG_START, JFIF, SCAN, JPEG_END])],
    ['JPEG without a scan', Buffer.concat([JPEG_START, JFIF, jpegFrame(3, 2), JPEG_END])],
    ['JPEG of markers only', Buffer.alloc(5000, 0xff).fill(0xd8, 1, 2)],
    ['GIF without size', gif(0, 0)],
    ['WebP of unknown kind', webp([webpChunk('ABCD', Buffer.alloc(30))])],
    ['AVIF without size', Buffer.from('\0\0\0\x14ftypavif\0\0\0\0mif1\0\0\0\x08mdat', 'latin1')],
    ['PNG whose first chunk is another', png().fill('JUNK', 12, 16)],
  ])('is refused: %s', (_name, bytes) => {
    expect(refusalOf(() => examinePicture(bytes))).toBe('picture-damaged');
  });
});

describe('a picture beyond the limits', () => {
  test.each([
    ['PNG of the largest size that can be said', png(0xffffffff, 0xffffffff)],
    ['PNG just over 50 megapixels', png(50_000_001, 1)],
    ['JPEG', jpeg(65535, 65535)],
    ['WebP', webp([vp8x(16_777_216, 16_777_216), vp8l(1, 1)])],
    ['GIF', gif(65535, 65535)],
    ['AVIF', avif(0xffffffff, 0xffffffff)],
  ])('of pixels is refused: %s', (_name, bytes) => {
    expect(refusalOf(() => examinePicture(bytes))).toBe('picture-too-large');
  });

  test('of pixels begins after 50 megapixels', () => {
    expect(examinePicture(png(50_000_000, 1)).width).toBe(50_000_000);
  });

  test('of bytes is refused before anything is read', () => {
    expect(refusalOf(() => examinePicture(Buffer.concat([png(), Buffer.alloc(MOST_BYTES)])))).toBe(
      'picture-too-large',
    );
  });
});

describe('any bytes', () => {
  const seeds = [
    png(9, 9, [pngChunk('tEXt', Buffer.from('x'))]),
    jpeg(9, 9, [exif(5)]),
    webp([vp8x(9, 9), vp8l(9, 9)]),
    gif(),
    avif(),
  ];

  test('end in a picture or in a refusal, never in another error', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(seeds.length - 1),
        (seed, changes, which) => {
          const bytes = Buffer.from(seeds[which] ?? Buffer.alloc(0));
          const random = seededRandom(String(seed));
          for (let change = 0; change < changes; change += 1)
            bytes.writeUInt8(random() & 0xff, random() % bytes.length);
          try {
            const picture = examinePicture(bytes);
            expect(picture.width * picture.height).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(LibraryError);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
