// The insert menu at the caret. The caret stays in the text, where one goes on writing what is looked for; the menu is the text field's list.
import {
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { type JSX, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type ErrorCode, SENTENCES } from '../../../contract/errors.ts';
import type { SnippetInfo } from '../../../contract/values.ts';
import { parseArticle } from '../../../core/article/parseArticle.ts';
import { codeOf } from '../../app/codeOf.ts';
import { CommandIcon } from '../../commands/CommandIcon.tsx';
import { Floating } from '../../ui/Floating.tsx';
import { nextOption, type Option, Options, optionId } from '../../ui/Options.tsx';
import { rangeAnchor, selectionAnchor } from '../bubble/ranges.ts';
import { useServices } from '../services.ts';
import { hintOf } from '../Tool.tsx';
import { type Entry, findEntries, headingOf, insertEntries } from './entries.ts';
import { $insertSnippet } from './insertSnippet.ts';
import { $removeTrigger } from './trigger.ts';
import { useSearch } from './useSearch.ts';
import './insert.css';

/** What stands at the word before it, without a space. */
const MARKERS = new Set(['insert.footnote', 'footnote.cite-again']);

export function InsertMenu(): JSX.Element | null {
  const { editor, client, words, commands } = useServices();
  const [search, close] = useSearch();
  const [active, setActive] = useState(0);
  const [snippets, setSnippets] = useState<readonly SnippetInfo[]>([]);
  const [refusal, setRefusal] = useState<ErrorCode>();
  const list = useId();
  const isOpen = search !== undefined;
  useEffect(() => {
    if (!isOpen) return;
    setRefusal(undefined);
    client.call('snippets.list').then(setSnippets, (error: unknown) => setRefusal(codeOf(error)));
  }, [client, isOpen]);
  const { trigger, query } = search ?? {};
  const entries = useMemo(() => insertEntries(commands, snippets), [commands, snippets]);
  const found = useMemo(
    () => (query === undefined ? [] : findEntries(entries, query, words.language)),
    [entries, query, words.language],
  );
  // Other words have another first place; what nobody finds is just text.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `found` follows the words
  useEffect(() => {
    setActive(0);
    if (query !== undefined && found.length === 0) close();
  }, [query, found]);

  const choose = (entry: Entry | undefined): void => {
    if (entry === undefined || trigger === undefined) return;
    close();
    const isOwnWord = entry.kind === 'snippet' || !MARKERS.has(entry.command.id);
    const insert = (put: () => void): void =>
      editor.update(
        () => {
          $removeTrigger(trigger, isOwnWord);
          put();
        },
        { tag: HISTORY_PUSH_TAG },
      );
    if (entry.kind === 'command') insert(entry.command.run);
    else
      client.call('snippets.get', { id: entry.snippet.id }).then(
        (read) => insert(() => $insertSnippet(parseArticle(read).article, randomUnit)),
        (error: unknown) => setRefusal(codeOf(error)),
      );
  };
  const isShown = found.length > 0;
  useListKeys(editor, isShown, (key) => {
    const next = nextOption(key, active, found.length);
    if (next !== undefined) setActive(next);
    else if (key === 'Escape') close();
    else choose(found[active]);
  });
  // The text field tells assistive technology which option is meant.
  useEffect(() => {
    const root = editor.getRootElement();
    if (!isShown || root === null) return undefined;
    root.setAttribute('aria-controls', list);
    root.setAttribute('aria-autocomplete', 'list');
    root.setAttribute('aria-activedescendant', optionId(list, active));
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant'])
        root.removeAttribute(name);
    };
  }, [editor, isShown, list, active]);
  const anchor = useMemo(
    () =>
      trigger === undefined ? undefined : rangeAnchor(editor, trigger.key, trigger.start, trigger.length),
    [editor, trigger],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another refusal is at another place
  const atCaret = useMemo(() => selectionAnchor(editor), [editor, refusal]);
  if (refusal !== undefined && !isShown)
    return (
      <Floating anchor={atCaret} className="bubble refused" role="alert">
        {SENTENCES[refusal][words.language]}
      </Floating>
    );
  if (!isShown || anchor === undefined) return null;
  return (
    <Floating anchor={anchor} placement="bottom-start" gap={6} className="bubble insert-menu">
      <EntryOptions
        list={list}
        entries={found}
        hasHeadings={query === ''}
        active={active}
        onChoose={(index) => choose(found[index])}
      />
    </Floating>
  );
}

interface EntryOptionsProps {
  readonly list: string;
  readonly entries: readonly Entry[];
  readonly hasHeadings: boolean;
  readonly active: number;
  readonly onChoose: (index: number) => void;
}

function EntryOptions({ list, entries, hasHeadings, active, onChoose }: EntryOptionsProps): JSX.Element {
  const { words, callouts } = useServices();
  const options = entries.map((entry): Option => {
    const id = entry.kind === 'command' ? entry.command.id : `snippet ${entry.snippet.id}`;
    return {
      id,
      label: entry.kind === 'command' ? entry.command.label[words.language] : entry.snippet.title,
      icon: <CommandIcon id={id} language={words.language} callouts={callouts} />,
      ...(entry.kind === 'command' ? hintOf(entry.command) : {}),
      ...(hasHeadings ? { heading: headingOf(entry, words) } : {}),
    };
  });
  return (
    <Options
      id={list}
      label={words.menus.insert}
      options={options}
      active={active}
      onChoose={onChoose}
      isStop
    />
  );
}

// The keys of the list, taken before anything else in the page has them.
function useListKeys(editor: LexicalEditor, isOn: boolean, press: (key: string) => void): void {
  const now = useRef(press);
  now.current = press;
  useEffect(() => {
    if (!isOn) return undefined;
    const take = (event: KeyboardEvent | null): boolean => {
      if (event === null || event.shiftKey || event.isComposing) return false;
      event.preventDefault();
      now.current(event.key);
      return true;
    };
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, take, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, take, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ENTER_COMMAND, take, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_TAB_COMMAND, take, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ESCAPE_COMMAND, take, COMMAND_PRIORITY_CRITICAL),
    );
  }, [editor, isOn]);
}

function randomUnit(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
