// The little XML that an import file needs. Texts are freed from what XML 1.0 cannot hold.
import { stripForbidden } from '../../arabic/clean.ts';
import { escapeAttribute, escapeText } from '../print.ts';

/** An element with plain text in it. */
export function textElement(name: string, text: string): string {
  return `<${name}>${escapeText(text)}</${name}>`;
}

/** An element with text in a CDATA section, as WordPress writes everything that may hold markup. */
export function cdataElement(
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const printed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return `<${name}${printed.join('')}>${section(splitSectionEnds(stripForbidden(text)))}</${name}>`;
}

/**
 * The same for plain words that WordPress stores, and prints in its pages, as HTML: titles, excerpts, names of terms and authors. Unescaped, tags in them
 * would be tags there, or be cut out together with the words around them.
 */
export function storedElement(
  name: string,
  words: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return cdataElement(name, escapeText(words), attributes);
}

/**
 * A text that can stand in a CDATA section. One ends at the first `]]>`, so one that the text itself holds is shared out between two sections. This is the
 * very split that WordPress's own parser of last resort puts together again.
 */
export function splitSectionEnds(text: string): string {
  return !text.includes(']]>') ? text : text.replaceAll(']]>', ']]]]><![CDATA[>');
}

function section(text: string): string {
  return `<![CDATA[${text}]]>`;
}
