// What stands inside a page without being a part of the report: navigation, sharing, comments, forms, what is hidden. It is left out, and its
// words are reported.
import type { Findings } from '../findings.ts';
import { attribute, type HtmlElement, hasRole, styleOf, textOf } from './dom.ts';

// Nothing in these is text of a page.
const SILENT = new Set(
  'script style template link meta base title head noembed noframes param source track area col colgroup datalist'.split(
    ' ',
  ),
);
const CONTROLS = new Set(
  'nav button select textarea input dialog canvas map progress meter menu search aside footer form svg applet frameset noscript'.split(
    ' ',
  ),
);
const ROLES = [
  'navigation',
  'search',
  'banner',
  'contentinfo',
  'complementary',
  'dialog',
  'alertdialog',
  'toolbar',
  'menu',
  'menubar',
  'tablist',
  'button',
];
const NAMES =
  /^(?:nav|navbar|navigation|menu|breadcrumbs?|share|sharing|shares?-(?:buttons?|bar|links?|box)|share-?this|social(?:-.*)?|sharedaddy|jp-relatedposts|sd-sharing|addtoany.*|addthis.*|a2a_.*|related(?:-(?:posts?|articles?|news|stories|content))?|yarpp.*|comments?(?:-area|-section|-list|-respond)?|comment-form|respond|disqus_thread|newsletter.*|subscribe.*|cookie.*|gdpr.*|sidebar.*|widget(?:-area)?|advert.*|ads?|ad-.*|banner-ad|adsbygoogle|popup.*|modal.*|toast.*|copy-?(?:button|btn|link|toast)|print-?(?:button|link)|post-(?:footer|meta|share|navigation|nav)|entry-(?:footer|meta)|article-(?:tools|actions|share)|author-box|byline-share|pagination|pager|skip-link|screen-reader-text|sr-only|visually-hidden|blog-pager|post-share-buttons.*|goog-inline-block|reaction-buttons|mw-editsection|wp-block-buttons?|wp-block-social-links)$/i;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** A form with more text than this is the page itself, as some servers write it. */
const LONG_FORM = 600;
const EXCERPT = 240;

/** Whether an element is no part of the report. */
export function isChromeElement(element: HtmlElement): boolean {
  const { tagName } = element;
  if (SILENT.has(tagName)) return true;
  if (tagName === 'form') return textOf(element, LONG_FORM).length < LONG_FORM;
  if (tagName === 'aside')
    return !hasRole(element, 'note') && !hasRole(element, 'doc-tip') && !hasRole(element, 'doc-notice');
  if (CONTROLS.has(tagName) || isHidden(element)) return true;
  const role = attribute(element, 'role');
  if (role !== undefined && ROLES.some((name) => hasRole(element, name))) return true;
  return isNamed(attribute(element, 'class')) || isNamed(attribute(element, 'id'));
}

/** Reports an element's words as left out, when it has any. */
export function reportDropped(element: HtmlElement, findings: Findings): void {
  if (SILENT.has(element.tagName)) return;
  const words = textOf(element, EXCERPT);
  if (HAS_WORD.test(words)) findings.report('part-dropped', words);
}

function isHidden(element: HtmlElement): boolean {
  if (attribute(element, 'hidden') !== undefined || styleOf(element, 'display') === 'none') return true;
  // Decoration is hidden from screen readers; a picture that is, is decoration too, but a picture.
  return attribute(element, 'aria-hidden') === 'true' && element.tagName !== 'img' && element.tagName !== 'a';
}

function isNamed(names: string | undefined): boolean {
  return names?.split(/\s+/).some((name) => NAMES.test(name)) === true;
}
