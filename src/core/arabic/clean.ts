// Invisible characters: what no output may hold, and what pasted or imported text is freed from.

// Control characters (without tab, line feed and carriage return), bidi controls, noncharacters of the basic plane.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g;
const FORBIDDEN_TEST = new RegExp(FORBIDDEN.source);
// Everything but what ordinary text is made of: a question of few ranges, which is the faster one for most texts.
const UNUSUAL = /[^\n -~\u00a0-\u061b\u061d-\u06ff\u2010-\u2027]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const KINDS = {
  bidi: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
  control: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g,
  // Zero-width space, word joiner and invisible operators, BOM, soft hyphen, Mongolian separator, interlinear annotation, atoms.
  invisible: /[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffc]/g,
  joiner: /[\u200c\u200d]/g,
} as const;
const ANY_INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff]/;

/** How many characters of each kind were taken out. */
export type RemovedCounts = Readonly<
  Record<'bidi' | 'control' | 'invisible' | 'joiner' | 'surrogate', number>
>;

/**
 * The text without what may never reach an output: control characters, NUL, lone surrogates, noncharacters, bidi controls. Costs one test when
 * there is nothing to take out.
 */
export function stripForbidden(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  const clean = FORBIDDEN_TEST.test(text) ? text.replace(FORBIDDEN, '') : text;
  return clean.isWellFormed() ? clean : clean.replace(LONE_SURROGATE, '');
}

/**
 * Text as it should be after pasting or importing: no bidi controls, zero-width spaces, soft hyphens or control characters; no-break
 * spaces are ordinary spaces (the narrow one, U+202F, too); line and paragraph separators are line feeds. The writer's own joiners stay
 * unless told otherwise.
 */
export function cleanInvisible(
  text: string,
  options: { readonly keepJoiners: boolean } = { keepJoiners: true },
): { readonly text: string; readonly removed: RemovedCounts } {
  const removed = { bidi: 0, control: 0, invisible: 0, joiner: 0, surrogate: 0 };
  if (!ANY_INVISIBLE.test(text)) return { text, removed };
  const drop = (kind: keyof typeof removed) => (): string => {
    removed[kind] += 1;
    return '';
  };
  let clean = text.isWellFormed() ? text : text.replace(LONE_SURROGATE, drop('surrogate'));
  clean = clean
    .replace(KINDS.bidi, drop('bidi'))
    .replace(KINDS.control, drop('control'))
    .replace(KINDS.invisible, drop('invisible'));
  if (!options.keepJoiners) clean = clean.replace(KINDS.joiner, drop('joiner'));
  return { text: clean.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u0085\u2028\u2029]/g, '\n'), removed };
}

/**
 * The beginning of a text, at most so many UTF-16 units, with no half of a surrogate pair at its end.
 *
 * @example beginningOf('نص😀', 3) === 'نص'
 */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}
