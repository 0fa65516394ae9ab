// The details of the report: a form for everything that is known about it besides its text. What is valid is kept at once.
import { type JSX, useId } from 'react';
import { STATUSES } from '../../core/article/article.ts';
import { DIGIT_SETS, readTarget } from '../app/preferences.ts';
import { useMetadata, useServices } from '../editor/services.ts';
import { AddressFields, CreditFields } from './detailFields.tsx';
import { ChoiceField, Field } from './fields.tsx';
import type { ReviewProps } from './ReviewPanel.tsx';

const LANGUAGES = ['ar', 'en'] as const;
const QUOTES = ['guillemets', 'curly'] as const;

export function DetailsTab({ target, deskTarget, onTarget, onReopen }: ReviewProps): JSX.Element {
  const { words, writeMetadata } = useServices();
  const metadata = useMetadata();
  const { details, digits, digitSets } = words.frame;
  const { language, status } = metadata;
  // Other languages than these two are kept until one of them is chosen.
  const spoken = LANGUAGES.find((each) => language === each || language.startsWith(`${each}-`));
  const shownLanguages = spoken === undefined ? [language, ...LANGUAGES] : LANGUAGES;

  return (
    <form className="details" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{details.address}</legend>
        <AddressFields />
      </fieldset>
      <fieldset>
        <legend>{details.publishing}</legend>
        <ChoiceField
          name="status"
          label={details.status}
          value={status}
          options={STATUSES.map((each) => ({ id: each, label: words.statuses[each] }))}
          onChange={(id) => {
            const chosen = STATUSES.find((each) => each === id);
            if (chosen !== undefined) writeMetadata({ status: chosen });
          }}
        />
        <CreditFields />
      </fieldset>
      <fieldset>
        <legend>{details.text}</legend>
        <ChoiceField
          name="language"
          label={details.language}
          value={spoken ?? language}
          options={shownLanguages.map((id) => ({
            id,
            label: id === 'ar' || id === 'en' ? details.languages[id] : id,
          }))}
          onChange={(id) => {
            writeMetadata({ language: id });
            // Everything on the page takes its direction from it.
            onReopen();
          }}
        />
        <div className="two">
          <ChoiceField
            name="digits"
            label={digits}
            value={metadata.digits}
            options={DIGIT_SETS.map((id) => ({ id, label: digitSets[id] }))}
            onChange={(id) => {
              const chosen = DIGIT_SETS.find((each) => each === id);
              if (chosen !== undefined) writeMetadata({ digits: chosen });
            }}
          />
          <ChoiceField
            name="quotes"
            label={details.quotes}
            value={metadata.quotes}
            options={QUOTES.map((id) => ({ id, label: details.quoteStyles[id] }))}
            onChange={(id) => {
              const chosen = QUOTES.find((each) => each === id);
              if (chosen !== undefined) writeMetadata({ quotes: chosen });
            }}
          />
        </div>
        <TargetField
          label={details.target}
          hint={deskTarget === 0 ? undefined : details.targetHint(deskTarget)}
          value={target}
          onChange={onTarget}
        />
      </fieldset>
    </form>
  );
}

interface TargetFieldProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: number | undefined;
  readonly onChange: (target: number) => void;
}

function TargetField({ label, hint, value, onChange }: TargetFieldProps): JSX.Element {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        id={id}
        type="number"
        min={0}
        step={50}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value ?? ''}
        onChange={(event) => onChange(readTarget(Number(event.target.value)))}
      />
    </Field>
  );
}
