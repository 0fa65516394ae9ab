// The check before publishing, beside the page: it keeps its own copy of the article, so that a change costs the page one block.
import type { Block, Note } from '../../../core/article/article.ts';
import { applySplice } from '../../../core/article/splice.ts';
import { runChecks } from '../../../core/checks/checks.ts';
import type { CheckAnswer, CheckRequest } from './checkMessages.ts';

let blocks: readonly Block[] = [];
let notes: readonly Note[] = [];

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  blocks = applySplice(blocks, data.blocks) ?? [];
  notes = applySplice(notes, data.notes) ?? [];
  const findings = runChecks({ ...data.frame, blocks, notes }, { callouts: data.callouts });
  const answer: CheckAnswer = {
    run: data.run,
    findings: findings.map(({ fix, ...found }) => ({ ...found, isFixable: fix !== undefined })),
  };
  postMessage(answer);
});
