// A picture that stands beside the page all the time, as a letter of a font. The browser puts the window together anew at every key, and an SVG is a drawing
// of its own to it: forty of them cost as much as the rest of the window (tests/bench: typing). What comes and goes (menus, dialogs, cards) may have those.
import type { JSX } from 'react';
import { codePointOf, type GlyphName } from './names.ts';
import './glyphs.css';

export interface GlyphProps {
  readonly name: GlyphName;
  /** Whether it points along the line, and is turned where that runs from right to left. */
  readonly isTurned?: boolean;
  readonly className?: string;
}

/** Says nothing: what it stands for is said beside it, or by the label of its button. As tall and wide as a letter is high. */
export function Glyph({ name, isTurned = false, className }: GlyphProps): JSX.Element {
  return (
    <i
      aria-hidden="true"
      className={className === undefined ? 'glyph' : `glyph ${className}`}
      data-glyph={String.fromCodePoint(codePointOf(name))}
      data-turned={isTurned ? String.fromCodePoint(codePointOf(name, true)) : undefined}
    />
  );
}
