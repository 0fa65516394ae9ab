// Real keys in the window, and what stands on the disk after them.
import { expect } from 'vitest';
import { sketch, sketchNotes } from '../support/sketch.ts';
import type { Desk, Window } from './product.ts';

/** A window on an empty draft, with the caret in its body. */
export async function emptyDraft(desk: Desk): Promise<Window> {
  const window = await desk.start();
  await window.page.getByRole('button', { name: 'مسودة جديدة' }).click();
  await expect.poll(() => window.headline.inputValue()).toBe('');
  await window.body.click();
  await frames(window);
  return window;
}

/** Until the page has drawn what was done last, and the caret with it. A page that the browser does not draw at the moment has no frames. */
export async function frames(window: Window): Promise<void> {
  await window.page.evaluate(`new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    setTimeout(resolve, 250);
  })`);
}

/** Types; `«Key»` presses a key, e.g. `نص«Enter»آخر`. */
export async function keys(window: Window, script: string): Promise<void> {
  for (const part of script.split(/(«[A-Za-z0-9+]+»)/)) {
    const key = /^«(.+)»$/.exec(part)?.[1];
    if (key !== undefined) {
      await window.page.keyboard.press(key);
      // No hand is faster than the screen; what a key does to the selection is told to the page with the next frame.
      await frames(window);
    } else if (part !== '') await window.page.keyboard.type(part);
  }
}

/** What was saved, after the window has gone; and nothing may have gone wrong in it. */
export async function saved(desk: Desk, window: Window): Promise<readonly string[]> {
  await window.saved();
  await window.close();
  expect(desk.log).toEqual([]);
  const article = desk.newest();
  return [...sketch(article), ...sketchNotes(article)];
}
