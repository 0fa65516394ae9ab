// Pictures in the library: stored once, named by content, swept when nothing uses them.
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/core/article/article.ts';
import type { AssetId } from '../../../src/core/article/ids.ts';
import { report } from '../support/articles.ts';
import { exif, jpeg, png, pngChunk } from '../support/pictures.ts';
import { refusalOf } from '../support/refusal.ts';
import { temporaryDesk } from '../support/temporaryLibrary.ts';

const DAY = 86_400_000;

function figure(asset: AssetId): Block {
  return { type: 'figure', asset, alt: 'خريطة المتوسط' };
}

describe('a picture in the library', () => {
  test('is read back with its bytes', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const { id } = library.assets.put(png(640, 480));
    library.close();
    expect(desk.open().assets.find(id)).toEqual({
      id,
      mediaType: 'image/png',
      width: 640,
      height: 480,
      data: png(640, 480).toString('base64'),
    });
  });

  test('is stored once, however often it comes, also with other words about its maker', () => {
    const library = temporaryDesk().open();
    const comment = (text: string): Buffer => png(3, 2, [pngChunk('tEXt', Buffer.from(text))]);
    const ids = [png(), png(), comment('أحمد'), comment('سعاد')].map((bytes) => library.assets.put(bytes).id);
    expect(new Set(ids).size).toBe(1);
    expect(library.diagnose()).toMatchObject({ pictures: 1, bytes: { pictures: png().length } });
  });

  test('is another one when its pixels are others', () => {
    const library = temporaryDesk().open();
    library.assets.put(png(3, 2));
    library.assets.put(png(2, 3));
    expect(library.diagnose().pictures).toBe(2);
  });

  test('does not know where it was taken', () => {
    const library = temporaryDesk().open();
    const { id } = library.assets.put(jpeg(3, 2, [exif(6)]));
    const stored = Buffer.from(library.assets.find(id)?.data ?? '', 'base64');
    expect([stored.length > 0, stored.includes('GPS')]).toEqual([true, false]);
  });

  test.each([
    ['rubbish', Buffer.from('ليست صورة'), 'picture-unsupported'],
    ['half a picture', png().subarray(0, 40), 'picture-damaged'],
    ['a picture that would fill the memory', png(100_000, 100_000), 'picture-too-large'],
  ])('is not made of %s, and nothing is stored', (_name, bytes, code) => {
    const library = temporaryDesk().open();
    expect(refusalOf(() => library.assets.put(bytes))).toBe(code);
    expect(library.diagnose().pictures).toBe(0);
  });

  test('that is not there is not found', () => {
    expect(
      temporaryDesk()
        .open()
        .assets.find('0'.repeat(64) as AssetId),
    ).toBeUndefined(); // the shape of an id
  });
});

describe('sweeping', () => {
  test('removes what no draft uses and keeps what one used in any revision, in the bin too', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const [unused, current, former, binned, lead] = [1, 2, 3, 4, 5].map(
      (size) => library.assets.put(png(size, 1)).id,
    );
    if (!unused || !current || !former || !binned || !lead) throw new Error('five pictures were stored');
    library.drafts.create(report('الآن', [], { blocks: [figure(current)] }));
    const id = library.drafts.create(report('سابقاً', [], { blocks: [figure(former)] }));
    library.drafts.save(id, report('سابقاً', ['بلا صورة']));
    library.drafts.bin(library.drafts.create(report('في السلة', [], { blocks: [figure(binned)] })));
    library.drafts.create(report('واجهة', ['متن'], { metadata: { leadFigure: lead } }));
    desk.clock.advance(2 * DAY);
    expect(library.assets.sweep()).toBe(1);
    expect(
      [unused, current, former, binned, lead].map((one) => library.assets.find(one) !== undefined),
    ).toEqual([false, true, true, true, true]);
    expect(library.assets.sweep()).toBe(0);
  });

  test('keeps a picture that was put in today, whose draft is still being written', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    library.assets.put(png());
    desk.clock.advance(DAY / 2);
    expect(library.assets.sweep()).toBe(0);
  });

  test('keeps an old picture that was put in again today', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const { id } = library.assets.put(png());
    desk.clock.advance(30 * DAY);
    library.assets.put(png());
    expect(library.assets.sweep()).toBe(0);
    expect(library.assets.find(id)).toBeDefined();
  });

  test('removes a picture once the last draft that used it is deleted for ever, if the draft did not take it along', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const { id } = library.assets.put(png());
    const draft = library.drafts.create(report('تقرير', [], { blocks: [figure(id)] }));
    desk.clock.advance(2 * DAY);
    expect(library.assets.sweep()).toBe(0);
    library.drafts.deleteForEver(draft);
    expect([library.assets.find(id), library.assets.sweep()]).toEqual([undefined, 0]);
  });

  test('removes nothing when the clock went back', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    library.assets.put(png());
    desk.clock.advance(-30 * DAY);
    expect(library.assets.sweep()).toBe(0);
  });
});
