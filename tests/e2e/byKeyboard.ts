// Writes an article into an empty draft with nothing but keys, the way a writer does it: what stands in the page decides which keys they are.
import { expect } from 'vitest';
import type {
  Article,
  Block,
  Callout,
  Figure,
  Inline,
  List,
  Source,
  Table,
} from '../../src/core/article/article.ts';
import type { Asset } from '../../src/core/article/assets.ts';
import { CALLOUT_KINDS } from '../../src/core/article/callouts.ts';
import { plainText } from '../../src/core/article/inlines.ts';
import { keys, PATIENCE } from './keys.ts';
import type { Window } from './product.ts';

/** In the order of the form. After the day stands its button. */
const SOURCE_KEYS: readonly (readonly [field: keyof Source, tabs: number])[] = [
  ['publisher', 1],
  ['title', 1],
  ['author', 1],
  ['address', 1],
  ['accessed', 2],
  ['archive', 0],
];
const MARK_KEYS: Readonly<Record<string, string>> = {
  strong: 'Control+b',
  'isolate-ltr': 'Control+Alt+KeyI',
};

export class Writer {
  private readonly window: Window;
  private readonly article: Article;
  private readonly findAsset: (id: string) => Asset | undefined;
  /** A file with the picture, for the chooser. */
  private readonly pictureFile: (asset: Asset) => string;
  private readonly written = new Set<string>();

  constructor(
    window: Window,
    article: Article,
    findAsset: (id: string) => Asset | undefined,
    pictureFile: (asset: Asset) => string,
  ) {
    this.window = window;
    this.article = article;
    this.findAsset = findAsset;
    this.pictureFile = pictureFile;
  }

  /** Headline, subtitle, every block, every note. The caret ends behind the last word. */
  async write(): Promise<void> {
    const { headline, subtitle = '' } = this.article.metadata;
    await this.press('Control+Alt+KeyN');
    await expect.poll(() => this.window.headline.inputValue(), { timeout: PATIENCE }).toBe('');
    await expect.poll(() => this.focused(), { timeout: PATIENCE }).toContain('headline');
    await this.type(headline);
    await this.press('Enter');
    await this.type(subtitle);
    await this.press('Enter');
    const { blocks } = this.article;
    for (const [index, block] of blocks.entries()) await this.block(block, index === blocks.length - 1);
  }

  // Begins on an empty line and ends on one, but for the last.
  private async block(block: Block, isLast: boolean): Promise<void> {
    switch (block.type) {
      case 'paragraph':
        await this.inlines(block.children);
        return this.leave(isLast, 'Enter');
      case 'heading':
        await this.press(`Control+Shift+Digit${block.level}`);
        await this.inlines(block.children);
        return this.leave(isLast, 'Enter');
      case 'list':
        await this.list(block);
        return this.leave(isLast, 'Enter', 'Enter');
      case 'callout':
        await this.callout(block);
        return this.leave(
          isLast,
          'Enter',
          'Enter',
          ...(block.blocks.at(-1)?.type === 'list' ? ['Enter'] : []),
        );
      case 'quote':
        await this.press('Control+Alt+KeyQ');
        for (const inner of block.blocks) if (inner.type === 'paragraph') await this.inlines(inner.children);
        await this.press('Control+Alt+KeyA');
        await this.inlines(block.attribution ?? []);
        return this.leave(isLast, 'Enter');
      case 'figure':
        return this.figure(block);
      case 'table':
        await this.table(block);
        return this.leave(isLast, 'Control+Enter');
      case 'separator':
        return this.press('Control+Alt+Minus');
      case 'jump-break':
        return this.press('Control+Alt+Equal');
      default:
        throw new Error(`nobody has written ${block.type} by keyboard yet`);
    }
  }

  private async callout({ kind, blocks }: Callout): Promise<void> {
    await this.press(`Control+Alt+Digit${CALLOUT_KINDS.findIndex((each) => each.kind === kind) + 1}`);
    for (const [index, block] of blocks.entries()) {
      if (index > 0) await this.press('Enter');
      if (block.type === 'paragraph') await this.inlines(block.children);
      else if (block.type === 'list') await this.list(block);
    }
  }

  private async list({ style, items }: List): Promise<void> {
    await this.press(`Control+Shift+Digit${{ bulleted: 8, numbered: 7, check: 9 }[style]}`);
    for (const [index, { children }] of items.entries()) {
      if (index > 0) await this.press('Enter');
      const [first] = children;
      // A strong beginning with its colon is one key.
      const isLed = first?.type === 'text' && first.marks?.join() === 'strong' && first.text.endsWith(':');
      if (!isLed) await this.inlines(children);
      else {
        await this.type(plainText(children));
        await this.press('Control+Shift+Semicolon');
      }
    }
  }

