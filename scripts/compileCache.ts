// Keeps what Node compiles of the sources beside the dependencies, so that every later start of the window or the command line is half as long. Where
// nothing can be written it is compiled each time.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/hashiya', import.meta.url)));
