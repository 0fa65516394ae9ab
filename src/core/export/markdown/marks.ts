// Marks as Markdown: runs with sets of marks become properly nested spans, written with `**`, `*` and `~~` where every reader of Markdown
// will take them for what they are, and with HTML tags where not (inside a word, beside a space, next to each other) and for the marks
// that Markdown does not have.
import type { Mark } from '../../article/article.ts';

/** A piece of a passage that is already written, and the marks around it. */
export interface Piece {
  /** Never empty. */
  readonly raw: string;
  readonly marks: readonly Mark[];
}

/** The tags of marks. The importer knows them, among others. */
export const MARK_TAGS: Readonly<Record<Mark, { readonly open: string; readonly close: string }>> = {
  'isolate-ltr': { open: '<bdi dir="ltr">', close: '</bdi>' },
  underline: { open: '<u>', close: '</u>' },
  highlight: { open: '<mark>', close: '</mark>' },
  sub: { open: '<sub>', close: '</sub>' },
  sup: { open: '<sup>', close: '</sup>' },
  strike: { open: '<del>', close: '</del>' },
  strong: { open: '<strong>', close: '</strong>' },
  emphasis: { open: '<em>', close: '</em>' },
  code: { open: '<code>', close: '</code>' },
};

// Of marks that begin together and reach equally far, the first here is outside.
const NESTING = Object.keys(MARK_TAGS) as readonly Mark[]; // the record's own keys

const DELIMITERS: ReadonlyMap<string, string> = new Map([
  ['strong', '**'],
  ['emphasis', '*'],
  ['strike', '~~'],
  ['strong emphasis', '***'],
]);

/** Marks that are opened and closed together: one, or strong and emphasis at once. */
interface Span {
  readonly marks: readonly Mark[];
  /** The token that closes it. */
  closedAt: number;
  /** Decided when it is written. */
  delimiter: string | undefined;
}

type Token =
  | { readonly type: 'raw'; readonly raw: string }
  | { readonly type: 'open' | 'close'; readonly span: Span };

/** The pieces in one string with their marks written around them. */
export function writeMarks(pieces: readonly Piece[]): string {
  const tokens = nest(pieces);
  const written: string[] = [];
  tokens.forEach((token, index) => {
    const last = written.at(-1) ?? '';
    if (token.type === 'raw') {
      // `!` before a bracket would begin a picture.
      if (token.raw.startsWith('[') && last.endsWith('!'))
        written[written.length - 1] = `${last.slice(0, -1)}\\!`;
      written.push(token.raw);
    } else if (token.type === 'open') {
      const { span } = token;
      const delimiter = DELIMITERS.get(span.marks.join(' '));
      if (delimiter !== undefined && mayDelimit(delimiter, tokens, index, span.closedAt, last.slice(-1))) {
        span.delimiter = delimiter;
      }
      written.push(span.delimiter ?? span.marks.map((mark) => MARK_TAGS[mark].open).join(''));
    } else {
      const { span } = token;
      written.push(
        span.delimiter ??
          span.marks
            .toReversed()
            .map((mark) => MARK_TAGS[mark].close)
            .join(''),
      );
    }
  });
  return written.join('');
}

function nest(pieces: readonly Piece[]): readonly Token[] {
  const reaches = measureReach(pieces);
  const tokens: Token[] = [];
  const open: Span[] = [];
  const closeTo = (depth: number): void => {
    for (const span of open.splice(depth).reverse()) {
      span.closedAt = tokens.push({ type: 'close', span }) - 1;
    }
  };
  pieces.forEach(({ raw, marks }, index) => {
    const ended = open.findIndex((span) => span.marks.some((mark) => !marks.includes(mark)));
    if (ended >= 0) closeTo(ended);
    const reach = reaches[index] ?? new Map<Mark, number>();
    const opening = NESTING.filter(
      (mark) => mark !== 'code' && marks.includes(mark) && !open.some((span) => span.marks.includes(mark)),
    ).sort((a, b) => (reach.get(b) ?? 0) - (reach.get(a) ?? 0));
    for (let at = 0; at < opening.length; at += 1) {
      const [mark, next] = opening.slice(at, at + 2);
      if (mark === undefined) break;
      const isPair = mark === 'strong' && next === 'emphasis' && reach.get(mark) === reach.get(next);
      const span: Span = { marks: isPair ? [mark, next] : [mark], closedAt: 0, delimiter: undefined };
      open.push(span);
      tokens.push({ type: 'open', span });
      if (isPair) at += 1;
    }
    tokens.push({ type: 'raw', raw });
  });
  closeTo(0);
  return tokens;
}

// For each piece and each of its marks, the last piece of the unbroken run that has the mark.
function measureReach(pieces: readonly Piece[]): readonly ReadonlyMap<Mark, number>[] {
  const reaches: Map<Mark, number>[] = [];
  let following = new Map<Mark, number>();
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const reach = new Map<Mark, number>();
    for (const mark of pieces[index]?.marks ?? []) reach.set(mark, following.get(mark) ?? index);
    reaches[index] = reach;
    following = reach;
  }
  return reaches;
}

// The rule by which CommonMark lets a run of delimiters open or close (section 6.2), taken strictly, because readers differ in which
// symbols they count as punctuation. What is not yet written beside the span begins or ends with punctuation in any case.
function mayDelimit(
  delimiter: string,
  tokens: readonly Token[],
  openedAt: number,
  closedAt: number,
  characterBefore: string,
): boolean {
  if (touches(tokens[openedAt - 1], delimiter) || touches(tokens[closedAt + 1], delimiter)) return false;
  const outsideBefore = classify(characterBefore);
  const insideFirst = classify(firstOf(tokens[openedAt + 1]));
  const insideLast = classify(lastOf(tokens[closedAt - 1]));
  const outsideAfter = classify(firstOf(tokens[closedAt + 1]));
  return flanks(outsideBefore, insideFirst) && flanks(outsideAfter, insideLast);
}

// Whether a neighbour is written with the same character, so that the two would be read as one run.
function touches(token: Token | undefined, delimiter: string): boolean {
  if (token === undefined || token.type === 'raw') return false;
  return token.span.delimiter?.charAt(0) === delimiter.charAt(0);
}

type CharacterClass = 'space' | 'punctuation' | 'unsure' | 'letter';

function flanks(outside: CharacterClass, inside: CharacterClass): boolean {
  if (inside === 'space') return false;
  return inside === 'letter' || outside === 'space' || outside === 'punctuation';
}

function classify(character: string): CharacterClass {
  if (character === '') return 'space';
  if (/[\p{L}\p{N}\p{M}]/u.test(character)) return 'letter';
  if (/[!-/:-@[-`{-~\p{P}]/u.test(character)) return 'punctuation';
  if (character === '\ufeff') return 'unsure';
  if (/\s/u.test(character)) return 'space';
  // Symbols, and halves of characters beyond the basic plane: some readers count them as punctuation, some do not.
  return /[\p{S}\p{Cs}]/u.test(character) ? 'unsure' : 'letter';
}

function firstOf(token: Token | undefined): string {
  if (token === undefined) return '';
  return token.type === 'raw' ? token.raw.charAt(0) : '*';
}

function lastOf(token: Token | undefined): string {
  if (token === undefined) return '';
  return token.type === 'raw' ? token.raw.charAt(token.raw.length - 1) : '*';
}
