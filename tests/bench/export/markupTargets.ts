// Which targets are measured beside the walker: all that write HTML, as pages, as fragments, or inside the XML of an import file.
import { TARGETS } from '../../../src/core/export/targets.ts';

export const MARKUP_TARGETS: readonly string[] = TARGETS.filter(({ mediaType }) =>
  /html|xml/.test(mediaType),
).map(({ id }) => id);
