// «Save»: everything is saved already, so what is left to do is to name this version.
import { type JSX, useEffect, useState } from 'react';
import { Button, Dialog, I18nProvider, Input, Popover, TextField } from 'react-aria-components';
import { SENTENCES } from '../../contract/errors.ts';
import { codeOf } from '../app/codeOf.ts';
import { useServices } from '../editor/services.ts';
import { announce } from '../ui/Announcer.tsx';
import type { DraftSession } from './DraftSession.ts';

export interface NameRevisionProps {
  readonly anchor: Element;
  readonly session: DraftSession;
  readonly onClose: () => void;
}

const MOST = 200;

export function NameRevision({ anchor, session, onClose }: NameRevisionProps): JSX.Element {
  const { words, editor } = useServices();
  const { revision } = words.frame;
  const [name, setName] = useState(() => revision.defaultName(momentIn(words.language)));
  const [refusal, setRefusal] = useState<string>();
  useEffect(() => void session.autosave.flush(), [session]);
  const close = (): void => {
    onClose();
    editor.focus();
  };
  const keep = async (): Promise<void> => {
    const line = name.trim();
    if (line === '') return;
    try {
      await session.saveNamed(line);
      announce(revision.done(line));
      close();
    } catch (error) {
      setRefusal(SENTENCES[codeOf(error)][words.language]);
    }
  };
  return (
    <I18nProvider locale={words.language}>
      <Popover
        className="name-revision"
        triggerRef={{ current: anchor }}
        placement="top start"
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) close();
        }}
      >
        <Dialog aria-label={revision.keep}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void keep();
            }}
          >
            <p>{revision.saved}</p>
            <TextField autoFocus aria-label={revision.name} value={name} onChange={setName} maxLength={MOST}>
              <Input onFocus={(event) => event.target.select()} />
            </TextField>
            {refusal === undefined ? null : <p role="alert">{refusal}</p>}
            <Button type="submit" className="primary">
              {revision.keep}
            </Button>
          </form>
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}

function momentIn(language: 'ar' | 'en'): string {
  return new Date().toLocaleString(language === 'ar' ? 'ar-u-nu-latn' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
}
