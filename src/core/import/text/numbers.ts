// Numbers as they are written in markers and lists, in European, Arabic-Indic and Persian digits and in superscripts.
import { toDigits } from '../../arabic/digits.ts';

/** The inside of a character class that matches one digit of any of the three sets. */
export const DIGIT = '0-9٠-٩۰-۹';

/** The value of a run of digits. */
export function readNumber(digits: string): number {
  return Number(toDigits(digits, 'european'));
}

/** The superscript digits in order; also the inside of a character class. */
export const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The value of a run of superscript digits. */
export function readSuperscript(digits: string): number {
  return [...digits].reduce((value, digit) => value * 10 + SUPERSCRIPT.indexOf(digit), 0);
}
