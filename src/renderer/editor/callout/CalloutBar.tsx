// The bar at the head of the callout in which one writes: its kind, its label, its place. Ctrl+Alt+M goes there, Escape comes back.
import {
  $getNodeByKey,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { type JSX, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { getCalloutKind } from '../../../core/article/callouts.ts';
import { CommandIcon } from '../../commands/CommandIcon.tsx';
import type { Command } from '../../commands/command.ts';
import { Floating } from '../../ui/Floating.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { focusTools, Tools } from '../../ui/Tools.tsx';
import { useCaret } from '../caret/CaretState.ts';
import { useIsWriting } from '../focus.ts';
import { useServices } from '../services.ts';
import { hintOf, Tool } from '../Tool.tsx';
import { registerExceptLetters } from '../updates/letters.ts';
import { $isCalloutNode } from './CalloutNode.ts';
import { $setLabel, FOCUS_CALLOUT_BAR } from './calloutCommands.ts';
import './callout.css';

const HALF = -18;

export function CalloutBar(): JSX.Element | null {
  const { editor } = useServices();
  const { callout } = useCaret();
  const isWriting = useIsWriting();
  const shown = isWriting ? callout : undefined;
  // The element is another one when the block was drawn anew.
  const [element, setElement] = useState<HTMLElement>();
  useLayoutEffect(() => {
    const look = (): void =>
      setElement(shown === undefined ? undefined : (editor.getElementByKey(shown) ?? undefined));
    look();
    return registerExceptLetters(editor, look);
  }, [editor, shown]);
  useLayoutEffect(() => {
    if (element === undefined) return undefined;
    element.dataset.focused = '';
    return () => {
      delete element.dataset.focused;
    };
  }, [element]);
  if (shown === undefined || element === undefined) return null;
  return <Bar key={shown} callout={shown} element={element} />;
}

interface BarProps {
  readonly callout: NodeKey;
  readonly element: HTMLElement;
}

function Bar({ callout, element }: BarProps): JSX.Element {
  const { editor, words, callouts, commands } = useServices();
  const { menus } = words;
  const { active } = useCaret();
  const tools = useRef<HTMLDivElement>(null);
  const [isNaming, setNaming] = useState(false);
  // As it is drawn: in the article's language, its own label or its kind's.
  const label = useSyncExternalStore(
    (listener) => registerExceptLetters(editor, listener),
    () => element.getAttribute('aria-label') ?? '',
  );
  const tone = getCalloutKind(element.dataset.kind ?? '', callouts).tone;
  useEffect(
    () =>
      editor.registerCommand(
        FOCUS_CALLOUT_BAR,
        () => {
          focusTools(tools.current);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  const run = (id: string): void => {
    editor.focus();
    commands.find((command) => command.id === id)?.run();
  };
  const name = (typed: string | undefined, isLeft = false): void => {
    setNaming(false);
    if (typed !== undefined)
      editor.update(
        () => {
          const node = $getNodeByKey(callout);
          if ($isCalloutNode(node)) $setLabel(node, typed);
        },
        { tag: isLeft ? [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] : HISTORY_PUSH_TAG },
      );
    if (!isLeft) editor.focus();
  };
  const find = (id: string): Command | undefined => commands.find((command) => command.id === id);
  // At the corner where the article's lines end, away from the label.
  const { direction } = getComputedStyle(element);
  const isAligned = direction === words.direction;
  return (
    <Floating
      anchor={element}
      placement={isAligned ? 'top-end' : 'top-start'}
      gap={HALF}
      className="bubble callout-bar"
      data-of-page=""
    >
      <Tools label={menus.calloutTools} className="bubble-line" ref={tools} onEscape={() => editor.focus()}>
        {isNaming ? (
          <LabelField label={label} direction={direction} onDone={name} />
        ) : (
          <button
            type="button"
            className={`tool name ${tone}`}
            dir={direction}
            title={menus.calloutLabel}
            aria-label={`${menus.calloutLabel}: ${label}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setNaming(true)}
          >
            {label}
          </button>
        )}
        <Menu
          label={menus.calloutKind}
          items={callouts.map((row) => {
            const command = find(`callout.${row.kind}`);
            return {
              id: `callout.${row.kind}`,
              label: row.name[words.language],
              icon: <CommandIcon id={`callout.${row.kind}`} language={words.language} callouts={callouts} />,
              isOn: active.includes(`callout.${row.kind}`),
              ...(command === undefined ? {} : hintOf(command)),
            };
          })}
          onChoose={run}
        />
        <i className="gap" />
        <Tool command={find('callout.up')} onRun={run} />
        <Tool command={find('callout.down')} onRun={run} />
        <Tool command={find('callout.unwrap')} onRun={run} />
        <Tool command={find('callout.remove')} onRun={run} />
      </Tools>
    </Floating>
  );
}

interface LabelFieldProps {
  readonly label: string;
  /** Of the words, which the interface need not share. */
  readonly direction: string;
  /** What was written, nothing when the label is to stay as it was; and whether the focus has gone elsewhere by itself. */
  readonly onDone: (typed: string | undefined, isLeft?: boolean) => void;
}

function LabelField({ label, direction, onDone }: LabelFieldProps): JSX.Element {
  const { words } = useServices();
  const field = useRef<HTMLInputElement>(null);
  // The focus leaves the field also when it is done.
  const isDone = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const done: LabelFieldProps['onDone'] = (typed, isLeft) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(typed, isLeft);
  };
  return (
    <input
      ref={field}
      className="name"
      dir={direction}
      aria-label={words.menus.calloutLabel}
      defaultValue={label}
      maxLength={120}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') done(event.currentTarget.value);
        else if (event.key === 'Escape') done(undefined);
        else return;
        event.preventDefault();
      }}
      onBlur={(event) => done(event.currentTarget.value, true)}
    />
  );
}
