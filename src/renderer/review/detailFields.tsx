// Fields of the details that go out with the report, for the panel beside the page and for publishing.
import { type JSX, useId, useState } from 'react';
import { parseWebAddress } from '../../core/article/addresses.ts';
import { MOST_DESCRIBED, proposeDescription } from '../../core/article/proposeDescription.ts';
import { proposeSlug, slugify } from '../../core/article/slug.ts';
import { useMetadata, useServices } from '../editor/services.ts';
import { Field, TextField } from './fields.tsx';
import { TagsField } from './TagsField.tsx';

export interface AddressFieldsProps {
  /** On the button that proposes a description while there is none; without it none is proposed. */
  readonly propose?: string;
}

/** Slug, description, canonical address. */
export function AddressFields({ propose }: AddressFieldsProps): JSX.Element {
  const { words, writeMetadata, session } = useServices();
  const { details } = words.frame;
  const { headline, slug = '', description = '', canonical = '' } = useMetadata();
  const [wrongAddress, setWrongAddress] = useState(false);
  const [isSlugTidied, setIsSlugTidied] = useState(false);
  const described = [...description].length;
  const suggested = proposeSlug(headline);
  const proposed = propose === undefined || described > 0 ? '' : proposeDescription(session.read());
  return (
    <>
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
          <button type="button" className="outlined small" onClick={() => writeMetadata({ slug: suggested })}>
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
        onChange={(value) => writeMetadata({ description: value === '' ? undefined : value })}
      >
        {proposed === '' ? null : (
          <button
            type="button"
            className="outlined small"
            onClick={() => writeMetadata({ description: proposed })}
          >
            {propose}
          </button>
        )}
      </TextField>
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
    </>
  );
}

/** Author, place, section, tags, day of publication. */
export function CreditFields(): JSX.Element {
  const { words, writeMetadata } = useServices();
  const { details } = words.frame;
  const metadata = useMetadata();
  const { dates } = metadata;
  const keep = (name: 'author' | 'place' | 'section') => (value: string) =>
    writeMetadata({ [name]: value === '' ? undefined : value });
  return (
    <>
      <TextField
        name="author"
        label={details.author}
        value={metadata.author ?? ''}
        onChange={keep('author')}
      />
      <div className="two">
        <TextField name="place" label={details.place} value={metadata.place ?? ''} onChange={keep('place')} />
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
    </>
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
