// What is to be known before publishing: what the export has to say, the pictures to upload, what the check finds for the target.
import { Check } from 'lucide-react';
import { type JSX, useSyncExternalStore } from 'react';
import type { PublishPreview, TargetInfo } from '../../contract/values.ts';
import { checksFor } from '../../core/checks/checks.ts';
import { useServices } from '../editor/services.ts';
import { PUBLISH_WORDS } from '../i18n/publishWords.ts';
import type { Found } from '../review/check/checkMessages.ts';
import type { Findings } from '../review/check/Findings.ts';
import { FindingsList } from '../review/FindingsList.tsx';

// What this export has to say for itself, and the pictures that must be put where it is read.
export function BeforePublishing({
  preview,
}: {
  readonly preview: PublishPreview | undefined;
}): JSX.Element | null {
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

export function Checked({ target, findings, onGo }: CheckedProps): JSX.Element {
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
