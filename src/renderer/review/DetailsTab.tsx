// The details of the report: a form for everything that is known about it besides its text. What is valid is kept at once.
import { type JSX, useId, useState } from 'react';
import { parseWebAddress } from '../../core/article/addresses.ts';
import { STATUSES } from '../../core/article/article.ts';
import { slugify } from '../../core/article/slug.ts';
import { DIGIT_SETS, readTarget } from '../app/preferences.ts';
import { useMetadata, useServices } from '../editor/services.ts';
import { ChoiceField, Field, TextField } from './fields.tsx';
import type { ReviewProps } from './ReviewPanel.tsx';
import { TagsField } from './TagsField.tsx';

const MOST_DESCRIBED = 160;
const LANGUAGES = ['ar', 'en'] as const;
const QUOTES = ['guillemets', 'curly'] as const;

export function DetailsTab({ target, deskTarget, onTarget, onReopen }: ReviewProps): JSX.Element {
  const { words, writeMetadata } = useServices();
  const metadata = useMetadata();
  const { details, digits, digitSets } = words.frame;
  const { headline, slug = '', description = '', canonical = '', dates, language, status } = metadata;
  const [wrongAddress, setWrongAddress] = useState(false);
  const [isSlugTidied, setIsSlugTidied] = useState(false);
  const described = [...description].length;
  const suggested = slugify(headline);
  const keep = (name: 'description' | 'author' | 'place' | 'section') => (value: string) =>
    writeMetadata({ [name]: value === '' ? undefined : value });
  // Other languages than these two are kept until one of them is chosen.
  const spoken = LANGUAGES.find((each) => language === each || language.startsWith(`${each}-`));
  const shownLanguages = spoken === undefined ? [language, ...LANGUAGES] : LANGUAGES;

  return (
    <form className="details" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{details.address}</legend>
        <TextField
          name="slug"
          label={details.slug}
          value={slug}
          isPlain
          hint={isSlugTidied ? details.slugChanged : undefined}
          onChange={(value, isDone) => {
            const tidy = slugify(value);
            if (isDone) setIsSlugTidied(tidy !== value.trim());
            writeMetadata({ slug: tidy === '' ? undefined : tidy });
          }}
        >
          {suggested === '' || suggested === slug ? null : (
            <button
              type="button"
              className="outlined small"
              onClick={() => writeMetadata({ slug: suggested })}
            >
              {details.suggest}
            </button>
          )}
        </TextField>
        <TextField
          name="description"
          label={details.description}
          value={description}
          isLong
          isWrong={described > MOST_DESCRIBED}
          hint={described > MOST_DESCRIBED ? details.descriptionLong : undefined}
          counter={details.descriptionCount(described)}
          onChange={keep('description')}
        />
        <TextField
          name="canonical"
          label={details.canonical}
          value={canonical}
          isAddress
          isWrong={wrongAddress}
          hint={wrongAddress ? details.canonicalWrong : undefined}
          onChange={(value) => {
            const address = parseWebAddress(value);
            setWrongAddress(value !== '' && address === undefined);
            if (value === '' || address !== undefined) writeMetadata({ canonical: address });
          }}
        />
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
        <TextField
          name="author"
          label={details.author}
          value={metadata.author ?? ''}
          onChange={keep('author')}
        />
        <div className="two">
          <TextField
            name="place"
            label={details.place}
            value={metadata.place ?? ''}
            onChange={keep('place')}
          />
          <TextField
            name="section"
            label={details.section}
            value={metadata.section ?? ''}
            onChange={keep('section')}
          />
        </div>
        <TagsField words={words} tags={metadata.tags} onChange={(tags) => writeMetadata({ tags })} />
        <DayField
          label={details.published}
          value={dates.published ?? ''}
          onChange={(published) => {
            const { published: _old, ...others } = dates;
            writeMetadata({ dates: published === '' ? others : { ...others, published } });
          }}
        />
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

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

// The day of a moment; its time of day is kept until another day is chosen.
function DayField({ label, value, onChange }: DayFieldProps): JSX.Element {
  const id = useId();
  return (
    <Field id={id} label={label}>
      <input
        id={id}
        type="date"
        data-field="published"
        value={value.slice(0, 10)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
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
