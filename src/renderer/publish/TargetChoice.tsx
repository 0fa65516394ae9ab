// Where the report goes, and how: the table of targets, and the settings of the chosen one.
import {
  Braces,
  ClipboardCopy,
  Code,
  FileText,
  FileType,
  Globe,
  Hash,
  type LucideIcon,
  PackageOpen,
  Printer,
  Rss,
  Text,
} from 'lucide-react';
import type { JSX } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { TargetInfo } from '../../contract/values.ts';
import { MOST_TEXT } from '../../core/export/parseSettings.ts';
import { useWords } from '../editor/services.ts';
import { PUBLISH_WORDS } from '../i18n/publishWords.ts';
import { ChoiceField, TextField } from '../review/fields.tsx';
import { ColourField } from './ColourField.tsx';
import { HouseActions, type HouseActionsProps } from './HouseActions.tsx';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  standalone: Globe,
  blogger: Rss,
  wordpress: Code,
  'wordpress-wxr': PackageOpen,
  clipboard: ClipboardCopy,
  markdown: Hash,
  text: Text,
  article: Braces,
  docx: FileType,
  pdf: Printer,
};

export interface TargetChoiceProps {
  readonly targets: readonly TargetInfo[];
  readonly target: TargetInfo | undefined;
  /** A value for each setting of the chosen target, as it would be published. */
  readonly settings: Readonly<Record<string, string>>;
  /** What is done with the house style there; absent where nothing is. */
  readonly house?: HouseActionsProps;
  readonly onTarget: (id: string) => void;
  readonly onSetting: (name: string, value: string) => void;
}

export function TargetChoice(props: TargetChoiceProps): JSX.Element {
  const { targets, target, settings, house, onTarget, onSetting } = props;
  const { language } = useWords();
  const text = PUBLISH_WORDS[language];
  return (
    <>
      <RadioGroup className="targets" value={target?.id ?? null} onChange={onTarget}>
        <Label>{text.target}</Label>
        {targets.map(({ id, label }) => {
          const Icon = ICONS[id] ?? FileText;
          return (
            // One begins with the target that one has published to last.
            <Radio key={id} value={id} className="target" autoFocus={id === target?.id}>
              <Icon aria-hidden="true" />
              {label[language]}
            </Radio>
          );
        })}
      </RadioGroup>
      {target === undefined || target.settings.length === 0 ? null : (
        <fieldset className="settings details">
          <legend>{text.settings}</legend>
          {target.settings.map(({ name, label, values, names, form }) =>
            form === 'colour' ? (
              <ColourField
                // Another value from elsewhere begins it anew.
                key={`${target.id} ${name} ${settings[name]}`}
                name={`setting-${name}`}
                label={label[language]}
                value={settings[name] ?? ''}
                onChange={(value) => onSetting(name, value)}
              />
            ) : values.length === 0 ? (
              <TextField
                key={`${target.id} ${name}`}
                name={`setting-${name}`}
                label={label[language]}
                value={settings[name] ?? ''}
                most={MOST_TEXT}
                onChange={(value, isDone) => {
                  if (isDone) onSetting(name, value);
                }}
              />
            ) : (
              <ChoiceField
                key={`${target.id} ${name}`}
                name={`setting-${name}`}
                label={label[language]}
                value={settings[name] ?? ''}
                options={values.map((value) => ({ id: value, label: names?.[value]?.[language] ?? value }))}
                onChange={(value) => onSetting(name, value)}
              />
            ),
          )}
          {house === undefined ? null : <HouseActions {...house} />}
        </fieldset>
      )}
    </>
  );
}
