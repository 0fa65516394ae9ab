// The panel of publishing with the questions that tests ask of it.
import type { Locator } from 'playwright-core';
import { PATIENCE, poll } from './keys.ts';
import type { Window } from './product.ts';

export class PublishPanel {
  private readonly window: Window;

  constructor(window: Window) {
    this.window = window;
  }

  /** Opens it by its shortcut and waits until the table of targets is there. */
  static async open(window: Window): Promise<PublishPanel> {
    const panel = new PublishPanel(window);
    await window.page.keyboard.press('Control+Shift+KeyP');
    await panel.place.getByRole('radio').first().waitFor({ timeout: PATIENCE });
    return panel;
  }

  get place(): Locator {
    return this.window.page.locator('.publish');
  }

  get frame(): Locator {
    return this.place.locator('iframe');
  }

  get source(): Locator {
    return this.place.locator('textarea.source');
  }

  get copyButton(): Locator {
    return this.place.getByRole('button', { name: /^(?:انسخ|تم النسخ!)$/ });
  }

  get saveButton(): Locator {
    return this.place.getByRole('button', { name: 'احفظ باسم…' });
  }

  get shareButton(): Locator {
    return this.place.getByRole('button', { name: 'شارك ملفاً', exact: true });
  }

  /** The chosen target, by the name that the table gives it. */
  chosen(): Promise<string> {
    return this.place.locator('.target[data-selected]').innerText();
  }

  /** Goes to another target by arrows alone, from wherever the focus is among them. */
  async choose(name: string): Promise<void> {
    for (let step = 0; step < 12 && (await this.chosen()).trim() !== name; step += 1)
      await this.window.page.keyboard.press('ArrowDown');
    await poll(() => this.chosen()).toBe(name);
  }

  /** Until the preview of the chosen target is there; answers the file that it would become. */
  async ready(extension: string): Promise<string> {
    await poll(() => this.place.locator('.file').innerText()).toMatch(new RegExp(`\\.${extension}$`));
    return this.place.locator('.file').innerText();
  }

  /** Presses Tab until something has the focus; a hundred stops are more than the panel has. */
  async tabTo(target: Locator): Promise<void> {
    for (let stop = 0; stop < 100; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.window.page.keyboard.press('Tab');
    }
    throw new Error('Tab does not lead there');
  }

  async close(): Promise<void> {
    await this.window.page.keyboard.press('Escape');
    await this.place.waitFor({ state: 'detached' });
  }
}

/** What is on the clipboard: plain text, and markup where there is some. */
export async function readClipboard(
  window: Window,
): Promise<{ readonly text: string; readonly html?: string }> {
  await window.page.context().grantPermissions(['clipboard-read']);
  return (await window.page.evaluate(`(async () => {
    const [item] = await navigator.clipboard.read({ unsanitized: ['text/html'] });
    const read = async (type) => (await item.getType(type)).text();
    return {
      text: await read('text/plain'),
      ...(item.types.includes('text/html') ? { html: await read('text/html') } : {}),
    };
  })()`)) as { readonly text: string; readonly html?: string }; // the fields just made
}
