// The small bar beside a figure or table: one place for the Tab key, arrows from tool to tool, Escape back to the page.
import { COMMAND_PRIORITY_LOW, type NodeKey } from 'lexical';
import { type JSX, type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { IS_MAC, showShortcut } from '../../commands/command.ts';
import { Floating } from '../../ui/Floating.tsx';
import { useServices } from '../services.ts';
import { FOCUS_TOOLS_COMMAND } from './fields.ts';

export interface BlockBarProps {
  /** The node that it stands beside. */
  readonly node: NodeKey;
  readonly label: string;
  readonly children: ReactNode;
}

const TOOLS = '.block-tool, .menu-button';

export function BlockBar({ node, label, children }: BlockBarProps): JSX.Element | null {
  const { editor } = useServices();
  const bar = useRef<HTMLDivElement>(null);
  const anchor = editor.getElementByKey(node);
  // One tool is reached by Tab: the one that had the focus last.
  useLayoutEffect(() => {
    const tools = [...(bar.current?.querySelectorAll<HTMLElement>(TOOLS) ?? [])];
    const current =
      tools.find((tool) => tool.tabIndex === 0 && tool.dataset.roving !== undefined) ?? tools[0];
    for (const tool of tools) {
      tool.tabIndex = tool === current ? 0 : -1;
      tool.dataset.roving = '';
    }
  });
  useEffect(
    () =>
      editor.registerCommand(
        FOCUS_TOOLS_COMMAND,
        () => {
          bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  if (anchor === null) return null;
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      editor.focus();
      return;
    }
    rove(event);
  };
  return (
    <Floating
      ref={bar}
      anchor={anchor}
      placement="top"
      gap={6}
      className="block-bar"
      role="toolbar"
      aria-label={label}
      onKeyDown={press}
    >
      {children}
    </Floating>
  );
}

export interface BlockToolProps {
  /** The command's id, or a name of its own together with what it does. */
  readonly command?: string;
  readonly label?: string;
  readonly onPress?: () => void;
  readonly isPressed?: boolean;
  readonly children: ReactNode;
}

export function BlockTool({ command: id, label, onPress, isPressed, children }: BlockToolProps): JSX.Element {
  const { editor, commands, words } = useServices();
  const command = commands.find((each) => each.id === id);
  const name = label ?? command?.label[words.language] ?? '';
  const shortcut = command?.shortcut;
  return (
    <button
      type="button"
      className="block-tool"
      tabIndex={-1}
      aria-label={name}
      aria-pressed={isPressed}
      title={shortcut === undefined ? name : `${name} (\u2066${showShortcut(shortcut, IS_MAC)}\u2069)`}
      // The selection stays in the page.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (onPress !== undefined) onPress();
        else {
          command?.run();
          editor.focus();
        }
      }}
    >
      {children}
    </button>
  );
}

// Arrow keys go from tool to tool, in the direction of the line.
function rove(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>(TOOLS)];
  const at = tools.findIndex((tool) => tool.matches(':focus'));
  if (at < 0) return;
  const isForward =
    (event.key === 'ArrowLeft') === (getComputedStyle(event.currentTarget).direction === 'rtl');
  const next = tools[(at + (isForward ? 1 : -1) + tools.length) % tools.length];
  for (const tool of tools) tool.tabIndex = tool === next ? 0 : -1;
  next?.focus();
  event.preventDefault();
}
