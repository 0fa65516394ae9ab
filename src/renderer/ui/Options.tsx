// A list from which one is chosen while the caret stays elsewhere: the options of the insert menu and of the palette (WAI-ARIA listbox). Whoever shows it
// moves `active` and names it by `optionId`.
import { type JSX, type ReactNode, useEffect, useRef } from 'react';

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Shown at the end of the line. */
  readonly hint?: string;
  /** The heading under which it stands; neighbours with the same one share it. */
  readonly heading?: string;
}

export interface OptionsProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly active: number;
  readonly onChoose: (index: number) => void;
  /** Whether Tab can stop at it, to scroll it. */
  readonly isStop?: boolean;
}

/** The id of an option's element, for `aria-activedescendant`. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** Where an arrow, Home or End leads from an option; undefined for other keys. */
export function nextOption(key: string, active: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return (active - 1 + count) % count;
    case 'PageDown':
      return Math.min(active + 8, count - 1);
    case 'PageUp':
      return Math.max(active - 8, 0);
    default:
      return undefined;
  }
}

export function Options({ id, label, options, active, onChoose, isStop }: OptionsProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The heading above the first option is seen with it.
    if (active === 0) list.current?.scrollTo({ top: 0 });
    else list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      className="options"
      tabIndex={isStop ? 0 : -1}
      onMouseDown={(event) => event.preventDefault()}
    >
      {groupsOf(options).map(({ heading, from, options: group }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
        <div key={from} role="group" aria-label={heading ?? label}>
          {heading === undefined ? null : (
            <div className="heading" aria-hidden="true">
              {heading}
            </div>
          )}
          {group.map((option, offset) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys come from where the caret is
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays where the caret is
            <div
              key={option.id}
              id={optionId(id, from + offset)}
              role="option"
              aria-selected={from + offset === active}
              onClick={() => onChoose(from + offset)}
            >
              {option.icon}
              <span>{option.label}</span>
              {option.hint === undefined ? null : <kbd dir="ltr">{option.hint}</kbd>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionGroup {
  readonly heading: string | undefined;
  readonly from: number;
  readonly options: readonly Option[];
}

function groupsOf(options: readonly Option[]): readonly OptionGroup[] {
  const groups: { heading: string | undefined; from: number; options: Option[] }[] = [];
  options.forEach((option, index) => {
    const last = groups.at(-1);
    if (last !== undefined && last.heading === option.heading) last.options.push(option);
    else groups.push({ heading: option.heading, from: index, options: [option] });
  });
  return groups;
}
