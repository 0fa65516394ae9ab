// The command palette: whatever the program can do, and the drafts, by their names in either language. The caret stays in its field.
import { Search } from 'lucide-react';
import { type JSX, useEffect, useId, useLayoutEffect, useMemo, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { type ErrorCode, SENTENCES } from '../../contract/errors.ts';
import type { DraftInfo } from '../../contract/values.ts';
import { codeOf } from '../app/codeOf.ts';
import { CommandIcon } from '../commands/CommandIcon.tsx';
import { useServices } from '../editor/services.ts';
import { hintOf } from '../editor/Tool.tsx';
import { nextOption, type Option, Options, optionId } from '../ui/Options.tsx';
import { findPaletteEntries, type PaletteEntry, paletteEntries } from './entries.ts';
import { noteRecent, readRecent } from './recent.ts';
import type { Close } from './useDialog.ts';
import '../editor/insert/insert.css';
import './palette.css';

const MOST_LISTED = 500;

export interface PaletteProps {
  /** What was typed before the palette was there. */
  readonly early: { current: string };
  readonly onClose: Close;
}

export function Palette({ early, onClose }: PaletteProps): JSX.Element {
  const { client, words, callouts, commands, openDraft } = useServices();
  const { menus, language } = words;
  const list = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [drafts, setDrafts] = useState<readonly DraftInfo[]>([]);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<ErrorCode>();
  // The field that has kept it is gone only now.
  useLayoutEffect(() => {
    setQuery(early.current);
    early.current = '';
  }, [early]);
  useEffect(() => {
    const refuse = (error: unknown): void => setRefusal(codeOf(error));
    client.call('drafts.list', { limit: MOST_LISTED }).then(setDrafts, refuse);
    readRecent(client).then(setRecent, refuse);
  }, [client]);
  const entries = useMemo(
    () => paletteEntries(commands, drafts, recent, words),
    [commands, drafts, recent, words],
  );
  const found = useMemo(() => findPaletteEntries(entries, query, words), [entries, query, words]);
  const choose = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    if (entry.kind === 'draft') {
      onClose(() => openDraft(entry.draft.id));
      return;
    }
    // A library that cannot be written to says so in the line of state; the command is given all the same.
    noteRecent(client, recent, entry.command.id).catch(() => undefined);
    onClose(entry.command.run);
  };
  const options = found.map((entry): Option => {
    const id = entry.kind === 'command' ? entry.command.id : `draft ${entry.draft.id}`;
    return {
      id,
      label: entry.kind === 'command' ? entry.command.label[language] : entry.draft.title || words.untitled,
      icon: <CommandIcon id={id} language={language} callouts={callouts} />,
      ...(entry.kind === 'command' ? hintOf(entry.command) : {}),
      ...(query.trim() === '' || entry.kind === 'draft' ? { heading: entry.heading } : {}),
    };
  });
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="palette">
        <Dialog aria-label={menus.palette}>
          <label className="palette-field">
            <Search aria-hidden="true" />
            <input
              autoFocus
              role="combobox"
              aria-label={menus.palette}
              aria-expanded={options.length > 0}
              aria-controls={list}
              aria-autocomplete="list"
              aria-activedescendant={options.length > 0 ? optionId(list, active) : undefined}
              placeholder={menus.paletteField}
              autoComplete="off"
              spellCheck={false}
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                setActive(0);
              }}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return;
                const next = nextOption(event.key, active, options.length);
                if (next !== undefined) setActive(next);
                else if (event.key === 'Enter') choose(found[active]);
                else return;
                event.preventDefault();
              }}
            />
          </label>
          {refusal === undefined ? null : <p role="alert">{SENTENCES[refusal][language]}</p>}
          {options.length === 0 ? <p className="nothing">{menus.nothing}</p> : null}
          <Options
            id={list}
            label={menus.palette}
            options={options}
            active={active}
            onChoose={(index) => choose(found[index])}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
