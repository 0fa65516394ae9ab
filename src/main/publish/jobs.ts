// THE table of job targets, beside the core's table of targets that are text. A new one is its folder and a row here.
import type { TargetRow } from '../../core/export/target.ts';
import { TARGETS } from '../../core/export/targets.ts';
import { docx } from './docx/docx.ts';
import type { JobTarget } from './job.ts';

export const JOB_TARGETS: readonly JobTarget[] = [docx];

/** Every target, those that are text first. */
export const ALL_TARGETS: readonly TargetRow[] = [...TARGETS, ...JOB_TARGETS];

export function findJobTarget(id: string): JobTarget | undefined {
  return JOB_TARGETS.find((target) => target.id === id);
}
