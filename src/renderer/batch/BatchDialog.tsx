// The dialog of exporting many drafts: which, where to and how; how far it is; what became of each.
import { X } from 'lucide-react';
import { type JSX, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button, Dialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components';
import type { ChosenDraft } from '../../contract/values.ts';
import { WordsContext } from '../editor/services.ts';
import { BATCH_WORDS } from '../i18n/batchWords.ts';
import { sentenceOf } from '../publish/order.ts';
import type { BatchingProps, Wanted } from './Batching.tsx';
import { BatchOutcome } from './BatchOutcome.tsx';
import { BatchProgressView } from './BatchProgressView.tsx';
import { BatchSetup } from './BatchSetup.tsx';
import '../publish/publish.css';
import './batch.css';

export interface BatchDialogProps extends Omit<BatchingProps, 'wanted'> {
  readonly wanted: Wanted;
}

export function BatchDialog(props: BatchDialogProps): JSX.Element {
  const { client, words, run, wanted, save, onOpen, onClose } = props;
  const text = BATCH_WORDS[words.language];
  const state = useSyncExternalStore(run.subscribe, run.snapshot);
  const [drafts, setDrafts] = useState<readonly ChosenDraft[]>();
  const [refusal, setRefusal] = useState<string>();
  const fail = useCallback((error: unknown) => setRefusal(sentenceOf(error, words)), [words]);
  useEffect(() => {
    if ('drafts' in wanted) setDrafts(wanted.drafts);
    else client.call('batch.choose', wanted.filter).then(setDrafts, fail);
  }, [client, wanted, fail]);
  const close = (): void => {
    run.forget();
    onClose();
  };
  const phase = state === null ? 'setup' : state.state === 'running' ? 'running' : 'over';
  const frame = useFocusOf(phase);
  return (
    <I18nProvider locale={words.language}>
      <ModalOverlay
        className="modal-veil publish-veil"
        isOpen
        isDismissable
        onOpenChange={(isOpen) => {
          if (!isOpen) close();
        }}
      >
        <Modal className="modal publish batch">
          <Dialog>
            <WordsContext value={words}>
              <div ref={frame} className={phase === 'setup' ? 'publish-frame' : 'publish-frame single'}>
                <header>
                  <Heading slot="title">{text.title}</Heading>
                  <Button slot="close" className="icon" aria-label={words.frame.close}>
                    <X aria-hidden="true" />
                  </Button>
                </header>
                {state === null ? (
                  <BatchSetup
                    client={client}
                    words={words}
                    run={run}
                    drafts={drafts}
                    refusal={refusal}
                    save={save}
                    onRefused={setRefusal}
                  />
                ) : state.state === 'running' ? (
                  <BatchProgressView
                    words={words}
                    run={run}
                    progress={state.progress}
                    onFailed={fail}
                    onClose={close}
                  />
                ) : (
                  <BatchOutcome
                    words={words}
                    outcome={state}
                    drafts={run.ordered()}
                    onAgain={() => run.forget()}
                    onOpen={(id) => {
                      run.forget();
                      onOpen(id);
                    }}
                    onClose={close}
                  />
                )}
              </div>
            </WordsContext>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}

// What had the focus is gone with its phase: the next one begins where its work is. The first chooses its target itself.
function useFocusOf(phase: 'setup' | 'running' | 'over') {
  const frame = useRef<HTMLDivElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    if (before.current !== phase && phase !== 'setup')
      frame.current?.querySelector<HTMLElement>('[data-begin]')?.focus();
    before.current = phase;
  }, [phase]);
  return frame;
}
