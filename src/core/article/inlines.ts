// Text questions about runs of inlines: their plain text, and the canonical form that equal content always has.
import { type Inline, MARKS, type Mark, type Text } from './article.ts';
import { opaqueText } from './opaque.ts';

/** Stands for an atom (a reference, an opaque inline) in passage text, so that offsets count it as one character. */
export const ATOM = '\ufffc';

const RANK: ReadonlyMap<Mark, number> = new Map(MARKS.map((mark, index) => [mark, index]));

/** Marks in canonical order without repeats. */
export function sortMarks(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length < 2) return marks;
  return [...new Set(marks)].sort((a, b) => (RANK.get(a) ?? 0) - (RANK.get(b) ?? 0));
}

/** A text inline; `marks` is left out when there are none. */
export function text(value: string, marks: readonly Mark[] = []): Text {
  return marks.length === 0
    ? { type: 'text', text: value }
    : { type: 'text', text: value, marks: sortMarks(marks) };
}

/**
 * The text that a reader sees: links by their words, breaks as line feeds, reminders and references not at all.
 */
export function plainText(inlines: readonly Inline[]): string {
  let result = '';
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        result += inline.text;
        break;
      case 'link':
        result += plainText(inline.children);
        break;
      case 'break':
        result += '\n';
        break;
      case 'opaque':
        result += opaqueText(inline.raw);
        break;
      case 'reference':
      case 'reminder':
        break;
      default:
        inline satisfies never;
    }
  }
  return result;
}

/** The pieces of `plainText`, added to a list: for whoever reads them one after the other and has no need of the whole. */
export function addPlainTexts(inlines: readonly Inline[], texts: string[]): void {
  for (const inline of inlines) {
    if (inline.type === 'text') texts.push(inline.text);
    else if (inline.type === 'link') addPlainTexts(inline.children, texts);
    else texts.push(plainText([inline]));
  }
}

/**
 * The text whose UTF-16 offsets name places inside a passage: like `plainText`, but every atom (reference, reminder, opaque
 * inline) is one `ATOM` character.
 */
export function passageText(inlines: readonly Inline[]): string {
  let result = '';
  for (const inline of inlines) {
    if (inline.type === 'text') result += inline.text;
    else if (inline.type === 'link') result += passageText(inline.children);
    else if (inline.type === 'break') result += '\n';
    else result += ATOM;
  }
  return result;
}

/**
 * Visits every inline in order, a link after what it holds, with the range that it covers in the `passageText`.
 *
 * @returns the length of the passage
 */
export function visitInlines(
  inlines: readonly Inline[],
  visit: (inline: Inline, start: number, end: number) => void,
  from = 0,
): number {
  let offset = from;
  for (const inline of inlines) {
    const start = offset;
    if (inline.type === 'text') offset += inline.text.length;
    else if (inline.type === 'link') offset = visitInlines(inline.children, visit, start);
    else offset += 1;
    visit(inline, start, offset);
  }
  return offset;
}

/** Whether a reader would see nothing: no text but white space, no reference, no atom. */
export function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => {
    if (inline.type === 'text') return !/\S/.test(inline.text);
    if (inline.type === 'link') return isBlank(inline.children);
    return inline.type === 'break';
  });
}

/**
 * The canonical form: neighbouring texts with the same marks joined, empty texts and empty links left out. Unknown fields of a
 * text keep it from being joined.
 */
export function normalizeInlines(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === 'text') {
      if (inline.text === '') continue;
      const last = result.at(-1);
      if (last?.type === 'text' && sameMarks(last, inline) && isPlain(last) && isPlain(inline)) {
        result[result.length - 1] = { ...last, text: last.text + inline.text };
      } else {
        result.push(inline);
      }
    } else if (inline.type === 'link') {
      const children = normalizeInlines(inline.children);
      if (children.length > 0) result.push({ ...inline, children });
    } else {
      result.push(inline);
    }
  }
  return result;
}

/** Adds marks to every text of a run. */
export function addMarks(inlines: readonly Inline[], marks: readonly Mark[]): readonly Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'text') return { ...inline, marks: sortMarks([...(inline.marks ?? []), ...marks]) };
    if (inline.type === 'link') return { ...inline, children: addMarks(inline.children, marks) };
    return inline;
  });
}

function sameMarks(a: Text, b: Text): boolean {
  const left = a.marks ?? [];
  const right = b.marks ?? [];
  return left.length === right.length && left.every((mark, index) => mark === right[index]);
}

function isPlain(run: Text): boolean {
  return Object.keys(run).length === (run.marks === undefined ? 2 : 3);
}
