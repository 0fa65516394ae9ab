// `check`: what stands between an article and publishing. Exit code 1 when there is an error.
import { calloutTable } from '../../core/article/callouts.ts';
import { hasErrors, runChecks } from '../../core/checks/checks.ts';
import type { Command } from '../command.ts';
import { deskKinds } from '../deskKinds.ts';
import { EXIT } from '../refusal.ts';
import { openSource } from '../sources.ts';

const SEVERITIES = {
  ar: { error: 'خطأ', warning: 'تنبيه' },
  en: { error: 'error', warning: 'warning' },
} as const;

export const checkCommand: Command = {
  name: 'check',
  words: '<draft|file>',
  summary: { ar: 'يفحص المقال قبل النشر', en: 'checks an article before publishing' },
  options: [{ name: 'json' }],
  least: 1,
  most: 1,
  run(run) {
    const { article } = openSource(run, run.given.words[0] ?? '');
    const findings = runChecks(article, { callouts: calloutTable(deskKinds(run)) });
    if (run.given.has('json')) {
      run.printJson(findings.map(({ fix, ...finding }) => ({ ...finding, fixable: fix !== undefined })));
    } else {
      for (const { check, severity, message, excerpt } of findings) {
        const words = excerpt === undefined || excerpt === '' ? '' : ` — «${excerpt}»`;
        run.print(`${SEVERITIES[run.language][severity]}: ${message[run.language]}${words} [${check}]`);
      }
    }
    return hasErrors(findings) ? EXIT.refused : EXIT.done;
  },
};
