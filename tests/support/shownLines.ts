// A report as a browser shows it, line by line, whether it is being written in the window or stands on a published page: what a reader would say is there.
import type { Page } from 'playwright-core';

export interface ShownLine {
  /** `paragraph`, `heading 2`, `item`, `cell`, `caption`, `credit`, `attribution`, `picture`, `callout red`, `note 1`, `source`, `rule`. */
  readonly kind: string;
  /** Markers of notes are `[1]`; of a picture, its alternative text; of a callout, its label. */
  readonly text: string;
  readonly direction: string;
  /** The colour of a callout's label. */
  readonly colour?: string;
}

/**
 * The lines in the order of the document; throws when one stands above another that comes before it. `root` is the element around the report.
 */
export async function shownLines(page: Page, root: string): Promise<readonly ShownLine[]> {
  const lines = await page.evaluate<readonly ShownLine[] | string>(`(${readLines})(${JSON.stringify(root)})`);
  if (typeof lines === 'string') throw new Error(lines);
  return lines;
}

// Runs in the page, so it is one function, and text to this side.
const readLines = String.raw`(selector) => {
  const root = document.querySelector(selector);
  const lines = [];
  let lowest = -Infinity;
  let above;
  const BLOCK = /^(?:P|DIV|UL|OL|LI|TABLE|CAPTION|THEAD|TBODY|TR|TD|TH|FIGURE|FIGCAPTION|BLOCKQUOTE|H[1-6]|SECTION|HR|ARTICLE|SMALL|IMG)$/;
  const SKIPPED = 'header, nav, svg, style, script, button, .ways, .bars, [data-lexical-managed-linebreak], [role=doc-backlink], strong.label, .no-alternative';
  const push = (kind, text, element, more) => {
    const clean = text.replace(/\u2060/g, '').replace(/\s+/g, ' ').trim();
    if (clean === '' && !/^(?:callout|picture|rule)/.test(kind)) return;
    const top = element.getBoundingClientRect().top;
    if (top < lowest - 2 && !/cell|credit|source/.test(kind)) above ??= kind + ' ' + clean;
    // A picture that is not there is drawn as something else.
    if (kind !== 'picture') lowest = Math.max(lowest, top);
    lines.push({ kind, text: clean, direction: getComputedStyle(element).direction, ...more });
  };
  const kindOf = (element) => {
    const is = (selectors) => element.closest(selectors) !== null;
    if (element.matches('h1, h2, h3, h4')) return element.closest('section.notes') ? 'notes' : 'heading ' + element.tagName[1];
    if (element.matches('.source, .source-line')) return 'source';
    if (is('td, th')) return 'cell';
    if (element.matches('.attribution') || is('figure.attribution > figcaption, p.attribution')) return 'attribution';
    if (element.matches('.credit') || is('small')) return 'credit';
    if (is('.caption, caption, figcaption')) return 'caption';
    if (element.matches('li') && !element.matches('.note, .notes > ol > li')) return 'item';
    return 'paragraph';
  };
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SKIPPED)) return '';
    if (node.matches('sup.reference')) return '[' + node.dataset.number + ']';
    if (node.tagName === 'BR') return ' ';
    return [...node.childNodes].map(textOf).join('');
  };
  const toArabicIndic = (number) => number.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  const isBlock = (node) =>
    node.nodeType === Node.ELEMENT_NODE && (BLOCK.test(node.tagName) || node.matches('.source-line'));
  const visit = (element) => {
    if (element.matches(SKIPPED)) return;
    if (element.matches('.jump-break, .list-boundary')) return;
    if (element.matches('hr, .rule.separator')) return push('rule', '', element);
    if (element.tagName === 'IMG') return push('picture', element.alt, element);
    if (element.matches('.callout')) {
      const label = element.querySelector('strong.label');
      const drawn = getComputedStyle(element).getPropertyValue('--label');
      const words = label === null ? JSON.parse(drawn.replace(/\\([0-9a-f]+) /g, '\\u{$1}')) : label.textContent;
      // Drawn before the first line, or on a line of its own.
      const places = [element, ...element.children].filter((one) => getComputedStyle(one, '::before').content.includes(words.trim()));
      const place = places[0] ?? element;
      const colour = label === null ? getComputedStyle(place, '::before').color : getComputedStyle(label).color;
      push('callout ' + [...element.classList].find((name) => name !== 'callout'), words, element, { colour });
    }
    if (element.matches('ol.notes')) push('notes', element.dataset.label, element);
    if (element.matches('li.note, .notes > ol > li')) {
      const number = element.dataset.number ?? [...element.parentElement.children].indexOf(element) + 1 + '.';
      const shown = getComputedStyle(element.parentElement).listStyleType === 'arabic-indic' ? toArabicIndic(number) : number;
      push('note', shown.replace('.', ''), element);
    }
    let words = '';
    const flush = () => {
      const box = element.matches('li[role=checkbox]') ? (element.getAttribute('aria-checked') === 'true' ? '☑ ' : '☐ ') : '';
      const text = words.trim() === '' ? '' : box + words;
      words = '';
      push(kindOf(element), text, element);
    };
    for (const node of element.childNodes) {
      if (isBlock(node)) {
        flush();
        visit(node);
      } else {
        words += textOf(node);
      }
    }
    flush();
  };
  visit(root);
  return above === undefined ? lines : 'stands too high: ' + above;
}`;
