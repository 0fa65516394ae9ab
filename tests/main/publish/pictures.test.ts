// Pictures on their way out: real ones, made here by a codec and read back by our own readers of headers and by the codec's decoder.
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import type { Asset, PictureType } from '../../../src/core/article/assets.ts';
import { newArticle } from '../../../src/core/article/newArticle.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { type Codec, loadCodec } from '../../../src/main/publish/pictures/codec.ts';
import { preparePictures } from '../../../src/main/publish/pictures/preparePictures.ts';
import { pictureId } from '../../../src/main/store/assets.ts';
import { examinePicture } from '../../../src/main/store/picture.ts';
import { exampleReport } from '../../golden/cases.ts';

/** Noise that no codec can make small, with a red left and a blue right half. */
function pixels(width: number, height: number): Buffer {
  const data = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let at = 0; at < data.length; at += 3) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    const noise = (seed >>> 20) % 48;
    const isLeft = (at / 3) % width < width / 2;
    data[at] = isLeft ? 200 + noise : noise;
    data[at + 1] = noise;
    data[at + 2] = isLeft ? noise : 200 + noise;
  }
  return data;
}

const raw = (width: number, height: number) =>
  sharp(pixels(width, height), { raw: { width, height, channels: 3 } });

const GPS = {
  IFD0: { Artist: 'مصور سري', Copyright: 'secret-owner' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 2/1 3/1' },
};

function assetOf(bytes: Buffer, mediaType: PictureType, width: number, height: number): Asset {
  return { id: pictureId(bytes), mediaType, width, height, data: bytes.toString('base64') };
}

/** As it comes out of the library: examined, and freed of what it says. */
function stored(given: Buffer): Asset {
  const { bytes, mediaType, width, height } = examinePicture(given);
  return assetOf(bytes, mediaType, width, height);
}

function articleWith(...assets: readonly Asset[]): Article {
  return newArticle('pictures' as Article['id'], {
    metadata: { headline: 'صور', slug: 'suar' },
    blocks: assets.map(({ id }) => ({ type: 'figure', asset: id, alt: 'وصف الصورة' })),
  });
}

async function prepared(asset: Asset, settings: Readonly<Record<string, string>>) {
  const find = (id: Asset['id']) => (id === asset.id ? asset : undefined);
  const { findAsset, notices } = await preparePictures(articleWith(asset), settings, find);
  const after = findAsset(asset.id);
  if (after === undefined) throw new Error('lost');
  return { after, bytes: Buffer.from(after.data, 'base64'), notices, findAsset };
}

const USUAL = { width: '640', quality: '82' };

describe('a picture that is too wide', () => {
  const formats: readonly (readonly [PictureType, () => Promise<Buffer>])[] = [
    ['image/jpeg', () => raw(1600, 800).jpeg({ quality: 95 }).toBuffer()],
    ['image/png', () => raw(1600, 800).png().toBuffer()],
    ['image/webp', () => raw(1600, 800).webp({ quality: 95 }).toBuffer()],
    ['image/avif', () => raw(800, 400).avif({ quality: 90, effort: 0 }).toBuffer()],
    ['image/gif', () => raw(1600, 800).gif().toBuffer()],
  ];

  test.each(formats)(
    'is scaled down, smaller, of its own type, and named by what it is: %s',
    async (mediaType, make) => {
      const asset = stored(await make());
      const { after, bytes, notices, findAsset } = await prepared(asset, USUAL);
      const seen = examinePicture(bytes);
      expect(notices).toEqual([]);
      expect([seen.mediaType, seen.width, seen.height]).toEqual([mediaType, 640, 320]);
      expect([after.mediaType, after.width, after.height]).toEqual([mediaType, 640, 320]);
      expect(bytes.length).toBeLessThan(Buffer.from(asset.data, 'base64').length);
      expect(after.id).toBe(pictureId(bytes));
      expect(findAsset(after.id)).toBe(after);
    },
  );

  test('gives the same bytes each time', async () => {
    const asset = stored(await raw(1600, 800).jpeg().toBuffer());
    const [first, second] = [await prepared(asset, USUAL), await prepared(asset, USUAL)];
    expect(first.after).toEqual(second.after);
  });

  test('is smaller at a lower quality', async () => {
    const asset = stored(await raw(1600, 800).jpeg({ quality: 95 }).toBuffer());
    const sizes = [];
    for (const quality of ['94', '82', '60'])
      sizes.push((await prepared(asset, { width: '640', quality })).bytes.length);
    expect(sizes.toSorted((a, b) => b - a)).toEqual(sizes);
    expect(new Set(sizes).size).toBe(3);
  });

  test('stays as it is when nothing is to be done to it', async () => {
    const asset = stored(await raw(1600, 800).jpeg().toBuffer());
    expect((await prepared(asset, { width: 'original', quality: 'original' })).after).toBe(asset);
    expect((await prepared(asset, {})).after).toBe(asset);
  });
});

describe('a picture of the right width', () => {
  test('is compressed when that saves much, and otherwise left alone', async () => {
    const heavy = stored(await raw(600, 300).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer());
    const light = stored(await raw(600, 300).jpeg({ quality: 60 }).toBuffer());
    const { after } = await prepared(heavy, USUAL);
    expect([after.width, after.height]).toEqual([600, 300]);
    expect(after.data.length).toBeLessThan(heavy.data.length * 0.75);
    expect((await prepared(light, USUAL)).after).toBe(light);
    expect((await prepared(heavy, { width: '640', quality: 'original' })).after).toBe(heavy);
  });

  test('is never made larger', async () => {
    const small = stored(await raw(320, 160).jpeg({ quality: 100 }).toBuffer());
    expect((await prepared(small, { width: '2560', quality: '60' })).after).toMatchObject({
      width: 320,
      height: 160,
    });
  });

  test('keeps moving', async () => {
    const frames = Buffer.concat([pixels(300, 150), pixels(300, 150).reverse()]);
    const gif = await sharp(frames, { raw: { width: 300, height: 300, channels: 3, pageHeight: 150 } })
      .gif({ loop: 0, delay: [100, 100] })
      .toBuffer();
    const asset = stored(gif);
    expect((await sharp(gif).metadata()).pages).toBe(2);
    expect((await prepared(asset, { width: '640', quality: '60' })).after).toBe(asset);
  });
});

describe('a picture that was turned by its camera', () => {
  test('is upright in its pixels, whatever programs make of its orientation', async () => {
    const turned = await raw(600, 300).withExif(GPS).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const asset = stored(turned);
    // As shown: the import knows that it stands on its side.
    expect([asset.width, asset.height]).toEqual([300, 600]);
    for (const settings of [
      USUAL,
      { width: 'original', quality: 'original' },
      { width: '640', quality: 'original' },
    ]) {
      const { after, bytes } = await prepared(asset, settings);
      const { orientation = 1, exif } = await sharp(bytes).metadata();
      expect([after.width, after.height, orientation, exif]).toEqual([300, 600, 1, undefined]);
      const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      const pixel = (x: number, y: number): readonly number[] => [
        ...data.subarray((y * 300 + x) * 3, (y * 300 + x) * 3 + 3),
      ];
      const [top, bottom] = [pixel(150, 60), pixel(150, 540)];
      // Red was at the left: a quarter turn to the right brings it to the top.
      expect([top[0] ?? 0, bottom[2] ?? 0].every((value) => value > 150)).toBe(true);
      expect([top[2] ?? 255, bottom[0] ?? 255].every((value) => value < 110)).toBe(true);
    }
  });
});

describe('what a picture says about its maker', () => {
  const SECRETS = /secret-owner|\u0645\u0635\u0648\u0631|GPS|http:\/\/ns\.adobe|Exif/;
  const words = (bytes: Buffer): string => bytes.toString('latin1') + bytes.toString('utf8');

  test.each([
    ['image/jpeg', () => raw(1600, 800).withExif(GPS).jpeg().toBuffer()],
    ['image/webp', () => raw(1600, 800).withExif(GPS).webp().toBuffer()],
    ['image/avif', () => raw(400, 200).withExif(GPS).avif({ effort: 0 }).toBuffer()],
    ['image/png', () => raw(1600, 800).withExif(GPS).png().toBuffer()],
  ] as const)('is not in what goes out, also when it came past the import: %s', async (mediaType, make) => {
    const bytes = await make();
    expect(words(bytes)).toMatch(/secret-owner/);
    const asset = assetOf(bytes, mediaType, 0, 0);
    for (const settings of [USUAL, { width: 'original', quality: 'original' }])
      expect(words((await prepared(asset, settings)).bytes)).not.toMatch(SECRETS);
  });
});

test('an AVIF that the import has blanked is not written anew for that', async () => {
  const bytes = await raw(400, 200).withExif(GPS).avif({ effort: 0, quality: 40 }).toBuffer();
  const asset = stored(bytes);
  expect((await prepared(asset, { width: 'original', quality: 'original' })).after).toBe(asset);
});

describe('what cannot be done', () => {
  const asset = assetOf(Buffer.from('no picture'), 'image/jpeg', 1600, 800);

  test('is said, and the picture goes out as it is: bytes that are no picture', async () => {
    const { after, notices } = await prepared(asset, USUAL);
    expect(after).toBe(asset);
    expect(notices.map(({ code }) => code)).toEqual(['picture-not-compressed']);
  });

  test('is said once, where there is no codec', async () => {
    const without = (): Promise<Codec | undefined> => loadCodec(() => Promise.reject(new Error('no binary')));
    const find = (): Asset => asset;
    const { findAsset, notices } = await preparePictures(articleWith(asset), USUAL, find, without);
    expect(findAsset).toBe(find);
    expect(notices.map(({ code }) => code)).toEqual(['pictures-not-compressed']);
    const narrow = await preparePictures(articleWith(asset), { width: '2560', quality: '82' }, find, without);
    expect(narrow.notices).toEqual([]);
  });

  test('is not asked for by a text without pictures', async () => {
    const never = (): Promise<never> => Promise.reject(new Error('asked'));
    expect((await preparePictures(articleWith(), USUAL, () => undefined, never)).notices).toEqual([]);
  });
});

test('the page shows what goes out: measures, alternative text, bytes', async () => {
  const asset = stored(await raw(1600, 800).jpeg().toBuffer());
  const { findAsset, after } = await prepared(asset, USUAL);
  const { text } = exportArticle(articleWith(asset), 'standalone', { findAsset });
  expect(text).toContain(
    `<img src="data:image/jpeg;base64,${after.data}" alt="وصف الصورة" width="640" height="320">`,
  );
  const { text: markdown, pictures } = exportArticle(articleWith(asset), 'markdown', {
    findAsset,
    settings: { pictures: 'files' },
  });
  expect(markdown).toContain(`![وصف الصورة](${after.id.slice(0, 16)}.jpg)`);
  expect(pictures.map(({ asset: id }) => id && findAsset(id))).toEqual([after]);
});

test('the drawing of the example keeps its colours', async () => {
  const { assets } = exampleReport();
  const [drawing] = assets;
  if (drawing === undefined) throw new Error('no drawing');
  const { bytes, after } = await prepared(drawing, USUAL);
  expect(after.width).toBe(640);
  const small = await sharp(Buffer.from(drawing.data, 'base64'))
    .resize({ width: 640 })
    .removeAlpha()
    .raw()
    .toBuffer();
  const seen = await sharp(bytes).removeAlpha().raw().toBuffer();
  let difference = 0;
  for (let at = 0; at < seen.length; at += 1) difference += Math.abs((seen[at] ?? 0) - (small[at] ?? 0));
  expect(difference / seen.length).toBeLessThan(3);
  expect(readFileSync(new URL('../../../resources/example/report.json', import.meta.url), 'utf8')).toContain(
    drawing.id,
  );
});
