// Rules between parts of a text, and the «read more» cut.

const SEPARATOR =
  /^(?:(?:[-–—]\s?){3,}|(?:_\s?){3,}|(?:\*\s?){3,}|(?:=\s?){3,}|(?:[•·◆❖✦]\s?){3,}|(?:~\s?){3,}|⁂|ـ{3,})$/;
const JUMP_BREAK =
  /^(?:<!--\s*more\s*-->|[-–—]{2,}\s*(?:more|read more|المزيد|اقرأ المزيد|تتمة)\s*[-–—]{2,})$/i;

/** Whether the line is a separator. */
export function isSeparator(line: string): boolean {
  return SEPARATOR.test(line);
}

/** Whether the line is a jump break. */
export function isJumpBreak(line: string): boolean {
  return JUMP_BREAK.test(line);
}
