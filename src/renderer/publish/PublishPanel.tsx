// The panel of publishing: where the report goes, what it will look like there, what still stands in the way; then it is copied or saved.
import { Check, Copy, Download, LoaderCircle, X } from 'lucide-react';
import { type JSX, type KeyboardEvent, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { Button, Dialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components';
import type { PublishPreview, TargetInfo } from '../../contract/values.ts';
import { checksFor } from '../../core/checks/checks.ts';
import { NO_PROFILE, type Profile } from '../../core/export/profile.ts';
import { keysOf } from '../app/TopBar.tsx';
import { IS_MAC, matches } from '../commands/command.ts';
import { useServices } from '../editor/services.ts';
import { HOUSE_WORDS } from '../i18n/houseWords.ts';
import { PUBLISH_WORDS } from '../i18n/publishWords.ts';
import type { Close } from '../palette/useDialog.ts';
import type { Found } from '../review/check/checkMessages.ts';
import type { Findings } from '../review/check/Findings.ts';
import { AddressFields, CreditFields } from '../review/detailFields.tsx';
import { FindingsList } from '../review/FindingsList.tsx';
import { announce } from '../ui/Announcer.tsx';
import { type Choice, keepChoice, readChoice } from './choice.ts';
import { formatSize } from './formatSize.ts';
import * as houseStyle from './house.ts';
import { JumpBreakField } from './JumpBreakField.tsx';
import { sentenceOf } from './order.ts';
import { Preview } from './Preview.tsx';
import { PUBLISH_COMMANDS } from './publishCommands.ts';
import { TargetChoice } from './TargetChoice.tsx';
import { usePreview } from './usePreview.ts';
import { type Publisher, usePublisher } from './usePublisher.ts';
import './publish.css';

export interface PublishPanelProps {
  readonly findings: Findings;
  readonly onClose: Close;
  /** Goes to the place of a finding, once the panel is closed. */
  readonly onGo: (found: Found) => void;
}

/** Those that cut a report in a list of posts. */
const CUT = new Set(['blogger', 'wordpress', 'wordpress-wxr']);
const COPY = PUBLISH_COMMANDS.find(({ id }) => id === 'publish.copy')?.shortcut;

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
    if (COPY === undefined || !matches(COPY, event.nativeEvent, IS_MAC)) return;
    event.preventDefault();
    if (target?.isText) publisher.copy();
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

interface ActionsProps {
  readonly target: TargetInfo | undefined;
  readonly publisher: Publisher;
}

// What is text is copied; what is a file can only be saved.
function Actions({ target, publisher }: ActionsProps): JSX.Element {
  const { words } = useServices();
  const text = PUBLISH_WORDS[words.language];
  const { outcome, isBusy, copy, save } = publisher;
  const isText = target?.isText !== false;
  const isCopied = outcome?.kind === 'copied';
  return (
    <>
      <button
        type="button"
        className={isText ? 'outlined' : 'primary'}
        disabled={target === undefined}
        aria-disabled={isBusy}
        onClick={save}
      >
        <Download aria-hidden="true" />
        {text.save}
      </button>
      {isText ? (
        <button
          type="button"
          className="primary"
          disabled={target === undefined}
          aria-disabled={isBusy}
          title={COPY === undefined ? undefined : `${text.copy} (${keysOf(COPY)})`}
          onClick={copy}
        >
          {isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          {isCopied ? text.copied : text.copy}
        </button>
      ) : null}
    </>
  );
}

function OutcomeLine({
  publisher: { outcome, isBusy },
}: {
  readonly publisher: Publisher;
}): JSX.Element | null {
  const { words } = useServices();
  const text = PUBLISH_WORDS[words.language];
  if (isBusy)
    return (
      <p className="waiting" role="status">
        <LoaderCircle aria-hidden="true" />
        {text.working}
      </p>
    );
  if (outcome === undefined || outcome.kind === 'copied') return null;
  if (outcome.kind === 'refused')
    return (
      <p className="refused" role="alert">
        {outcome.sentence}
      </p>
    );
  return (
    <p className="saved">
      {text.saved} <bdi dir="ltr">{outcome.path}</bdi>
      {outcome.about.length === 0 ? null : ` ${outcome.about.join(' · ')}`}
    </p>
  );
}

// What this export has to say for itself, and the pictures that must be put where it is read.
function BeforePublishing({ preview }: { readonly preview: PublishPreview | undefined }): JSX.Element | null {
  const { words } = useServices();
  const text = PUBLISH_WORDS[words.language];
  const { notices = [], pictures = [] } = preview ?? {};
  return (
    <>
      {notices.length === 0 ? null : (
        <section className="notices">
          <h3>{text.notices}</h3>
          <ul>
            {notices.map(({ code, message }) => (
              <li key={code}>{words.inDigits(message[words.language])}</li>
            ))}
          </ul>
        </section>
      )}
      {pictures.length === 0 ? null : (
        <section className="pictures">
          <h3>{text.pictures}</h3>
          <p className="hint">{text.picturesHint}</p>
          <ul>
            {pictures.map(({ fileName, alt, isStored }) => (
              <li key={fileName}>
                <bdi dir="ltr">{fileName}</bdi>
                <span>{isStored ? alt : text.pictureMissing}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface CheckedProps {
  readonly target: TargetInfo;
  readonly findings: Findings;
  readonly onGo: (found: Found) => void;
}

function Checked({ target, findings, onGo }: CheckedProps): JSX.Element {
  const { words } = useServices();
  const text = PUBLISH_WORDS[words.language];
  const all = useSyncExternalStore(findings.subscribe, findings.snapshot);
  const wanted = new Set(checksFor(target.id).map(({ id }) => id));
  const found = all?.filter(({ check }) => wanted.has(check));
  return (
    // The focus goes to it when the last finding is mended.
    <section className="checked" data-findings="" tabIndex={-1}>
      <h3>{text.check}</h3>
      {found === undefined ? <p className="hint">{words.frame.check.waiting}</p> : null}
      {found?.length === 0 ? (
        <p className="clear">
          <Check aria-hidden="true" />
          {text.clear}
        </p>
      ) : null}
      {found === undefined ? null : <FindingsList found={found} findings={findings} onGo={onGo} />}
    </section>
  );
}
