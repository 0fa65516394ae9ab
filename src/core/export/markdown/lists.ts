// Lists in every nesting. Neighbouring lists of one style take different markers, because Markdown would make them one.
import type { Block, List, ListItem } from '../../article/article.ts';
import { NOTHING } from './comments.ts';
import { contain, type Lines, type Spoken, type WriteContext, withComment } from './context.ts';
import { writeParagraph } from './inlines.ts';

const SPOKEN: Spoken = new Set(['style', 'start', 'items']);
const LARGEST_NUMBER = 999_999_999;

/** A list's lines; `alternate` chooses the other marker. */
export function writeList(list: List, alternate: boolean, context: WriteContext): Lines {
  const start = list.start ?? 1;
  const lines = list.items.flatMap((item, index) => {
    if (list.style !== 'numbered') return writeItem(item, alternate ? '* ' : '- ', list, context);
    const number = Math.min(start + index, LARGEST_NUMBER);
    return writeItem(item, `${number}${alternate ? ')' : '.'} `, list, context);
  });
  return withComment(list, SPOKEN, lines);
}

/** Whether a list needs the other marker than the list in front of it, if that is what `before` is. */
export function isAlternate(list: List, before: Block | undefined, wasAlternate: boolean): boolean {
  return (
    before?.type === 'list' && (list.style === 'numbered') === (before.style === 'numbered') && !wasAlternate
  );
}

function writeItem(item: ListItem, marker: string, list: List, context: WriteContext): Lines {
  const words = writeParagraph(item.children, context.labelOf);
  const box = list.style === 'check' ? `[${item.checked ? 'x' : ' '}] ` : '';
  // A box without words would itself be words.
  const lines = [`${box}${words[0] === '' && box !== '' ? NOTHING : words[0]}`, ...words.slice(1)];
  const isBlank = lines.length === 1 && lines[0] === '';
  let previous: List | undefined;
  let wasAlternate = false;
  for (const nested of item.lists ?? []) {
    wasAlternate = isAlternate(nested, previous, wasAlternate);
    const written = writeList(nested, wasAlternate, context);
    if (previous !== undefined || (!isBlank && !mayInterrupt(written[0] ?? ''))) lines.push('');
    for (const line of written) lines.push(line);
    previous = nested;
  }
  return contain(lines, marker, ' '.repeat(marker.length));
}

// Of lists, only those whose first item has words and, if numbered, the number 1 can follow a line of words directly.
function mayInterrupt(line: string): boolean {
  return line.startsWith('<!--') || /^(?:[-*]|1[.)]) ./.test(line);
}
