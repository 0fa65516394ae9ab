// The panel of publishing: where the report goes, what it will look like there, what still stands in the way; then it is copied, saved or shared.
import { X } from 'lucide-react';
import { type JSX, type KeyboardEvent, useCallback, useEffect, useState } from 'react';
import { Button, Dialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components';
import type { TargetInfo } from '../../contract/values.ts';
import { NO_PROFILE, type Profile } from '../../core/export/profile.ts';
import { IS_MAC, matches } from '../commands/command.ts';
import { useServices } from '../editor/services.ts';
import { HOUSE_WORDS } from '../i18n/houseWords.ts';
import { PUBLISH_WORDS } from '../i18n/publishWords.ts';
import type { Close } from '../palette/useDialog.ts';
import type { Found } from '../review/check/checkMessages.ts';
import type { Findings } from '../review/check/Findings.ts';
import { AddressFields, CreditFields } from '../review/detailFields.tsx';
import { announce } from '../ui/Announcer.tsx';
import { BeforePublishing, Checked } from './BeforePublishing.tsx';
import { type Choice, keepChoice, readChoice } from './choice.ts';
import { formatSize } from './formatSize.ts';
import * as houseStyle from './house.ts';
import { JumpBreakField } from './JumpBreakField.tsx';
import { sentenceOf } from './order.ts';
import { Preview } from './Preview.tsx';
import { Actions, OutcomeLine } from './PublishActions.tsx';
import { COPY_KEYS, SHARE_KEYS } from './publishCommands.ts';
import { TargetChoice } from './TargetChoice.tsx';
import { usePreview } from './usePreview.ts';
import { usePublisher } from './usePublisher.ts';
import './publish.css';

export interface PublishPanelProps {
  readonly findings: Findings;
  readonly onClose: Close;
  /** Goes to the place of a finding, once the panel is closed. */
  readonly onGo: (found: Found) => void;
}

/** Those that cut a report in a list of posts. */
const CUT = new Set(['blogger', 'wordpress', 'wordpress-wxr']);

export function PublishPanel({ findings, onClose, onGo }: PublishPanelProps): JSX.Element {
  const { client, words } = useServices();
  const text = PUBLISH_WORDS[words.language];
  const [targets, setTargets] = useState<readonly TargetInfo[]>([]);
  const [choice, setChoice] = useState<Choice>();
  const [house, setHouse] = useState<Profile>(NO_PROFILE);
  const [failure, setFailure] = useState<string>();
  const fail = useCallback((error: unknown) => setFailure(sentenceOf(error, words)), [words]);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const [table, last] = await Promise.all([client.call('publish.targets'), readChoice(client)]);
      const kept = await houseStyle.readHouse(client, table);
      setTargets(table);
      setChoice(last);
      setHouse(kept);
    };
    read().catch(fail);
  }, [client, fail]);
  const target = targets.find(({ id }) => id === choice?.target) ?? targets[0];
  const { order, preview, refusal } = usePreview(target, choice);
  // What was made for another target is not this one's preview.
  const own = order?.target === target?.id ? preview : undefined;
  const publisher = usePublisher(target, choice);
  const choose = (next: Choice): void => {
    publisher.forget();
    setChoice(next);
    keepChoice(client, next).catch(fail);
  };
  // Kept before anything is published with it.
  const makeHouse = (chosen: Choice): void => {
    if (target === undefined) return;
    const next = houseStyle.makeHouse(target, house, chosen);
    houseStyle.keepHouse(client, next).then(() => {
      setHouse(next);
      choose(houseStyle.followHouse(chosen, target));
      announce(HOUSE_WORDS[words.language].made);
    }, fail);
  };
  const press = (event: KeyboardEvent): void => {
    const copies = matches(COPY_KEYS, event.nativeEvent, IS_MAC);
    if (!copies && !matches(SHARE_KEYS, event.nativeEvent, IS_MAC)) return;
    event.preventDefault();
    if (!copies) publisher.share();
    else if (target?.isText) publisher.copy();
  };
  return (
    <I18nProvider locale={words.language}>
      <ModalOverlay
        className="modal-veil publish-veil"
        isOpen
        isDismissable
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <Modal className="modal publish">
          <Dialog>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: keys from anywhere in the panel */}
            <div className="publish-frame" onKeyDown={press}>
              <header>
                <Heading slot="title">{text.title}</Heading>
                <Button slot="close" className="icon" aria-label={words.frame.close}>
                  <X aria-hidden="true" />
                </Button>
              </header>
              <div className="side">
                {choice === undefined ? null : (
                  <TargetChoice
                    targets={targets}
                    target={target}
                    settings={target === undefined ? {} : houseStyle.settingsNow(target, house, choice)}
                    onTarget={(id) => choose({ ...choice, target: id })}
                    onSetting={(name, value) => {
                      if (target !== undefined)
                        choose(houseStyle.choose(choice, target, house, { name, value }));
                    }}
                    house={{
                      differs: target !== undefined && houseStyle.differsFromHouse(target, house, choice),
                      onMake: () => makeHouse(choice),
                      onBack: () => {
                        if (target === undefined) return;
                        choose(houseStyle.followHouse(choice, target));
                        announce(HOUSE_WORDS[words.language].wentBack);
                      },
                    }}
                  />
                )}
                <BeforePublishing preview={own} />
                {target === undefined ? null : <Checked target={target} findings={findings} onGo={onGo} />}
                <section>
                  <h3>{text.details}</h3>
                  <form className="details" onSubmit={(event) => event.preventDefault()}>
                    {target !== undefined && CUT.has(target.id) ? <JumpBreakField /> : null}
                    <AddressFields propose={text.propose} />
                    <CreditFields />
                  </form>
                </section>
              </div>
              <Preview target={target} preview={own} refusal={failure ?? refusal} />
              <footer>
                <p className="facts">
                  {own?.size === undefined ? null : (
                    <span>{words.inDigits(text.size(formatSize(own.size, text)))}</span>
                  )}
                  {own === undefined ? null : <bdi className="file">{own.fileName}</bdi>}
                </p>
                <OutcomeLine publisher={publisher} />
                <Actions target={target} publisher={publisher} />
              </footer>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
