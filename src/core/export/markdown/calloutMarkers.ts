// Callout kinds as the word in `> [!WORD]`, both ways: our own names, GitHub's five, Obsidian's, and Arabic words.
import { fold } from '../../arabic/fold.ts';
import { type CalloutKind, getCalloutKind } from '../../article/callouts.ts';

// What GitHub and Obsidian call things that we have. Their plain note is kept as a kind of its own: it claims nothing, as ours does not.
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ['important', 'remember'],
  ['caution', 'warning'],
  ['attention', 'warning'],
  ['danger', 'warning'],
  ['hint', 'tip'],
  ['abstract', 'bottom-line'],
  ['summary', 'bottom-line'],
  ['tldr', 'bottom-line'],
]);

const KIND = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u;

/** The word that names a kind in Markdown, in capitals where the script has them. */
export function markerOf(kind: string, table: readonly CalloutKind[]): string {
  const { markdown } = getCalloutKind(kind, table);
  return KIND.test(markdown) ? markdown : kind.toUpperCase();
}

/**
 * The kind that a word names: by its Markdown name or its kind, by GitHub's or Obsidian's name, or by a label or alias, compared
 * folded. A word that names none becomes a kind of its own, so nothing is lost; only a word without letters becomes `note`.
 *
 * @example kindOf('CAUTION', CALLOUT_KINDS) === 'warning'; kindOf('تحذير', CALLOUT_KINDS) === 'warning'
 */
export function kindOf(word: string, table: readonly CalloutKind[]): string {
  const name = word.trim().toLowerCase();
  const exact = table.find((row) => row.kind.toLowerCase() === name || row.markdown.toLowerCase() === name);
  if (exact !== undefined) return exact.kind;
  const foreign = FOREIGN.get(name);
  if (foreign !== undefined && table.some((row) => row.kind === foreign)) return foreign;
  const bare = bareLabel(word);
  const named = bare === '' ? undefined : table.find((row) => labelsOf(row).includes(bare));
  if (named !== undefined) return named.kind;
  const own = name
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .replace(/^[-_]+|-+$/g, '')
    .slice(0, 64);
  return KIND.test(own) ? own : 'note';
}

/** Whether words are one of the openings by which a kind is known. */
export function isLabelOf(words: string, kind: string, table: readonly CalloutKind[]): boolean {
  return labelsOf(getCalloutKind(kind, table)).includes(bareLabel(words));
}

function labelsOf(row: CalloutKind): readonly string[] {
  return [row.label.ar, row.label.en, row.name.ar, row.name.en, ...row.aliases].map(bareLabel);
}

function bareLabel(words: string): string {
  return fold(words)
    .replace(/[\s:.!?؟،…-]+$/u, '')
    .trim();
}
