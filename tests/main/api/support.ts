// A whole main process without a shell: a real library in a temporary folder, and a host that records what it is asked.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Client, createClient } from '../../../src/contract/client.ts';
import type { Transport } from '../../../src/contract/transport.ts';
import type { Handover } from '../../../src/contract/values.ts';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { dispatch } from '../../../src/main/api/dispatch.ts';
import { createHandlers, type Handlers } from '../../../src/main/api/handlers.ts';
import type { Clipping, Host } from '../../../src/main/host.ts';
import { BatchDesk } from '../../../src/main/publish/BatchDesk.ts';
import { Previews } from '../../../src/main/publish/preview/Previews.ts';
import { ShareFolder } from '../../../src/main/publish/ShareFolder.ts';
import { type Library, openLibrary } from '../../../src/main/store/library.ts';

export interface TestHost extends Host {
  readonly opened: string[];
  readonly copied: Clipping[];
  /** The files that were handed over, and how the next one is. */
  readonly shared: string[];
  handed: Handover;
  /** The pages that were to be printed. */
  readonly printed: string[];
  /** The names that dialogs for a place were given. */
  readonly asked: string[];
  /** What the next dialogs answer. */
  savePath: string | undefined;
  folder: string | undefined;
  files: readonly string[];
}

export interface MainProcess {
  readonly folder: string;
  readonly library: Library;
  readonly host: TestHost;
  readonly previews: Previews;
  readonly batches: BatchDesk;
  readonly handlers: Handlers;
  readonly client: Client;
  readonly log: string[];
  /** Sends an event to the client. */
  emit(message: unknown): void;
}

const EXAMPLE = join(import.meta.dirname, '../../../resources/example/report.json');

/** Starts one; it is closed and its folder removed when the test ends. */
export function startMain(): MainProcess {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-api-'));
  const random = seededRandom('api');
  let now = 1_800_000_000_000;
  const library = openLibrary({ folder: join(folder, 'library'), clock: () => (now += 1000), random });
  const host: TestHost = {
    kind: 'chromium',
    opened: [],
    copied: [],
    shared: [],
    handed: 'shown',
    printed: [],
    savePath: undefined,
    folder: undefined,
    asked: [],
    files: [],
    openAddress(address) {
      this.opened.push(address);
      return Promise.resolve();
    },
    chooseSavePath(name) {
      this.asked.push(name);
      return Promise.resolve(this.savePath);
    },
    chooseFolder(name) {
      this.asked.push(name);
      return Promise.resolve(this.folder);
    },
    emit(message) {
      emit(message);
      return Promise.resolve();
    },
    chooseFiles() {
      return Promise.resolve(this.files);
    },
    writeClipboard(clipping) {
      this.copied.push(clipping);
      return Promise.resolve();
    },
    shareFile(path) {
      this.shared.push(path);
      return Promise.resolve(this.handed);
    },
    printPdf(html) {
      this.printed.push(html);
      return Promise.resolve(Buffer.from('%PDF-1.4 test'));
    },
  };
  const previews = new Previews(random);
  const log: string[] = [];
  const batches = new BatchDesk(library, host, (line) => log.push(line));
  const handlers = createHandlers({
    library,
    host,
    previews,
    batches,
    share: new ShareFolder(join(folder, 'library', 'share')),
    version: '0.0.0',
    platform: 'linux',
    random,
    exampleFile: EXAMPLE,
  });
  const listeners = new Set<(message: unknown) => void>();
  const transport: Transport = {
    // Both carriers copy what they carry.
    send: async (request) => copy(await dispatch(handlers, copy(request), (line) => log.push(line))),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  onTestFinished(async () => {
    await batches.end();
    library.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const emit = (message: unknown): void => listeners.forEach((listener) => void listener(copy(message)));
  return { folder, library, host, previews, batches, handlers, client: createClient(transport), log, emit };
}

function copy(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
