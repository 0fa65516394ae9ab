// Word targets of single drafts, beside the desk's own.
import type { DraftId } from '../../contract/values.ts';
import type { Json } from '../../core/article/json.ts';
import { readTarget } from '../app/preferences.ts';

/** The setting that holds them. */
export const TARGETS = 'desk.word-targets';
const MOST = 500;

export type Targets = Readonly<Record<DraftId, number>>;

/** Targets from a setting that may hold anything. */
export function readTargets(value: Json | undefined): Targets {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).map(([draft, target]) => [draft, readTarget(target)] as const);
  return Object.fromEntries(entries.filter(([, target]) => target > 0).slice(-MOST));
}

/** The targets with that of one draft changed; 0 takes it away. */
export function putTarget(targets: Targets, draft: DraftId, target: number): Targets {
  const { [draft]: _old, ...others } = targets;
  return target === 0
    ? others
    : Object.fromEntries([...Object.entries(others), [draft, target]].slice(-MOST));
}
