// The archive around the parts. The packer is JavaScript alone, so the same parts give the same bytes on every machine and in every version of Node;
// zlib's own bytes differ between processors.
import { type Zippable, zipSync } from 'fflate';

/** The parts in the order given. */
export function zip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  // Pictures are compressed already.
  for (const [name, bytes] of parts) files[name] = [bytes, { level: name.includes('/media/') ? 0 : 6 }];
  // The first day that an archive can name. Its fields are read in local time, so it is made in local time; noon exists everywhere.
  return zipSync(files, { mtime: new Date(1980, 0, 1, 12) });
}
