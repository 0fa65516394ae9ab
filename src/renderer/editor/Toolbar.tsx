// The quiet line of tools above the page, from the table of commands. What does not fit into the line is in the menu at its end.
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { type JSX, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { CommandIcon, ToneDrawing } from '../commands/CommandIcon.tsx';
import type { Command } from '../commands/command.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { focusTools, Tools } from '../ui/Tools.tsx';
import { useCaret } from './caret/CaretState.ts';
import { FOCUS_TOOLBAR } from './commands/viewCommands.ts';
import { useServices } from './services.ts';
import { hintOf, Tool } from './Tool.tsx';

const STYLES = ['block.paragraph', 'block.heading2', 'block.heading3', 'block.heading4'];
const STYLE_MENU = 'menu.style';
const CALLOUT_MENU = 'menu.callout';
const GAP = '';
/** In the order in which they are kept when the line is short. */
const LINE = [
  'history.undo',
  'history.redo',
  GAP,
  STYLE_MENU,
  GAP,
  'mark.strong',
  'mark.emphasis',
  'mark.underline',
  'mark.highlight',
  'link.edit',
  GAP,
  CALLOUT_MENU,
  'insert.footnote',
  GAP,
  'block.bulleted',
  'block.numbered',
  'block.check',
  'insert.quote',
  GAP,
  'insert.picture',
  'insert.table',
];
const NAMED = new Set(['insert.footnote']);
const MORE = [
  'mark.strike',
  'mark.sup',
  'mark.sub',
  'mark.code',
  'mark.isolate-ltr',
  'mark.clear',
  'list.lead',
  'block.direction',
  'insert.separator',
  'insert.jump-break',
  'insert.reminder',
  'footnote.cite-again',
  'window.palette',
  'window.shortcuts',
];

export function Toolbar(): JSX.Element {
  const { editor, words, callouts, commands } = useServices();
  const { active, style } = useCaret();
  const bar = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const hidden = useOverflow(line);
  useEffect(
    () =>
      editor.registerCommand(
        FOCUS_TOOLBAR,
        () => {
          focusTools(bar.current);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );

  const find = (id: string): Command | undefined => commands.find((command) => command.id === id);
  const run = (id: string): void => {
    // The caret goes where the command puts it, whatever had the focus; what the command opens takes the focus after that.
    editor.focus();
    find(id)?.run();
  };
  const items = (ids: readonly string[], isChoice = false): readonly MenuItem[] =>
    ids.flatMap((id) => {
      const command = find(id);
      if (command === undefined) return [];
      return {
        id,
        label: command.label[words.language],
        icon: <CommandIcon id={id} language={words.language} callouts={callouts} />,
        ...hintOf(command),
        ...(isChoice || active.includes(id) ? { isOn: active.includes(id) || id === style } : {}),
      };
    });
  const calloutIds = callouts.map(({ kind }) => `callout.${kind}`);
  const spilled = LINE.filter((id) => hidden.has(id)).flatMap((id) => {
    if (id === STYLE_MENU) return STYLES;
    return id === CALLOUT_MENU ? calloutIds : id;
  });

  const tool = (id: string): JSX.Element => {
    if (id === STYLE_MENU)
      return (
        <Menu
          label={words.style}
          text={find(style)?.label[words.language] ?? words.style}
          title={words.style}
          items={items(STYLES, true)}
          onChoose={run}
        />
      );
    if (id === CALLOUT_MENU)
      return (
        <Menu
          label={words.callout}
          icon={<ToneDrawing tone="teal" />}
          items={items(
            calloutIds,
            calloutIds.some((each) => active.includes(each)),
          )}
          onChoose={run}
        />
      );
    return <Tool command={find(id)} isOn={active.includes(id)} isNamed={NAMED.has(id)} onRun={run} />;
  };
  return (
    <Tools label={words.tools} className="tools" ref={bar} onEscape={() => editor.focus()}>
      <div className="tools-line" ref={line}>
        {LINE.map((id, place) =>
          id === GAP ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the table does not change
            <i key={place} className="gap" />
          ) : (
            <span key={id} data-tool={id} data-hidden={hidden.has(id) ? '' : undefined}>
              {tool(id)}
            </span>
          ),
        )}
      </div>
      <Menu label={words.more} items={items([...spilled, ...MORE])} onChoose={run} />
    </Tools>
  );
}

// The line breaks where it is full; whatever stands in its second row is hidden. Measured when the line's width or anything in it changes.
function useOverflow(line: { readonly current: HTMLElement | null }): ReadonlySet<string> {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const measure = useCallback(() => {
    const tools = [...(line.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])];
    const top = tools[0]?.offsetTop ?? 0;
    const below = tools.flatMap((tool) =>
      tool.offsetTop > top + tool.offsetHeight / 2 ? [tool.dataset.tool ?? ''] : [],
    );
    setHidden((before) =>
      before.size === below.length && below.every((id) => before.has(id)) ? before : new Set(below),
    );
  }, [line]);
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    if (line.current === null) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(line.current);
    return () => observer.disconnect();
  }, [line, measure]);
  return hidden;
}
