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
import { useWords } from '../editor/services.ts';
import { PUBLISH_WORDS } from '../i18n/publishWords.ts';
import { ChoiceField, TextField } from '../review/fields.tsx';
import { type Choice, settingsFor } from './choice.ts';

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
  readonly choice: Choice;
  readonly onTarget: (id: string) => void;
  readonly onSetting: (name: string, value: string) => void;
}

export function TargetChoice(props: TargetChoiceProps): JSX.Element {
  const { targets, target, choice, onTarget, onSetting } = props;
  const { language } = useWords();
  const text = PUBLISH_WORDS[language];
  const given = target === undefined ? {} : settingsFor(choice, target.id);
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
          {target.settings.map(({ name, label, values, names }) =>
            values.length === 0 ? (
              <TextField
                key={`${target.id} ${name}`}
                name={`setting-${name}`}
                label={label[language]}
                value={given[name] ?? ''}
                onChange={(value, isDone) => {
                  if (isDone) onSetting(name, value);
                }}
              />
            ) : (
              <ChoiceField
                key={`${target.id} ${name}`}
                name={`setting-${name}`}
                label={label[language]}
                value={given[name] ?? values[0] ?? ''}
                options={values.map((value) => ({ id: value, label: names?.[value]?.[language] ?? value }))}
                onChange={(value) => onSetting(name, value)}
              />
            ),
          )}
        </fieldset>
      )}
    </>
  );
}
