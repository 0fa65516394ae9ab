// Whether text without a telling name is Markdown.

const LOOKED_AT = 100_000;
// One of these is enough …
const STRONG: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^\[\^[^\]\s]+\]:/m,
  /^>[ \t]?\[!/m,
  /^(?:```|~~~)/m,
  /\]\((?:https?:|mailto:|tel:|asset:|#)/,
  /^\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*$/m,
  /^<!-- ?(?:more|hashiya)/m,
];
// … of these it takes two: plain text has one now and then.
const WEAK: readonly RegExp[] = [
  /(?:^|[\s(«])\*\*[^\s*][^*\n]{0,200}\*\*/m,
  /^> \S/m,
  /^(?:[-*+]|1\.) \S/m,
  /\[\^[^\]\s]{1,40}\]/,
  /^\S.*\n(?:={3,}|-{3,})[ \t]*$/m,
];

/** Whether the beginning of a text has the marks of Markdown: front matter, headings, links, notes, callouts, tables. */
export function looksLikeMarkdown(text: string): boolean {
  const beginning = text
    .slice(0, LOOKED_AT)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  // A page, or an article in JSON.
  if (/^\s*(?:<!doctype|<html|<\?xml|\{)/i.test(beginning)) return false;
  if (/^(---|\+\+\+)[ \t]*\n[ \t]*["']?\w+["']?[ \t]*[:=]/.test(beginning)) return true;
  if (STRONG.some((sign) => sign.test(beginning))) return true;
  return WEAK.filter((sign) => sign.test(beginning)).length >= 2;
}
