// A menu under its button: the browser's own popover, which closes by itself and gives the focus back, with the keys of a menu (WAI-ARIA menu button).
import { type JSX, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { fold } from '../../core/arabic/fold.ts';
import { Glyph } from './glyphs/Glyph.tsx';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Shown at the end of the line, e.g. a shortcut. */
  readonly hint?: string;
  readonly icon?: ReactNode;
  /** Given when one of the items is what holds now. */
  readonly isOn?: boolean;
}

export interface MenuProps {
  readonly label: string;
  /** What stands on the button, when it is not its name. */
  readonly text?: ReactNode;
  readonly title?: string;
  readonly icon?: ReactNode;
  readonly items: readonly MenuItem[];
  readonly onChoose: (id: string) => void;
}

export function Menu({ label, text, title, icon, items, onChoose }: MenuProps): JSX.Element {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const focus = (index: number): void => {
    const entries = list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]');
    entries?.[(index + entries.length) % entries.length]?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const entries = [...(list.current?.querySelectorAll('[role^=menuitem]') ?? [])];
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) focus(next);
    else if (event.key.length !== 1 || event.key === ' ' || !jump(event.key, at)) return;
    event.preventDefault();
  };
  // A letter goes to the next item that begins with it, hamza or not.
  const jump = (letter: string, at: number): boolean => {
    const order = [...items.keys()].map((offset) => (at + 1 + offset) % items.length);
    const found = order.find((index) => fold(items[index]?.label ?? '').startsWith(fold(letter)));
    if (found !== undefined) focus(found);
    return found !== undefined;
  };
  const on = items.findIndex((item) => item.isOn === true);
  return (
    <>
      <button
        type="button"
        className="menu-button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={text === undefined ? undefined : `${label}: ${typeof text === 'string' ? text : ''}`}
        title={title}
        // The selection stays in the page.
        onMouseDown={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          list.current?.showPopover({ source: event.currentTarget });
          event.preventDefault();
        }}
      >
        {icon}
        {text ?? label}
        <Glyph name="chevron-down" />
      </button>
      <div
        ref={list}
        id={id}
        className="menu"
        popover="auto"
        role="menu"
        aria-label={label}
        onToggle={(event) => {
          setOpen(event.newState === 'open');
          if (event.newState === 'open') focus(Math.max(on, 0));
        }}
        onKeyDown={press}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            {...(item.isOn === undefined
              ? { role: 'menuitem' }
              : { role: 'menuitemradio', 'aria-checked': item.isOn })}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              list.current?.hidePopover();
              onChoose(item.id);
            }}
          >
            {item.icon}
            <span>{item.label}</span>
            {item.hint === undefined ? null : <kbd dir="ltr">{item.hint}</kbd>}
          </button>
        ))}
      </div>
    </>
  );
}
