// `targets`: where an article can be published, and each target's settings.
import { ALL_TARGETS } from '../../main/publish/jobs.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../refusal.ts';

export const targetsCommand: Command = {
  name: 'targets',
  words: '',
  summary: { ar: 'يعرض وجهات التصدير وإعداداتها', en: 'lists the export targets and their settings' },
  options: [{ name: 'json' }],
  least: 0,
  most: 0,
  run(run) {
    if (run.given.has('json')) {
      run.printJson(
        ALL_TARGETS.map(({ id, label, extension, mediaType, settings }) => ({
          id,
          label,
          extension,
          mediaType,
          settings,
        })),
      );
      return EXIT.done;
    }
    for (const target of ALL_TARGETS) {
      run.print(`${target.id}\t.${target.extension}\t${target.label[run.language]}`);
      for (const { name, values, label, names, form } of target.settings) {
        const named = values.flatMap((value) => names?.[value]?.[run.language] ?? []);
        const meaning = named.length === 0 ? '' : `: ${named.join(run.language === 'ar' ? '، ' : ', ')}`;
        const free = form === 'colour' ? '#rrggbb' : '…';
        run.print(
          `    ${name}=${values.length === 0 ? free : values.join('|')}\t${label[run.language]}${meaning}`,
        );
      }
    }
    return EXIT.done;
  },
};
