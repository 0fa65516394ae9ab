// A menu beside the element that asked for it. Loaded when the first one is opened; choices that exclude each other show which one holds.
import { Check } from 'lucide-react';
import type { JSX, ReactNode } from 'react';
import { Header, I18nProvider, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly hint?: string;
  readonly isDanger?: boolean;
}

export interface MenuGroup {
  readonly id: string;
  readonly label?: string;
  readonly entries: readonly MenuEntry[];
  /** The entry that holds, where one excludes the others. */
  readonly chosen?: string;
}

export interface AnchoredMenuProps {
  readonly anchor: Element;
  readonly label: string;
  readonly language: string;
  readonly groups: readonly MenuGroup[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

export function AnchoredMenu({
  anchor,
  label,
  language,
  groups,
  onChoose,
  onClose,
}: AnchoredMenuProps): JSX.Element {
  return (
    <I18nProvider locale={language}>
      <Popover
        className="menu-popover"
        aria-label={label}
        triggerRef={{ current: anchor }}
        placement="bottom start"
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <Menu
          className="menu-list"
          aria-label={label}
          autoFocus="first"
          onClose={onClose}
          onAction={(key) => onChoose(String(key))}
        >
          {groups.map(({ id, label: title, entries, chosen }) => (
            <MenuSection
              key={id}
              {...(title === undefined ? { 'aria-label': label } : {})}
              {...(chosen === undefined
                ? {}
                : {
                    selectionMode: 'single' as const,
                    selectedKeys: [chosen],
                    onSelectionChange: () => undefined,
                  })}
            >
              {title === undefined ? null : <Header>{title}</Header>}
              {entries.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.label}
                  className={entry.isDanger ? 'menu-item danger' : 'menu-item'}
                >
                  {chosen === undefined ? entry.icon : <Check aria-hidden="true" className="chosen" />}
                  <span>{entry.label}</span>
                  {entry.hint === undefined ? null : <kbd dir="ltr">{entry.hint}</kbd>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </I18nProvider>
  );
}
