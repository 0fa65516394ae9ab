// The field in which it is written where a link leads. Only what the allow-list of addresses lets through is applied.
import type { ReferenceElement } from '@floating-ui/dom';
import { type JSX, useId, useLayoutEffect, useRef, useState } from 'react';
import { Floating } from '../../ui/Floating.tsx';
import { useServices } from '../services.ts';
import { addressOf } from './links.ts';

export interface LinkFieldProps {
  readonly anchor: ReferenceElement;
  readonly address: string;
  readonly onApply: (address: string) => void;
  /** Back to the page without a change. */
  readonly onClose: () => void;
  /** The focus has gone elsewhere. */
  readonly onLeave: () => void;
}

export function LinkField({ anchor, address, onApply, onClose, onLeave }: LinkFieldProps): JSX.Element {
  const { words } = useServices();
  const { menus } = words;
  const field = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);
  const message = useId();
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <Floating
      anchor={anchor}
      placement="bottom-start"
      gap={6}
      className="bubble link-edit"
      role="dialog"
      aria-label={menus.link}
      data-of-page=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget) && document.hasFocus()) onLeave();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const typed = addressOf(field.current?.value ?? '');
          setWrong(typed === undefined);
          if (typed === undefined) field.current?.focus();
          else onApply(typed);
        }}
      >
        <input
          ref={field}
          type="text"
          inputMode="url"
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          placeholder="https://"
          aria-label={menus.address}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? message : undefined}
          defaultValue={address}
          onChange={() => setWrong(false)}
        />
        <button type="submit" className="apply">
          {menus.apply}
        </button>
      </form>
      {isWrong ? (
        <p id={message} role="alert">
          {menus.wrongAddress}
        </p>
      ) : null}
    </Floating>
  );
}
