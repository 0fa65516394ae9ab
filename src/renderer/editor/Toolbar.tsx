// The quiet line of tools above the page, from the table of commands.
import {
  Bold,
  Heading,
  Highlighter,
  List,
  ListChecks,
  ListOrdered,
  MessageSquareQuote,
  Redo2,
  StickyNote,
  Underline,
  Undo2,
} from 'lucide-react';
import type { JSX, KeyboardEvent, ReactNode } from 'react';
import { getCalloutKind } from '../../core/article/callouts.ts';
import { TONE_DRAWINGS } from '../../core/export/standalone/icons.ts';
import { type Command, IS_MAC, showShortcut } from '../commands/command.ts';
import type { Words } from '../i18n/words.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { useServices } from './services.ts';

const ICONS: Readonly<Record<string, ReactNode>> = {
  'history.undo': <Undo2 aria-hidden="true" className="mirrored" />,
  'history.redo': <Redo2 aria-hidden="true" className="mirrored" />,
  'mark.strong': <Bold aria-hidden="true" />,
  'mark.underline': <Underline aria-hidden="true" />,
  'mark.highlight': <Highlighter aria-hidden="true" />,
  'block.bulleted': <List aria-hidden="true" className="mirrored" />,
  'block.numbered': <ListOrdered aria-hidden="true" className="mirrored" />,
  'block.check': <ListChecks aria-hidden="true" className="mirrored" />,
  'insert.quote': <MessageSquareQuote aria-hidden="true" />,
  'insert.footnote': <StickyNote aria-hidden="true" className="mirrored" />,
};
const MARKS = ['mark.strong', 'mark.underline', 'mark.highlight'];
const BLOCKS = ['block.bulleted', 'block.numbered', 'block.check', 'insert.quote'];
const STYLES = ['block.paragraph', 'block.heading2', 'block.heading3', 'block.heading4'];
const MORE = ['insert.separator', 'insert.jump-break', 'callout.unwrap', 'callout.up', 'callout.down'];

export function Toolbar(): JSX.Element {
  const { editor, words, callouts, commands } = useServices();
  const find = (id: string): Command | undefined => commands.find((command) => command.id === id);
  const run = (id: string): void => {
    find(id)?.run();
    // The caret goes where the command has put it, whatever had the focus.
    editor.focus();
  };

  const item = (id: string): readonly MenuItem[] => {
    const command = find(id);
    if (command === undefined) return [];
    const { shortcut, label } = command;
    const hint = shortcut === undefined ? {} : { hint: showShortcut(shortcut, IS_MAC) };
    return [{ id, label: label[words.language], ...hint }];
  };
  return (
    <div className="tools" role="toolbar" aria-label={words.tools} onKeyDown={rove}>
      {['history.undo', 'history.redo'].map((id) => (
        <Tool key={id} command={find(id)} words={words} onRun={run} />
      ))}
      <i className="gap" />
      <Menu
        label={words.style}
        icon={<Heading aria-hidden="true" />}
        items={STYLES.flatMap(item)}
        onChoose={run}
      />
      {MARKS.map((id) => (
        <Tool key={id} command={find(id)} words={words} onRun={run} />
      ))}
      <i className="gap" />
      {BLOCKS.map((id) => (
        <Tool key={id} command={find(id)} words={words} onRun={run} />
      ))}
      <i className="gap" />
      <Menu
        label={words.callout}
        icon={<Drawing path={TONE_DRAWINGS.teal} />}
        items={callouts.flatMap(({ kind }) =>
          item(`callout.${kind}`).map((entry) => ({
            ...entry,
            icon: (
              <Drawing
                path={TONE_DRAWINGS[getCalloutKind(kind, callouts).tone]}
                tone={getCalloutKind(kind, callouts).tone}
              />
            ),
          })),
        )}
        onChoose={run}
      />
      <Tool command={find('insert.footnote')} words={words} onRun={run} isNamed />
      <Menu label={words.more} items={MORE.flatMap(item)} onChoose={run} />
    </div>
  );
}

function Drawing({ path, tone }: { readonly path: string; readonly tone?: string }): JSX.Element {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={tone === undefined ? 'drawing' : `drawing ${tone}`}
    >
      <path d={path} />
    </svg>
  );
}

interface ToolProps {
  readonly command: Command | undefined;
  readonly words: Words;
  readonly onRun: (id: string) => void;
  /** Shows its name beside its picture. */
  readonly isNamed?: boolean;
}

function Tool({ command, words, onRun, isNamed = false }: ToolProps): JSX.Element | null {
  if (command === undefined) return null;
  const label = command.label[words.language];
  const { shortcut } = command;
  return (
    <button
      type="button"
      title={shortcut === undefined ? label : `${label} (\u2066${showShortcut(shortcut, IS_MAC)}\u2069)`}
      aria-label={label}
      // The selection stays in the page.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onRun(command.id)}
    >
      {ICONS[command.id]}
      {isNamed ? label : null}
    </button>
  );
}

// Arrow keys go from tool to tool, in the direction of the line.
function rove(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>(':scope > button')];
  const at = tools.findIndex((tool) => tool.matches(':focus'));
  if (at < 0) return;
  const isForward =
    (event.key === 'ArrowLeft') === (getComputedStyle(event.currentTarget).direction === 'rtl');
  tools[(at + (isForward ? 1 : -1) + tools.length) % tools.length]?.focus();
  event.preventDefault();
}
