// THE table of handlers: one for each call of the contract. The areas are files beside this one.
import type { InputOf, Method, OutputOf } from '../../contract/calls.ts';
import type { Host } from '../host.ts';
import type { BatchDesk } from '../publish/BatchDesk.ts';
import type { Previews } from '../publish/preview/Previews.ts';
import type { ShareFolder } from '../publish/ShareFolder.ts';
import type { Library } from '../store/library.ts';
import { appHandlers } from './app.ts';
import { assetHandlers } from './assets.ts';
import { batchHandlers } from './batch.ts';
import { deskHandlers } from './desk.ts';
import { draftHandlers } from './drafts.ts';
import { fileHandlers } from './files.ts';
import { publishHandlers } from './publish.ts';

export type Handlers = {
  readonly [M in Method]: (input: InputOf<M>) => OutputOf<M> | Promise<OutputOf<M>>;
};

/** What the handlers work with. */
export interface Services {
  readonly library: Library;
  readonly host: Host;
  /** What the window is shown before it is published. */
  readonly previews: Previews;
  /** The export of many drafts. */
  readonly batches: BatchDesk;
  /** Where files are made that are given to other programs. */
  readonly share: ShareFolder;
  readonly version: string;
  readonly platform: 'linux' | 'mac' | 'windows';
  /** Unsigned 32-bit integers. */
  readonly random: () => number;
  /** The report that the first start opens: a file in the article format. */
  readonly exampleFile: string;
  /** Told the name of each setting that a window has set. */
  settingChanged?(name: string): void;
}

export function createHandlers(services: Services): Handlers {
  return {
    ...appHandlers(services),
    ...draftHandlers(services),
    ...assetHandlers(services),
    ...deskHandlers(services),
    ...fileHandlers(services),
    ...publishHandlers(services),
    ...batchHandlers(services),
  } satisfies Handlers;
}
