// Word targets of single drafts, as they are now.
import { useState } from 'react';
import type { DraftId } from '../../contract/values.ts';
import type { Json } from '../../core/article/json.ts';
import { putTarget, readTargets, TARGETS, type Targets } from './targets.ts';

/** The targets, and the way to change that of a draft; `keep` writes the setting. */
export function useTargets(
  settings: Readonly<Record<string, Json>>,
  keep: (name: string, value: Json) => void,
): readonly [Targets, (draft: DraftId, target: number) => void] {
  const [targets, setTargets] = useState(() => readTargets(settings[TARGETS]));
  return [
    targets,
    (draft, target) => {
      const next = putTarget(targets, draft, target);
      setTargets(next);
      keep(TARGETS, next);
    },
  ];
}
