// A window on an article that the test brings along, keys in it, and the page as one line of text with its caret.
import type { CDPSession } from 'playwright-core';
import { expect } from 'vitest';
import { type ArticleId, seededRandom } from '../../src/core/article/ids.ts';
import { newArticle } from '../../src/core/article/newArticle.ts';
import { parseArticle } from '../../src/core/article/parseArticle.ts';
import { openLibrary } from '../../src/main/store/library.ts';
import { sketch, sketchNotes } from '../support/sketch.ts';
import type { Desk, Window } from './product.ts';

/** How long, in milliseconds, a busy machine may take for what is waited for. */
export const PATIENCE = 20_000;

/** What an article is made of, loosely: what is wrong in it is the test's mistake. */
export interface Parts {
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly blocks?: readonly unknown[];
  readonly notes?: readonly unknown[];
}

/** Opens the window on a new draft with these parts; without any, on an empty one. */
export async function openWith(desk: Desk, { metadata, blocks, notes }: Parts = {}): Promise<Window> {
  const empty = newArticle('e2earticle12' as ArticleId);
  const { article, problems } = parseArticle({
    ...empty,
    metadata: { ...empty.metadata, headline: 'تجربة', ...metadata },
    blocks: blocks ?? empty.blocks,
    notes: notes ?? [],
  });
  expect(problems).toEqual([]);
  const library = openLibrary({ folder: desk.folder, clock: Date.now, random: seededRandom('brought') });
  library.drafts.create(article);
  library.close();
  const window = await desk.start();
  await window.drafts.filter({ hasText: article.metadata.headline }).first().click();
  await poll(() => window.headline.inputValue()).toBe(article.metadata.headline);
  await window.body.click();
  await frames(window);
  return window;
}

/** A window on an empty draft, with the caret in its body. */
export async function emptyDraft(desk: Desk): Promise<Window> {
  const window = await desk.start();
  await window.page.getByRole('button', { name: 'مسودة جديدة' }).click();
  await poll(() => window.headline.inputValue()).toBe('');
  await window.body.click();
  await frames(window);
  return window;
}

/** Asks until the answer is as expected: as long as a busy machine takes. */
export function poll<T>(ask: () => T | Promise<T>): ReturnType<typeof expect.poll<T>> {
  return expect.poll(ask, { timeout: PATIENCE });
}

/** Until the page has drawn what was done last, and the caret with it. A page that the browser does not draw at the moment has no frames. */
export async function frames(window: Window): Promise<void> {
  await window.page.evaluate(`new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    setTimeout(resolve, 2000);
  })`);
}

/** Types letter by letter; `«Key»` or `‹Key›` presses a key, e.g. `نص«Enter»آخر`. */
export async function keys(window: Window, script: string): Promise<void> {
  for (const part of script.split(/([«‹][A-Za-z0-9+]+[»›])/)) {
    const key = /^[«‹]([A-Za-z0-9+]+)[»›]$/.exec(part)?.[1];
    if (key !== undefined) await window.page.keyboard.press(key);
    // A grapheme at a time, as keyboards and emoji pickers do.
    else
      for (const { segment } of new Intl.Segmenter().segment(part)) await window.page.keyboard.type(segment);
    if (part !== '') await frames(window);
  }
}

/** Puts the caret after words of the body. */
export async function caretAfter(window: Window, words: string): Promise<void> {
  await window.page.evaluate(`(() => {
    const words = ${JSON.stringify(words)};
    const body = document.querySelector('.body');
    body.focus();
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let text; (text = walker.nextNode()); ) {
      const at = text.data.indexOf(words);
      if (at >= 0) return getSelection().collapse(text, at + words.length);
    }
    throw new Error('no words ' + words);
  })()`);
  await frames(window);
}

/** The lines of the body, markers as ¤, the caret as |, a selection from < to >; empty lines and notes included. */
export function shown(window: Window): Promise<string> {
  return window.page.evaluate(`(() => {
    const selection = getSelection();
    const out = [];
    const mark = (node, offset) => {
      if (selection.focusNode === node && selection.focusOffset === offset) out.push(selection.isCollapsed ? '|' : '>');
      if (!selection.isCollapsed && selection.anchorNode === node && selection.anchorOffset === offset) out.push('<');
    };
    const visit = (node) => {
      if (node instanceof Text) {
        for (let at = 0; at <= node.length; at += 1) {
          mark(node, at);
          out.push(node.data.charAt(at));
        }
        return;
      }
      if (!(node instanceof HTMLElement) || node.matches('.below')) return;
      if (node.matches('.reference, .reminder')) {
        out.push('¤');
        return;
      }
      if (node.matches('p, h2, h3, h4, .caption, .credit') || (node.matches('li') && !node.matches('.note'))) out.push('/');
      node.childNodes.forEach((child, index) => {
        mark(node, index);
        visit(child);
      });
      mark(node, node.childNodes.length);
    };
    visit(document.querySelector('.body'));
    return out.join('').replace(/^\\//, '');
  })()`);
}

/** Composes as an input method does: a text that grows, and what comes of it in the end. */
export async function compose(window: Window, steps: readonly string[], result: string): Promise<void> {
  const session: CDPSession = await window.page.context().newCDPSession(window.page);
  for (const text of steps) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await frames(window);
  }
  if (result === '')
    await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  else await session.send('Input.insertText', { text: result });
  await frames(window);
  await session.detach();
}

/** What was saved, after the window has gone, without any complaint of it. */
export async function saved(desk: Desk, window: Window): Promise<readonly string[]> {
  await window.saved();
  await window.close();
  expect(desk.log).toEqual([]);
  const article = desk.newest();
  return [...sketch(article), ...sketchNotes(article)];
}

/** A paragraph of words and inlines. */
export function paragraph(...words: readonly unknown[]): unknown {
  return { type: 'paragraph', children: words.map((word) => (typeof word === 'string' ? text(word) : word)) };
}

export function text(words: string, ...marks: readonly string[]): unknown {
  return { type: 'text', text: words, ...(marks.length === 0 ? {} : { marks }) };
}
