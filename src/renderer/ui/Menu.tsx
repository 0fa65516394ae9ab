// A menu under its button: the browser's own popover, which closes by itself and gives the focus back, with the keys of a menu (WAI-ARIA menu button).
import { ChevronDown } from 'lucide-react';
import { type JSX, type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { fold } from '../../core/arabic/fold.ts';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Shown at the end of the line, e.g. a shortcut. */
  readonly hint?: string;
  readonly icon?: ReactNode;
}

export interface MenuProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly items: readonly MenuItem[];
  readonly onChoose: (id: string) => void;
}

export function Menu({ label, icon, items, onChoose }: MenuProps): JSX.Element {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const focus = (index: number): void => {
    const entries = list.current?.querySelectorAll<HTMLElement>('[role=menuitem]');
    entries?.[(index + entries.length) % entries.length]?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const entries = [...(list.current?.querySelectorAll('[role=menuitem]') ?? [])];
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
  return (
    <>
      <button type="button" className="menu-button" popoverTarget={id} aria-haspopup="menu">
        {icon}
        {label}
        <ChevronDown aria-hidden="true" />
      </button>
      <div
        ref={list}
        id={id}
        className="menu"
        popover="auto"
        role="menu"
        aria-label={label}
        onToggle={(event) => {
          if (event.newState === 'open') focus(0);
        }}
        onKeyDown={press}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
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