  private async figure({ asset, alt, caption, credit }: Figure): Promise<void> {
    const { page } = this.window;
    const picture = this.findAsset(asset ?? '');
    if (picture === undefined) throw new Error('no picture');
    const chooser = page.waitForEvent('filechooser');
    await this.press('Control+Alt+KeyP');
    await (await chooser).setFiles(this.pictureFile(picture));
    await page.locator('.body figure img[src]').waitFor();
    await this.inlines(caption ?? []);
    await this.press('Control+Alt+KeyL');
    const field = page.getByRole('dialog', { name: 'نص بديل للصورة' });
    await field.waitFor();
    await this.type(alt);
    await this.press('Enter');
    await field.waitFor({ state: 'detached' });
    await this.press('Enter');
    await this.inlines(credit ?? []);
    await this.press('Enter');
  }

  private async table({ rows, headerColumn, caption }: Table): Promise<void> {
    await this.press('Control+Alt+KeyG');
    if (headerColumn) await this.command('عمود عناوين');
    for (const [row, { cells }] of rows.entries())
      for (const [column, { children }] of cells.entries()) {
        if (row + column > 0) await this.press('Tab');
        await this.inlines(children);
      }
    if (caption === undefined) return;
    await this.command('عنوان الجدول');
    await this.inlines(caption);
  }

  private async inlines(inlines: readonly Inline[]): Promise<void> {
    for (const inline of inlines) {
      if (inline.type === 'reference') await this.cite(inline.note);
      else if (inline.type !== 'text') throw new Error(`nobody has written ${inline.type} by keyboard yet`);
      else {
        const marks = (inline.marks ?? []).map((mark) => MARK_KEYS[mark] ?? '');
        for (const key of marks) await this.press(key);
        await this.type(inline.text);
        for (const key of marks) await this.press(key);
      }
    }
  }

  private async cite(id: string): Promise<void> {
    const { page } = this.window;
    const note = this.article.notes.find((each) => each.id === id);
    if (note === undefined) throw new Error(`no note ${id}`);
    if (this.written.has(id)) {
      await this.press('Control+Alt+Shift+KeyF');
      const list = page.getByRole('dialog', { name: 'أشر إلى حاشية من التقرير' });
      await list.waitFor();
      const [first] = note.blocks;
      await this.type(first?.type === 'paragraph' ? plainText(first.children).slice(0, 12) : '');
      await expect.poll(() => list.getByRole('option').count(), { timeout: PATIENCE }).toBe(1);
      await this.press('Enter');
      return list.waitFor({ state: 'detached' });
    }
    this.written.add(id);
    await this.press('Control+Alt+KeyF');
    for (const [index, block] of note.blocks.entries()) {
      if (index > 0) await this.press('Enter');
      if (block.type === 'paragraph') await this.inlines(block.children);
    }
    if (note.source !== undefined) await this.source(note.source);
    await this.press('Escape');
  }

  private async source(source: Source): Promise<void> {
    await this.press('Control+Alt+Shift+KeyS');
    const form = this.window.page.getByRole('dialog', { name: /^المصدر/ });
    await form.waitFor();
    for (const [field, tabs] of SOURCE_KEYS) {
      await this.type(source[field] ?? '');
      for (let tab = 0; tab < tabs; tab += 1) await this.press('Tab');
    }
    await this.press('Enter');
    await form.waitFor({ state: 'detached' });
  }

  // By its name from the palette.
  private async command(name: string): Promise<void> {
    const palette = this.window.page.getByRole('dialog', { name: 'كل الأوامر' });
    await this.press('Control+KeyK');
    await palette.waitFor();
    await this.type(name);
    await this.press('Enter');
    await palette.waitFor({ state: 'detached' });
  }

  private async leave(isLast: boolean, ...presses: readonly string[]): Promise<void> {
    if (!isLast) for (const key of presses) await this.press(key);
  }

  private focused(): Promise<unknown> {
    return this.window.page.evaluate('document.activeElement.className');
  }

  private type(text: string): Promise<void> {
    return this.window.page.keyboard.type(text);
  }

  private press(key: string): Promise<void> {
    return keys(this.window, `«${key}»`);
  }
}
