// Runs of text with their looks.
import { hasArabic } from '../../../core/arabic/script.ts';
import type { Direction, Mark } from '../../../core/article/article.ts';
import { ACCENT } from './colours.ts';
import type { DocxContext } from './context.ts';
import { directRuns } from './directRuns.ts';
import { w, type Xml } from './xml.ts';

/** What a run looks like besides its marks. */
export interface Look {
  readonly marks?: readonly Mark[];
  readonly style?: CharacterStyleId;
  /** Without the number sign. */
  readonly colour?: string;
}

/** The character styles of a document, `styles.ts`. */
export type CharacterStyleId =
  | 'Strong'
  | 'Emphasis'
  | 'HTMLCode'
  | 'Hyperlink'
  | 'CalloutLabel'
  | 'FootnoteReference';

/** The font of code and of check boxes; both are in every Word. */
export const CODE_FONT = 'Courier New';
export const SYMBOL_FONT = 'Segoe UI Symbol';

/** The runs of a text. A text that the writer isolated is one run from left to right, whatever it holds, and so is code that has nothing Arabic in it. */
export function textRuns(text: string, context: DocxContext, look: Look = {}): readonly Xml[] {
  const line = text.replace(/[\t\n\r\u2028\u2029]+/g, ' ');
  const isOne =
    look.marks?.includes('isolate-ltr') || (look.marks?.includes('code') === true && !hasArabic(line));
  const runs = isOne ? [{ text: line, direction: 'ltr' as const }] : directRuns(line, context.direction);
  return runs.map((part) =>
    run(part.direction, context, look, w('t', { 'xml:space': 'preserve' }, part.text)),
  );
}

/** A run around anything. */
export function run(direction: Direction, context: DocxContext, look: Look, ...content: readonly Xml[]): Xml {
  const properties = runProperties(direction, context, look);
  return w(
    'r',
    undefined,
    ...(properties.length === 0 ? [] : [w('rPr', undefined, ...properties)]),
    ...content,
  );
}

// In the order of the schema (CT_RPr). Every look is said twice where Word keeps one for Latin and one for Arabic (`b` and `bCs`).
function runProperties(direction: Direction, context: DocxContext, look: Look): readonly Xml[] {
  const marks = new Set(look.marks);
  const style = look.style ?? styleOf(marks);
  // Arabic is never slanted: emphasis is weight and colour, as on the other targets' pages.
  const slants = marks.has('emphasis') && context.base === 'ltr';
  const leans = marks.has('emphasis') && context.base === 'rtl';
  const isBold = marks.has('strong') || leans;
  const colour = look.colour ?? (leans && style !== 'Hyperlink' ? ACCENT : undefined);
  const position = marks.has('sup') ? 'superscript' : marks.has('sub') ? 'subscript' : undefined;
  return [
    ...(style === undefined ? [] : [w('rStyle', { val: style })]),
    ...(marks.has('code') ? [w('rFonts', { ascii: CODE_FONT, hAnsi: CODE_FONT, cs: CODE_FONT })] : []),
    ...(isBold ? [w('b'), w('bCs')] : []),
    ...(slants ? [w('i'), w('iCs')] : []),
    ...(marks.has('strike') ? [w('strike')] : []),
    ...(colour === undefined ? [] : [w('color', { val: colour })]),
    ...(marks.has('highlight') ? [w('highlight', { val: 'yellow' })] : []),
    ...(marks.has('underline') ? [w('u', { val: 'single' })] : []),
    ...(position === undefined ? [] : [w('vertAlign', { val: position })]),
    ...(direction === 'rtl' ? [w('rtl')] : []),
  ];
}

// A run has one style at most; all marks are said directly besides.
function styleOf(marks: ReadonlySet<Mark>): CharacterStyleId | undefined {
  if (marks.has('code')) return 'HTMLCode';
  if (marks.has('emphasis')) return 'Emphasis';
  return marks.has('strong') ? 'Strong' : undefined;
}
