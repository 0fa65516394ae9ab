// Which marks an element gives to the text inside it: by its tag, and by the inline styles that word processors and old editors write.
import { MARKS, type Mark } from '../../article/article.ts';
import { sortMarks } from '../../article/inlines.ts';
import { attribute, type HtmlElement, hasClass, styleOf } from './dom.ts';

const BY_TAG: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
  sub: 'sub',
  sup: 'sup',
  mark: 'highlight',
};

const EMPHASIS_CLASS = /^(?:emphasis|em)$/;

/** The marks of text inside the element, given those around it. */
export function marksInside(element: HtmlElement, around: readonly Mark[]): readonly Mark[] {
  const marks = new Set(around);
  const { tagName } = element;
  const own = Object.hasOwn(BY_TAG, tagName) ? BY_TAG[tagName] : undefined;
  if (own !== undefined) marks.add(own);
  if (isWritersIsolation(element)) marks.add('isolate-ltr');
  if (attribute(element, 'style') !== undefined) addStyled(element, marks);
  if (tagName === 'span' && hasClass(element, EMPHASIS_CLASS)) marks.add('emphasis');
  if (marks.size === around.length && around.every((mark) => marks.has(mark))) return around;
  return sortMarks(MARKS.filter((mark) => marks.has(mark)));
}

// A bare `bdi` is what exporting adds by itself; with a direction it is what the writer asked for.
function isWritersIsolation(element: HtmlElement): boolean {
  return (
    (element.tagName === 'bdi' || element.tagName === 'span') &&
    attribute(element, 'dir')?.toLowerCase() === 'ltr'
  );
}

function addStyled(element: HtmlElement, marks: Set<Mark>): void {
  set(marks, 'strong', isBold(styleOf(element, 'font-weight')));
  set(marks, 'emphasis', isOneOf(styleOf(element, 'font-style'), /^(?:italic|oblique)/, /^normal/));
  const lines = `${styleOf(element, 'text-decoration') ?? ''} ${styleOf(element, 'text-decoration-line') ?? ''}`;
  // Links are underlined by themselves.
  if (/\bunderline\b/.test(lines) && element.tagName !== 'a') marks.add('underline');
  if (/\bline-through\b/.test(lines)) marks.add('strike');
  if (/\bnone\b/.test(lines)) {
    marks.delete('underline');
    marks.delete('strike');
  }
  const vertical = styleOf(element, 'vertical-align');
  if (vertical === 'super') marks.add('sup');
  if (vertical === 'sub') marks.add('sub');
  if (styleOf(element, 'mso-highlight') !== undefined) marks.add('highlight');
}

function isBold(weight: string | undefined): boolean | undefined {
  if (weight === undefined) return undefined;
  if (/^(?:bold|bolder|[6-9]\d\d)$/.test(weight)) return true;
  return /^(?:normal|lighter|[1-5]\d\d)$/.test(weight) ? false : undefined;
}

function isOneOf(value: string | undefined, yes: RegExp, no: RegExp): boolean | undefined {
  if (value === undefined) return undefined;
  return yes.test(value) ? true : no.test(value) ? false : undefined;
}

function set(marks: Set<Mark>, mark: Mark, value: boolean | undefined): void {
  if (value === true) marks.add(mark);
  if (value === false) marks.delete(mark);
}
