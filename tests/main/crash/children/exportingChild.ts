// Exports one version after the other over the same page and the same archive, from a given one on, until it is killed; says each version when it is
// on the disk.
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { writeFileAtomically } from '../../../../src/main/files/atomicWrite.ts';
import { openPlace } from '../../../../src/main/publish/batchPlace.ts';
import { ARCHIVE, filesOf, PAGE, pageOf } from '../exportedVersions.ts';

const [folder = '', first = '1'] = process.argv.slice(2);

flushCompileCache();
for (let version = Number(first); ; version += 1) {
  writeFileAtomically(join(folder, PAGE), pageOf(version), { overwrite: true });
  const place = openPlace({ archive: join(folder, ARCHIVE) }, true);
  place.put(filesOf(version));
  place.finish();
  writeSync(1, `${version}\n`);
}
