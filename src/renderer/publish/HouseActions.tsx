// What is chosen for a target becomes the house style, or gives way to it.
import { RotateCcw, Stamp } from 'lucide-react';
import type { JSX } from 'react';
import { useWords } from '../editor/services.ts';
import { HOUSE_WORDS } from '../i18n/houseWords.ts';

export interface HouseActionsProps {
  readonly differs: boolean;
  readonly onMake: () => void;
  readonly onBack: () => void;
}

// The buttons stay where they are when there is nothing to do: the focus is on one of them when that becomes so.
export function HouseActions({ differs, onMake, onBack }: HouseActionsProps): JSX.Element {
  const words = useWords();
  const text = HOUSE_WORDS[words.language];
  return (
    <div className="house">
      <p className="hint">{differs ? text.differs : text.isHouse}</p>
      <button
        type="button"
        className="outlined"
        aria-disabled={!differs}
        onClick={() => {
          if (differs) onMake();
        }}
      >
        <Stamp aria-hidden="true" />
        {text.make}
      </button>
      <button
        type="button"
        className="outlined"
        aria-disabled={!differs}
        onClick={() => {
          if (differs) onBack();
        }}
      >
        <RotateCcw aria-hidden="true" />
        {text.back}
      </button>
    </div>
  );
}
