// A sentence over the page that stays until it is put away.
import { X } from 'lucide-react';
import type { JSX, ReactNode } from 'react';

export interface NoticeProps {
  /** Whether something went wrong; otherwise it is only told. */
  readonly isAlert?: boolean;
  readonly sentence: string;
  readonly close: string;
  readonly onClose: () => void;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

export function Notice({ isAlert = false, sentence, close, onClose, children }: NoticeProps): JSX.Element {
  return (
    <div className={isAlert ? 'notice refusal' : 'notice'} role={isAlert ? 'alert' : 'status'}>
      <p>{sentence}</p>
      {children}
      <button type="button" className="icon" aria-label={close} title={close} onClick={onClose}>
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
