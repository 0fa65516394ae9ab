// Fields of the details: a label, what is typed or chosen, and what is to be said about it.
import { type JSX, type ReactNode, useId, useState } from 'react';
import { hasArabic } from '../../core/arabic/script.ts';
import { useWords } from '../editor/services.ts';

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isWrong?: boolean;
  /** At the end of the label. */
  readonly counter?: string;
  readonly children: ReactNode;
}

export function Field({ id, label, hint, isWrong = false, counter, children }: FieldProps): JSX.Element {
  return (
    <div className={isWrong ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {counter === undefined ? null : <small>{counter}</small>}
      </label>
      {children}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="hint" role="status">
          {hint}
        </p>
      )}
    </div>
  );
}

export interface TextFieldProps extends Omit<FieldProps, 'id' | 'children'> {
  /** The field of the metadata. */
  readonly name: string;
  readonly value: string;
  /** Several lines on the screen; one in the article. */
  readonly isLong?: boolean;
  /** An address: always from left to right. */
  readonly isAddress?: boolean;
  /** Kept in another form than it is typed in, which is shown when it is left. */
  readonly isPlain?: boolean;
  /** What it may be long, in UTF-16 units; no more can be typed. */
  readonly most?: number;
  /** What is typed, as one trimmed line; `isDone` when the field is left. */
  readonly onChange: (value: string, isDone: boolean) => void;
  readonly children?: ReactNode;
}

export function TextField(props: TextFieldProps): JSX.Element {
  const {
    name,
    value,
    isLong = false,
    isAddress = false,
    isPlain = false,
    isWrong = false,
    onChange,
  } = props;
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  // While it is typed in, it is the writer's; a value changed elsewhere comes in when it is left.
  const shown = typed ?? value;
  const direction = isAddress ? 'ltr' : shown === '' ? words.direction : hasArabic(shown) ? 'rtl' : 'ltr';
  const common = {
    id,
    'data-field': name,
    dir: direction,
    value: shown,
    maxLength: props.most,
    'aria-invalid': isWrong,
    'aria-describedby': props.hint === undefined ? undefined : `${id}-hint`,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setTyped(target.value);
      onChange(lineOf(target.value), false);
    },
    onBlur: ({ target }: { readonly target: { readonly value: string } }) => {
      if (typed !== undefined) onChange(lineOf(target.value), true);
      // What was refused stays in sight, to be mended.
      if (!isWrong || !isAddress) setTyped(undefined);
    },
  };
  return (
    <Field {...props} id={id}>
      {isLong ? (
        <textarea rows={3} {...common} />
      ) : (
        <input
          type="text"
          inputMode={isAddress ? 'url' : 'text'}
          spellCheck={!isPlain && !isAddress}
          {...common}
        />
      )}
      {props.children}
    </Field>
  );
}

export interface ChoiceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (id: string) => void;
}

export function ChoiceField({ name, label, value, options, onChange }: ChoiceFieldProps): JSX.Element {
  const id = useId();
  return (
    <Field id={id} label={label}>
      <select id={id} data-field={name} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

function lineOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
