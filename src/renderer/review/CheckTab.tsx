// The check: what stands in the way of publishing, then what is only worth a look, by kind; each leads to its place, and many are mended at a press.
import { CircleCheck } from 'lucide-react';
import { type JSX, useSyncExternalStore } from 'react';
import { useServices } from '../editor/services.ts';
import { sentenceOf } from './CheckBadge.tsx';
import { FindingsList } from './FindingsList.tsx';
import { goToPlace } from './goToPlace.ts';
import type { ReviewProps } from './ReviewPanel.tsx';
import { Teach } from './Teach.tsx';

export function CheckTab({ findings, onTab, onJump }: ReviewProps): JSX.Element {
  const { words, editor } = useServices();
  const found = useSyncExternalStore(findings.subscribe, findings.snapshot);
  const { check: text } = words.frame;

  if (found === undefined) return <p className="summary">{text.waiting}</p>;
  if (found.length === 0)
    return (
      <Teach
        icon={<CircleCheck aria-hidden="true" className="ok" />}
        title={text.clear}
        hint={text.clearHint}
      />
    );
  return (
    <>
      <p className="summary">{sentenceOf(found, words)}</p>
      <FindingsList
        found={found}
        findings={findings}
        onGo={({ place }) => {
          if (goToPlace(editor, place, onTab)) onJump();
        }}
      />
    </>
  );
}
