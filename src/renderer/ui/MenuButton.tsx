// A button with a menu that is loaded when it is asked for.
import { type JSX, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { MenuGroup } from './AnchoredMenu.tsx';

const AnchoredMenu = lazy(async () => ({ default: (await import('./AnchoredMenu.tsx')).AnchoredMenu }));

export interface MenuButtonProps {
  readonly className?: string;
  readonly label: string;
  readonly language: string;
  readonly groups: readonly MenuGroup[];
  readonly onChoose: (id: string) => void;
  readonly children: ReactNode;
}

export function MenuButton({
  className,
  label,
  language,
  groups,
  onChoose,
  children,
}: MenuButtonProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      >
        {children}
      </button>
      {isOpen && button.current !== null ? (
        <Suspense fallback={null}>
          <AnchoredMenu
            anchor={button.current}
            label={label}
            language={language}
            groups={groups}
            onChoose={onChoose}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
