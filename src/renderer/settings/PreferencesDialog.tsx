// The preferences: the look and language of the window, what the desk wants of a report, what is mended while one types, and the house style. Each is kept when it is chosen.
import { X } from 'lucide-react';
import { type JSX, useSyncExternalStore } from 'react';
import {
  Button,
  Dialog,
  Heading,
  I18nProvider,
  Label,
  Modal,
  ModalOverlay,
  Radio,
  RadioGroup,
} from 'react-aria-components';
import type { Client } from '../../contract/client.ts';
import { DIGIT_SETS, type Preferences, readTarget, THEMES } from '../app/preferences.ts';
import { TYPING_SWITCHES, type TypingSettings } from '../editor/typing/TypingSettings.ts';
import { TYPING_LABELS } from '../editor/typing/typingCommands.ts';
import type { Words } from '../i18n/words.ts';
import { HouseStyle } from './HouseStyle.tsx';

export interface PreferencesDialogProps {
  readonly client: Client;
  readonly words: Words;
  readonly preferences: Preferences;
  readonly typing: TypingSettings;
  readonly onPrefer: (change: Partial<Preferences>) => void;
  readonly onClose: () => void;
}

/** Languages are named in themselves. */
const LANGUAGES = { ar: 'العربية', en: 'English' } as const;

export function PreferencesDialog({
  client,
  words,
  preferences,
  typing,
  onPrefer,
  onClose,
}: PreferencesDialogProps): JSX.Element {
  const { frame } = words;
  const { settings, panels } = frame;
  const helpers = useSyncExternalStore(typing.subscribe, typing.enabled);
  return (
    <I18nProvider locale={words.language}>
      <ModalOverlay
        className="modal-veil"
        isOpen
        isDismissable
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <Modal className="modal">
          <Dialog className="preferences">
            <header>
              <Heading slot="title">{frame.preferences}</Heading>
              <Button slot="close" className="icon" aria-label={frame.close}>
                <X aria-hidden="true" />
              </Button>
            </header>
            <section>
              <h3>{settings.interface}</h3>
              <Choice
                label={settings.language}
                value={preferences.language}
                options={[
                  ['ar', LANGUAGES.ar],
                  ['en', LANGUAGES.en],
                ]}
                onChoose={(language) => onPrefer({ language })}
              />
              <Choice
                label={words.theme}
                value={preferences.theme}
                options={THEMES.map((theme) => [theme, words.themes[theme]] as const)}
                onChoose={(theme) => onPrefer({ theme })}
              />
              <Choice
                label={frame.digits}
                value={preferences.digits}
                options={DIGIT_SETS.map((set) => [set, frame.digitSets[set]] as const)}
                onChoose={(digits) => onPrefer({ digits })}
              />
              <fieldset className="switches">
                <legend>{settings.panels}</legend>
                {(['library', 'review'] as const).map((panel) => (
                  <label key={panel}>
                    <input
                      type="checkbox"
                      checked={preferences[panel]}
                      onChange={(event) => onPrefer({ [panel]: event.target.checked })}
                    />
                    {panels[panel]}
                  </label>
                ))}
              </fieldset>
            </section>
            <section>
              <h3>{settings.writing}</h3>
              <label className="number-field">
                <span>{settings.target}</span>
                <input
                  type="number"
                  min={0}
                  step={50}
                  value={preferences.target}
                  aria-describedby="target-hint"
                  onChange={(event) => onPrefer({ target: readTarget(Number(event.target.value)) })}
                />
                <small id="target-hint">{settings.targetHint}</small>
              </label>
              <fieldset className="switches list">
                <legend>{settings.typing}</legend>
                {TYPING_SWITCHES.map((helper) => (
                  <label key={helper}>
                    <input type="checkbox" checked={helpers[helper]} onChange={() => typing.toggle(helper)} />
                    {TYPING_LABELS[helper][words.language]}
                  </label>
                ))}
              </fieldset>
            </section>
            <HouseStyle client={client} words={words} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [id: T, label: string])[];
  readonly onChoose: (id: T) => void;
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>): JSX.Element {
  return (
    <RadioGroup
      className="choice"
      value={value}
      onChange={(chosen) => {
        const option = options.find(([id]) => id === chosen);
        if (option !== undefined) onChoose(option[0]);
      }}
    >
      <Label>{label}</Label>
      <div className="segments">
        {options.map(([id, name]) => (
          <Radio key={id} value={id} className="segment">
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
