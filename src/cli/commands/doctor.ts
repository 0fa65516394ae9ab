// `doctor`: the library's health. Exit code 1 when something is damaged.
import type { Command } from '../command.ts';
import { EXIT } from '../refusal.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  words: '',
  summary: {
    ar: 'يفحص سلامة المكتبة ويعرض أحجامها وإصداراتها',
    en: 'checks the library and shows its sizes and versions',
  },
  options: [{ name: 'json' }],
  least: 0,
  most: 0,
  run(run) {
    const library = run.library();
    // One write first: only then do the settings of the connection show what is really in force.
    library.settings.set('doctor.last', run.io.clock());
    const diagnosis = library.diagnose();
    if (run.given.has('json')) run.printJson({ folder: run.dataFolder, ...diagnosis });
    else
      for (const [name, value] of flatten({ folder: run.dataFolder, ...diagnosis }))
        run.print(`${name}\t${value}`);
    return diagnosis.isHealthy ? EXIT.done : EXIT.refused;
  },
};

function flatten(value: object, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null
      ? flatten(inner, `${prefix}${key}.`)
      : [[`${prefix}${key}`, String(inner)] as const],
  );
}
