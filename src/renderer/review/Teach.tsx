// What an empty list says: that it is empty, and how something comes into it.
import type { JSX, ReactNode } from 'react';

export interface TeachProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** `{keys}` stands for the shortcut. */
  readonly hint: string;
  readonly keys?: string;
}

export function Teach({ icon, title, hint, keys = '' }: TeachProps): JSX.Element {
  const [before = '', after] = hint.split('{keys}');
  return (
    <div className="teach">
      {icon}
      <p className="title">{title}</p>
      <p>
        {before}
        {after === undefined ? null : (
          <>
            <kbd dir="ltr">{keys}</kbd>
            {after}
          </>
        )}
      </p>
    </div>
  );
}
