// A plain line of the article that grows with its words: headline and subtitle. Enter adds nothing to it.
import { type JSX, useState } from 'react';

export interface LineProps {
  readonly className: string;
  readonly label: string;
  /** The name of its field in the metadata, by which it is found. */
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Line({ className, label, name, value, onChange }: LineProps): JSX.Element {
  const [text, setText] = useState(value);
  // A space at its end stays while it is written, though it is not kept; what was changed elsewhere comes in.
  const shown = text.trim() === value ? text : value;
  return (
    <textarea
      className={className}
      data-field={name}
      aria-label={label}
      placeholder={label}
      rows={1}
      value={shown}
      onChange={(event) => {
        const line = event.target.value.replace(/\s*\n\s*/g, ' ');
        setText(line);
        onChange(line.trim());
      }}
      onKeyDown={(event) => {
        // Not the Enter that ends the composition of an input method.
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        const next = event.currentTarget.nextElementSibling;
        if (next instanceof HTMLElement) next.focus();
      }}
    />
  );
}
