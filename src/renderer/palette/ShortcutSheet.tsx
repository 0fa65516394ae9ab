// The sheet of shortcuts: every command that has one, by what it is about.
import { X } from 'lucide-react';
import type { JSX } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { GROUPS, groupOf, IS_MAC, showShortcut } from '../commands/command.ts';
import { useServices } from '../editor/services.ts';
import type { Close } from './useDialog.ts';
import './palette.css';

export function ShortcutSheet({ onClose }: { readonly onClose: Close }): JSX.Element {
  const { words, commands } = useServices();
  const { menus, language } = words;
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="sheet">
        <Dialog>
          <header>
            <Heading slot="title">{menus.shortcuts}</Heading>
            <button type="button" aria-label={menus.close} title={menus.close} onClick={() => onClose()}>
              <X aria-hidden="true" />
            </button>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <section className="sheet-body" tabIndex={0} aria-label={menus.shortcuts}>
            <div>
              {GROUPS.map((group) => {
                const rows = commands.filter(
                  (command) => command.shortcut !== undefined && groupOf(command) === group,
                );
                return rows.length === 0 ? null : (
                  <div key={group} className="group">
                    <h3>{menus.groups[group]}</h3>
                    <dl>
                      {rows.map(({ id, label, shortcut }) => (
                        <div key={id}>
                          <dt>{label[language]}</dt>
                          <dd>
                            <kbd dir="ltr">
                              {shortcut === undefined ? '' : showShortcut(shortcut, IS_MAC)}
                            </kbd>
                          </dd>
                        </div>
                      ))}
                    </dl>
                  </div>
                );
              })}
            </div>
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
