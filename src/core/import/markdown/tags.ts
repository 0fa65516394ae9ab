// HTML tags inside Markdown: which marks and other inlines they mean. The table serves tags in the text and blocks of HTML alike.
import { parseFragment } from 'parse5';
import type { Mark } from '../../article/article.ts';

/** A tag as written. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  /** `<br/>` and elements that never have content. */
  readonly isVoid: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Elements that are marks. */
export const TAG_MARKS: ReadonlyMap<string, Mark> = new Map([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['del', 'strike'],
  ['s', 'strike'],
  ['strike', 'strike'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['mark', 'highlight'],
]);

/** Elements whose words are all that is kept of them. */
export const PLAIN_TAGS: ReadonlySet<string> = new Set(
  'abbr acronym address article aside big bdi bdo blink center cite data dfn div figcaption figure font footer header hgroup label li main nav nobr ol output p q rb rp rt rtc ruby section small span summary details time ul var wbr'.split(
    ' ',
  ),
);

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const TAG = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)([\s/][\s\S]*)?>$/;

/** The tag of an inline piece of HTML; undefined for comments, declarations and the like. */
export function readTag(html: string): Tag | undefined {
  const [, slash, written = '', rest = ''] = TAG.exec(html) ?? [];
  if (slash === undefined) return undefined;
  const name = written.toLowerCase();
  const attributes = new Map<string, string>();
  if (slash === '' && /[^\s/]/.test(rest)) {
    // Read as another element: out of their tables and lists, some elements would be left out by the parser.
    const [element] = parseFragment(`<span ${rest}>`).childNodes;
    if (element !== undefined && 'attrs' in element) {
      for (const attribute of element.attrs) attributes.set(attribute.name, attribute.value);
    }
  }
  return { name, isClosing: slash === '/', isVoid: VOID.has(name) || /\/\s*$/.test(rest), attributes };
}

/** The mark that an opening tag or an element means: by its name, or as an isolated run. */
export function markOf(name: string, attributes: ReadonlyMap<string, string>): Mark | undefined {
  const mark = TAG_MARKS.get(name);
  if (mark !== undefined) return mark;
  const direction = attributes.get('dir')?.toLowerCase();
  if (name === 'bdi') return direction === 'rtl' || direction === 'auto' ? undefined : 'isolate-ltr';
  return (name === 'span' || name === 'bdo') && direction === 'ltr' ? 'isolate-ltr' : undefined;
}
