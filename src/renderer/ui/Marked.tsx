// A text with some of its words marked.
import type { JSX, ReactNode } from 'react';

export interface MarkedProps {
  readonly text: string;
  /** UTF-16 offsets, in order. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

export function Marked({ text, ranges }: MarkedProps): JSX.Element {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
