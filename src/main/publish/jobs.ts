// THE table of job targets, beside the core's table of targets that are text. A new one is its folder and a row here.
import type { Target } from '../../core/export/target.ts';
import { TARGETS } from '../../core/export/targets.ts';
import { docx } from './docx/docx.ts';
import type { JobTarget } from './job.ts';
import { pdf } from './pdf/pdf.ts';

export const JOB_TARGETS: readonly JobTarget[] = [docx, pdf];

/** A target of either kind. */
export type AnyTarget = Target | JobTarget;

/** Every target, those that are text first. */
export const ALL_TARGETS: readonly AnyTarget[] = [...TARGETS, ...JOB_TARGETS];

export function findJobTarget(id: string): JobTarget | undefined {
  return JOB_TARGETS.find((target) => target.id === id);
}

export function findAnyTarget(id: string): AnyTarget | undefined {
  return ALL_TARGETS.find((target) => target.id === id);
}
