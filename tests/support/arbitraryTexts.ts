// The words of generated articles: real Arabic with everything that stands between its letters, and texts that look like Markdown,
// HTML, front matter or a callout without being one. No structure lives here.
import fc from 'fast-check';
import type { Inline } from '../../src/core/article/article.ts';

const WORDS = [
  'وقّعت مصر وحلف شمال الأطلسي «الناتو» مذكرةَ تفاهم جديدة.',
  'أنقرة',
  'شراكة',
  'وبالتعاون',
  'مُكَافَحَةُ الإِرْهَابِ',
  'كـــتاب',
  'NATO',
  'the European Union',
  '٢٠٢٤',
  '2026',
  '50%',
  '+20-2-1234',
  'هل تعلم؟',
  'تحذير:',
  'قال المتحدث: «لن نتراجع»، ثم غادر',
  'می‌خواهم',
  '🌍',
  '👩🏽‍🌾',
  '❤️',
  '،',
  '؛',
  '.',
  '؟!',
  '«',
  '»',
  'ﷺ',
  'و',
];

const NASTY = [
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '``',
  '```',
  '***مهم***',
  'snake_case_name',
  'a*b*c',
  '[',
  ']',
  '[1]',
  '[^1]',
  '[x]',
  '[ ]',
  '](',
  '![',
  '![صورة](x.png)',
  '[نص](https://example.org)',
  '(',
  ')',
  '<',
  '>',
  '<b>',
  '</strong>',
  '<!-- تعليق -->',
  '-->',
  '<br>',
  '<https://example.org>',
  '#',
  '# عنوان',
  '##',
  '|',
  '| a | b |',
  '|---|',
  ':--',
  '\\',
  '\\|',
  '&',
  '&amp;',
  '&#32;',
  '&copy',
  '!',
  '"',
  "'",
  '“نص”',
  '---',
  '***',
  '===',
  '+++',
  '-',
  '- بند',
  '+',
  '+ بند',
  '1.',
  '1. أول',
  '1)',
  '2024.',
  '> ',
  '>',
  '> [!NOTE]',
  '[!WARNING]',
  '[!تحذير]',
  '[أ]: https://example.org',
  '[^a]: نص',
  'title: عنوان',
  '~~~',
  ':',
  '{{ x }}',
  '$x$',
  '==نص==',
  'www.example.org',
  'http://example.org',
  'https://example.org/a_b.',
  'ftp://example.org',
  'desk@example.org',
  'mailto:desk@example.org',
  'xmpp:a@b.c',
  'a.b@c-d.e_f',
  '@',
  '://',
  '— فلان',
  '—',
  '\u00a0',
  '\u202f',
  '\u00ad',
  '\u200b',
  '\u2060',
  '\ufeff',
  '    ',
  'constructor',
];

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** Text for inside a passage: not empty, one line, perhaps with spaces at its edges. */
export function arbitraryText(nasty: boolean): fc.Arbitrary<string> {
  const piece = nasty
    ? fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
        { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 6 }) },
      )
    : fc.constantFrom(...WORDS);
  return fc
    .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ', ' ')), { minLength: 1, maxLength: 4 })
    .map((pieces) => pieces.flat().join(''));
}

/** Plain text for metadata and attributes: one line, trimmed, with single spaces and nothing invisible; it may be empty. */
export function arbitraryLine(nasty: boolean): fc.Arbitrary<string> {
  return arbitraryText(nasty).map((value) => tidyText(value).trim());
}

function tidyText(value: string): string {
  return value.replace(INVISIBLE, '').replace(/\s+/gu, ' ');
}

/** The passage without spaces at its edges, beside line breaks or doubled, counted across marks and links; nothing invisible in it. */
export function tidySpaces(inlines: readonly Inline[]): readonly Inline[] {
  return trimRight(tidyLeft(inlines, { afterSpace: true }));
}

function tidyLeft(inlines: readonly Inline[], state: { afterSpace: boolean }): readonly Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'link') return { ...inline, children: tidyLeft(inline.children, state) };
    if (inline.type !== 'text') {
      state.afterSpace = inline.type === 'break';
      return inline;
    }
    let words = tidyText(inline.text);
    if (state.afterSpace) words = words.trimStart();
    if (words !== '') state.afterSpace = words.endsWith(' ');
    return { ...inline, text: words };
  });
}

// From the end backwards: a space is dropped when nothing but a break or the end follows.
function trimRight(inlines: readonly Inline[], state = { beforeEdge: true }): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines.toReversed()) {
    if (inline.type === 'link') {
      result.push({ ...inline, children: trimRight(inline.children, state) });
    } else if (inline.type !== 'text') {
      state.beforeEdge = inline.type === 'break';
      result.push(inline);
    } else {
      const words = state.beforeEdge ? inline.text.trimEnd() : inline.text;
      if (words !== '') state.beforeEdge = false;
      result.push({ ...inline, text: words });
    }
  }
  return result.reverse();
}
