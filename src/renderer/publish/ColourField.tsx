// A colour, typed as `#rrggbb`, with a patch of it; what cannot be read is said at once and never ordered.
import { type JSX, useState } from 'react';
import { refuseAccent } from '../../core/export/house/accent.ts';
import { useWords } from '../editor/services.ts';
import { HOUSE_WORDS } from '../i18n/houseWords.ts';
import { TextField } from '../review/fields.tsx';

export interface ColourFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function ColourField({ name, label, value, onChange }: ColourFieldProps): JSX.Element {
  const words = useWords();
  const [typed, setTyped] = useState(value);
  const [isTyping, setIsTyping] = useState(false);
  const refusal = typed === '' ? undefined : refuseAccent(typed);
  // Half a colour is no mistake while it is typed.
  const isBegun = isTyping && /^#[0-9a-f]{0,5}$/.test(typed);
  const shown = refusal === undefined ? typed : '';
  return (
    <TextField
      name={name}
      label={label}
      value={value}
      isAddress
      isWrong={refusal !== undefined && !isBegun}
      hint={
        isBegun || refusal === undefined ? HOUSE_WORDS[words.language].colourHint : refusal[words.language]
      }
      onChange={(given, isDone) => {
        const colour = given.toLowerCase();
        setTyped(colour);
        setIsTyping(!isDone);
        if (isDone && (colour === '' || refuseAccent(colour) === undefined)) onChange(colour);
      }}
    >
      {shown === '' ? null : (
        <svg className="patch" viewBox="0 0 8 8" preserveAspectRatio="none" aria-hidden="true">
          <rect width="8" height="8" fill={shown} />
        </svg>
      )}
    </TextField>
  );
}
