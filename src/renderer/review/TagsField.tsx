// The tags of the report. Two spellings of one word are one tag.
import { X } from 'lucide-react';
import { type JSX, useId, useState } from 'react';
import { fold } from '../../core/arabic/fold.ts';
import { hasArabic } from '../../core/arabic/script.ts';
import type { Words } from '../i18n/words.ts';
import { Field } from './fields.tsx';

export interface TagsFieldProps {
  readonly words: Words;
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

const SEPARATORS = /[,،;؛\n]/;

export function TagsField({ words, tags, onChange }: TagsFieldProps): JSX.Element {
  const { details } = words.frame;
  const id = useId();
  const [typed, setTyped] = useState('');
  const add = (text: string): void => {
    const known = new Set(tags.map(fold));
    const fresh = text
      .split(SEPARATORS)
      .map((tag) => tag.replace(/\s+/g, ' ').trim())
      .filter((tag) => tag !== '' && !known.has(fold(tag)) && known.add(fold(tag)));
    if (fresh.length > 0) onChange([...tags, ...fresh]);
    setTyped('');
  };
  return (
    <Field id={id} label={details.tags}>
      <div className="tags">
        {tags.map((tag) => (
          <span key={tag} className="chip" dir={hasArabic(tag) ? 'rtl' : 'ltr'}>
            {tag}
            <button
              type="button"
              className="icon small"
              aria-label={details.removeTag(tag)}
              title={details.removeTag(tag)}
              onClick={() => onChange(tags.filter((other) => other !== tag))}
            >
              <X aria-hidden="true" />
            </button>
          </span>
        ))}
        <input
          id={id}
          type="text"
          data-field="tags"
          placeholder={details.tagHint}
          value={typed}
          onChange={(event) => {
            const { value } = event.target;
            if (SEPARATORS.test(value)) add(value);
            else setTyped(value);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') {
              event.preventDefault();
              add(typed);
            }
            if (event.key === 'Backspace' && typed === '') onChange(tags.slice(0, -1));
          }}
          onBlur={() => add(typed)}
        />
      </div>
    </Field>
  );
}
