// What came of sharing, to be read: the file, what happened to it, and its path to be copied.
import { Check, Copy } from 'lucide-react';
import { type JSX, useState } from 'react';
import type { SharedFile } from '../../contract/values.ts';
import { useServices } from '../editor/services.ts';
import { SHARE_WORDS } from '../i18n/shareWords.ts';
import { announce } from '../ui/Announcer.tsx';
import { sentenceOf } from './order.ts';
import { aboutShared } from './shared.ts';
import './share.css';

export function SharedLine({ file }: { readonly file: SharedFile }): JSX.Element {
  const { words } = useServices();
  const text = SHARE_WORDS[words.language];
  return (
    <div className="shared">
      <p className={file.handed === 'nowhere' ? 'unshown' : 'saved'}>
        {text.ready} <bdi dir="ltr">{file.name}</bdi> ({aboutShared(file, words)}). {text.handed[file.handed]}
        {file.handed === 'nowhere' ? (
          <>
            {' '}
            <bdi dir="ltr" className="path">
              {file.path}
            </bdi>
          </>
        ) : null}
      </p>
      <p className="hint">{text.stays}</p>
      <CopyPath path={file.path} />
    </div>
  );
}

/** Copies where the file is: also when the system says that it has shown it, it may have been in vain. */
export function CopyPath({ path }: { readonly path: string }): JSX.Element {
  const { client, words } = useServices();
  const text = SHARE_WORDS[words.language];
  const [isCopied, setIsCopied] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const copy = async (): Promise<void> => {
    try {
      await client.call('clipboard.write', { text: path });
      setRefusal(undefined);
      setIsCopied(true);
      announce(text.pathCopied);
    } catch (error) {
      setRefusal(sentenceOf(error, words));
    }
  };
  return (
    <>
      <button type="button" className="outlined copy-path" onClick={() => void copy()}>
        {isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        {text.copyPath}
      </button>
      {refusal === undefined ? null : (
        <span className="refused" role="alert">
          {refusal}
        </span>
      )}
    </>
  );
}
