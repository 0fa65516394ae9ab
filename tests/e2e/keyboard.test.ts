// The whole example report written by keyboard alone, from an empty draft to the very article, with nothing asked of any network.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Asset } from '../../src/core/article/assets.ts';
import { ORIGINS } from '../../src/main/window/policy.ts';
import { exampleReport } from '../golden/cases.ts';
import { sketch, sketchNotes } from '../support/sketch.ts';
import { Writer } from './byKeyboard.ts';
import { frames } from './keys.ts';
import { BROWSER, REASON, temporaryDesk } from './product.ts';

describe.skipIf(BROWSER === undefined)(`the example report${REASON}`, () => {
  test('is written by keyboard alone, and undone and written again', { timeout: 400_000 }, async () => {
    const desk = temporaryDesk();
    const { article, assets } = exampleReport();
    const window = await desk.start();
    const asked: string[] = [];
    window.page.on('request', (request) => {
      if (!Object.values(ORIGINS).some((origin) => request.url().startsWith(`${origin}/`)))
        asked.push(request.url());
    });
    const pictureFile = ({ data }: Asset): string => {
      const file = join(desk.folder, 'picture.png');
      writeFileSync(file, Buffer.from(data, 'base64'));
      return file;
    };
    const findAsset = (id: string) => assets.find((each) => each.id === id);
    await new Writer(window, article, findAsset, pictureFile).write();
    await window.saved();
    const written = await window.body.textContent();
    // To the empty page and back: what stood there at the end stands there again, to the letter.
    for (let step = 0; step < 400 && (await window.body.textContent()) !== ''; step += 1)
      await window.page.keyboard.press('Control+z');
    expect(await window.body.textContent()).toBe('');
    for (let step = 0; step < 400; step += 1) await window.page.keyboard.press('Control+y');
    await frames(window);
    expect(await window.body.textContent()).toBe(written);
    await window.saved();
    await window.close();
    const again = desk.newest();
    const told = [...sketch(again), ...sketchNotes(again)];
    expect(told).toEqual([...sketch(article), ...sketchNotes(article)]);
    expect([again.metadata.headline, again.metadata.subtitle]).toEqual([
      article.metadata.headline,
      article.metadata.subtitle,
    ]);
    expect(asked).toEqual([]);
    expect(desk.log).toEqual([]);
  });
});
