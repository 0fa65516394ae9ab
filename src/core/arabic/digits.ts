// Digit sets: converting them, formatting numbers in them, and finding which ones a text uses.

/** European (0–9) or Arabic-Indic (٠–٩) digits: one policy for an article. */
export type DigitSet = 'european' | 'arabic-indic';

const ANY_DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/g;

/** The text with every digit in the given set; Persian digits count as Arabic-Indic ones of the same value. */
export function toDigits(text: string, set: DigitSet): string {
  const zero = set === 'european' ? 0x30 : 0x660;
  return text.replace(ANY_DIGIT, (digit) => String.fromCharCode(zero + digitValue(digit.charCodeAt(0))));
}

/** A whole number in the given set, without grouping. */
export function formatNumber(value: number, set: DigitSet): string {
  const digits = String(value);
  return set === 'european' ? digits : toDigits(digits, set);
}

/** Which digits occur, each with the offset of its first. Persian digits (06F0–06F9) are told apart: in Arabic text they are stray. */
export function digitSetsIn(text: string): Readonly<Partial<Record<DigitSet | 'persian', number>>> {
  const found: Partial<Record<DigitSet | 'persian', number>> = {};
  for (const { 0: digit, index } of text.matchAll(ANY_DIGIT)) {
    const unit = digit.charCodeAt(0);
    found[unit < 0x40 ? 'european' : unit < 0x6f0 ? 'arabic-indic' : 'persian'] ??= index;
  }
  return found;
}

function digitValue(unit: number): number {
  return unit < 0x40 ? unit - 0x30 : unit & 0x0f;
}
