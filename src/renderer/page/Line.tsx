// A plain line of the article that grows with its words: headline and subtitle. Enter adds nothing to it.
import { type JSX, useState } from 'react';

export interface LineProps {
  readonly className: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Line({ className, label, value, onChange }: LineProps): JSX.Element {
  const [text, setText] = useState(value);
  return (
    <textarea
      className={className}
      aria-label={label}
      placeholder={label}
      rows={1}
      value={text}
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
