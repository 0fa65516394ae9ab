// The yardstick of the export bench: the least code that turns an article's JSON into HTML by joining strings. It escapes, and does nothing
// else that a publisher needs: no isolation, no roles, no styles, no checks of addresses, no numbers that repeat.
import type { Article, Block, Inline } from '../../../src/core/article/article.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (value: string): string =>
  value.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

function inlines(children: readonly Inline[], numbers: Map<string, number>): string {
  let html = '';
  for (const child of children) {
    switch (child.type) {
      case 'text': {
        const words = escapeText(child.text);
        html += child.marks?.includes('strong') ? `<strong>${words}</strong>` : words;
        break;
      }
      case 'link':
        html += `<a href="${escapeText(child.href)}">${inlines(child.children, numbers)}</a>`;
        break;
      case 'reference': {
        const number = numbers.get(child.note) ?? numbers.size + 1;
        numbers.set(child.note, number);
        html += `<sup><a href="#fn-${number}">[${number}]</a></sup>`;
        break;
      }
      case 'break':
        html += '<br>';
        break;
      default:
        break;
    }
  }
  return html;
}

function blocks(list: readonly Block[], numbers: Map<string, number>): string {
  let html = '';
  for (const block of list) {
    switch (block.type) {
      case 'paragraph':
        html += `<p>${inlines(block.children, numbers)}</p>\n`;
        break;
      case 'heading':
        html += `<h${block.level}>${inlines(block.children, numbers)}</h${block.level}>\n`;
        break;
      case 'callout':
        html += `<div class="${escapeText(block.kind)}">${blocks(block.blocks, numbers)}</div>\n`;
        break;
      case 'list':
        html += `<ul>${block.items.map((item) => `<li>${inlines(item.children, numbers)}</li>`).join('')}</ul>\n`;
        break;
      default:
        break;
    }
  }
  return html;
}

/** The page's body as HTML. */
export function bareWalk(article: Article): string {
  const numbers = new Map<string, number>();
  const body = blocks(article.blocks, numbers);
  const notes = new Map(article.notes.map((note) => [String(note.id), note]));
  const items = [...numbers.keys()].map(
    (id) => `<li id="fn-${numbers.get(id)}">${blocks(notes.get(id)?.blocks ?? [], numbers)}</li>`,
  );
  return `<h1>${escapeText(article.metadata.headline)}</h1>\n${body}<ol>${items.join('\n')}</ol>`;
}
