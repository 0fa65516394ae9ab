// What the window's policy holds back by itself, should everything that cleans a text have failed: markup that is planted right into the page.
import { describe, expect, test } from 'vitest';
import { type ArticleId, seededRandom } from '../../src/core/article/ids.ts';
import { newArticle } from '../../src/core/article/newArticle.ts';
import { openLibrary } from '../../src/main/store/library.ts';
import { ORIGINS } from '../../src/main/window/policy.ts';
import { BROWSER, REASON, temporaryDesk } from './product.ts';

const MARKUP = '<img src=x onerror="window.broken = 1"><script>window.broken = 2</script>';

describe.skipIf(BROWSER === undefined)(`hostile text${REASON}`, () => {
  test('in every field of a draft is shown as text and runs nowhere', async () => {
    const desk = temporaryDesk();
    const library = openLibrary({ folder: desk.folder, clock: Date.now, random: seededRandom('hostile') });
    const words = [{ type: 'text', text: MARKUP }] as const;
    const id = library.drafts.create(
      newArticle('hostile' as ArticleId, {
        metadata: { headline: MARKUP, subtitle: MARKUP, author: MARKUP, tags: [MARKUP], section: MARKUP },
        blocks: [
          { type: 'heading', level: 2, children: words },
          { type: 'callout', kind: MARKUP, label: MARKUP, blocks: [{ type: 'paragraph', children: words }] },
          { type: 'figure', alt: MARKUP, caption: words, credit: words },
          { type: 'embed', address: 'https://example.org/', title: MARKUP },
          {
            type: 'paragraph',
            children: [
              { type: 'reminder', text: MARKUP },
              { type: 'reference', note: 'n' as never },
            ],
          },
          { type: 'opaque', raw: { type: 'newer', html: MARKUP } },
        ],
        notes: [
          { id: 'n' as never, blocks: [{ type: 'paragraph', children: words }], source: { title: MARKUP } },
        ],
      }),
    );
    library.settings.set('window.draft', id);
    library.close();
    const window = await desk.start();
    await window.body.waitFor();
    expect(await window.headline.inputValue()).toBe(MARKUP);
    expect(await window.body.textContent()).toContain(MARKUP);
    expect(await window.page.evaluate('String(window.broken)')).toBe('undefined');
    expect(
      await window.page.evaluate("document.querySelectorAll('.body script, .body img[src=x]').length"),
    ).toBe(0);
    expect(desk.log).toEqual([]);
  });

  test('that became markup in spite of everything runs nothing', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    await window.body.waitFor();
    const requests: string[] = [];
    window.page.on('requestfinished', (request) => {
      if (!request.url().startsWith(ORIGINS.chromium)) requests.push(request.url());
    });
    // The debugger's own way into the page, which no sanitizer and no trusted type stands in.
    const session = await window.page.context().newCDPSession(window.page);
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.bar' });
    await session.send('DOM.setOuterHTML', {
      nodeId,
      outerHTML: `<div class="bar">${MARKUP}<svg onload="window.broken = 3"></svg>
        <iframe srcdoc="<script>parent.broken = 4</script>"></iframe><a id="planted" href="javascript:window.broken = 5">x</a>
        <style>body { display: none }</style><img src="https://example.org/x.png"></div>`,
    });
    await window.page.evaluate("document.getElementById('planted').click()");
    await window.page.evaluate(
      'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))',
    );
    expect(await window.page.evaluate('String(window.broken)')).toBe('undefined');
    expect(await window.page.evaluate('getComputedStyle(document.body).display')).not.toBe('none');
    expect(requests).toEqual([]);
    // Each was refused by the policy, and none by chance.
    expect(desk.log.filter((line) => /Content Security Policy/.test(line)).length).toBeGreaterThan(3);
  });
});
