// THE table of calls from the window to the main process. A new call is a row here and its handler in `main/api`.
import { STATUSES } from '../core/article/article.ts';
import type { CalloutKind } from '../core/article/callouts.ts';
import type { AssetId } from '../core/article/ids.ts';
import type { Json } from '../core/article/json.ts';
import {
  anything,
  boolean,
  listOf,
  matching,
  nothing,
  object,
  oneOf,
  type Parser,
  recordOf,
  text,
  whole,
} from './parsers.ts';
import type {
  AssetInfo,
  BatchFilter,
  BatchRequest,
  BatchState,
  ChosenDraft,
  DraftId,
  DraftInfo,
  FoundDraft,
  Hit,
  OpenedFile,
  PublishedFile,
  PublishOrder,
  PublishPreview,
  RevisionInfo,
  Saved,
  SavedChange,
  SharedFile,
  SnippetInfo,
  StartInfo,
  TargetInfo,
  WireDraft,
  WireSplice,
} from './values.ts';
import { BATCH_PLACES } from './values.ts';

/** One call: how its input is parsed, and what it answers. */
export interface Call<I, O> {
  readonly input: Parser<I>;
  /** Only for the type. */
  readonly output?: O;
}

/** Bytes of base64 that a message may carry: 64 MiB of a picture or a file. */
const MOST_BASE64 = 90_000_000;
const MOST_TEXT = 100_000_000;
const MOST_PLAIN = 10_000;
/** Blocks that one message may carry. */
const MOST_PARTS = 1_000_000;
/** Drafts that one export may take. */
const MOST_DRAFTS = 100_000;

const draftId: Parser<DraftId> = matching<DraftId>(/^d[a-z0-9]{11}$/);
const assetId: Parser<AssetId> = matching<AssetId>(/^[0-9a-f]{64}$/);
const snippetId = matching<string>(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/);
const settingName: Parser<string> = matching(/^[a-z][a-z0-9.-]{0,63}$/);
const counter = whole(0, Number.MAX_SAFE_INTEGER);
const line = text(MOST_PLAIN);
const fileName = matching<string>(/^[^/\\\u0000-\u001f]{1,200}$/);
const base64 = matching<string>(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);

const splice: Parser<WireSplice> = object({
  from: counter,
  remove: counter,
  put: listOf(anything, MOST_PARTS),
  length: counter,
});

const target = {
  target: matching<string>(/^[a-z][a-z-]{0,31}$/),
  settings: recordOf(matching(/^[a-z][a-z-]{0,31}$/), text(200), 50),
};
const order: Parser<PublishOrder> = object({ id: draftId, ...target });

function call<I, O>(input: Parser<I>): Call<I, O> {
  return { input };
}

function atMost<T extends string>(most: number, parser: Parser<T>): Parser<T> {
  // The length is asked first: a pattern on a hundred megabytes is not free.
  return (value) => (typeof value === 'string' && value.length > most ? parser(undefined) : parser(value));
}

/** What a file dialog offers. */
export const FILE_KINDS = ['report', 'picture', 'any'] as const;

/**
 * Articles cross as their JSON form (`articleToJson`); the other side reads them with `parseArticle`, which is total, and refuses what is none.
 */
export const CALLS = {
  /** Everything that the window needs before it draws anything. */
  'app.start': call<undefined, StartInfo>(nothing),
  /** Opens an address in the system's browser; addresses that `parseAddress` refuses are refused. */
  'app.openAddress': call<{ address: string }, null>(object({ address: line })),

  /** Puts a text on the clipboard, and the same as markup for programs that take it. */
  'clipboard.write': call<{ text: string; html?: string }, null>(
    object({ text: text(MOST_TEXT) }, { html: text(MOST_TEXT) }),
  ),

  'drafts.list': call<
    {
      status?: (typeof STATUSES)[number];
      tag?: string;
      title?: string;
      binned?: boolean;
      limit?: number;
      after?: number;
    },
    readonly DraftInfo[]
  >(
    object(
      {},
      {
        status: oneOf(STATUSES),
        tag: line,
        title: line,
        binned: boolean,
        limit: whole(1, 1000),
        after: counter,
      },
    ),
  ),
  'drafts.create': call<{ article?: unknown }, WireDraft>(object({}, { article: anything })),
  'drafts.load': call<{ id: DraftId }, WireDraft>(object({ id: draftId })),
  /** Answered when the text is on the disk. */
  'drafts.save': call<{ id: DraftId; article: unknown; expectedCounter?: number; name?: string }, Saved>(
    object({ id: draftId, article: anything }, { expectedCounter: counter, name: text(200) }),
  ),
  /** Like `drafts.save`, with what has changed since `expectedCounter` alone; refused with `text-missing` when that text is not at hand. */
  'drafts.saveChange': call<SavedChange, Saved>(
    object({
      id: draftId,
      expectedCounter: counter,
      frame: anything,
      blocks: splice,
      notes: splice,
    }),
  ),
  'drafts.rename': call<{ id: DraftId; headline: string }, Saved>(object({ id: draftId, headline: line })),
  'drafts.setStatus': call<{ id: DraftId; status: (typeof STATUSES)[number] }, Saved>(
    object({ id: draftId, status: oneOf(STATUSES) }),
  ),
  'drafts.setTags': call<{ id: DraftId; tags: readonly string[] }, Saved>(
    object({ id: draftId, tags: listOf(line, 1000) }),
  ),
  'drafts.duplicate': call<{ id: DraftId }, { id: DraftId }>(object({ id: draftId })),
  'drafts.bin': call<{ id: DraftId }, null>(object({ id: draftId })),
  'drafts.unbin': call<{ id: DraftId }, null>(object({ id: draftId })),
  'drafts.deleteForEver': call<{ id: DraftId }, null>(object({ id: draftId })),
  'drafts.revisions': call<{ id: DraftId }, readonly RevisionInfo[]>(object({ id: draftId })),

  'search.find': call<{ query: string; limit?: number }, readonly Hit[]>(
    object({ query: line }, { limit: whole(1, 1000) }),
  ),
  /** Like `search.find`, with all that the list of drafts shows of each. */
  'search.drafts': call<{ query: string; limit?: number }, readonly FoundDraft[]>(
    object({ query: line }, { limit: whole(1, 100) }),
  ),

  /** Verifies a picture, takes its private metadata out, and stores it. */
  'assets.put': call<{ data: string }, AssetInfo>(object({ data: atMost(MOST_BASE64, base64) })),
  'assets.get': call<{ id: AssetId }, (AssetInfo & { readonly data: string }) | null>(
    object({ id: assetId }),
  ),

  'settings.get': call<{ name: string }, Json | null>(object({ name: settingName })),
  'settings.set': call<{ name: string; value: unknown }, null>(
    object({ name: settingName, value: anything }),
  ),

  'callouts.list': call<undefined, readonly CalloutKind[]>(nothing),

  'snippets.list': call<undefined, readonly SnippetInfo[]>(nothing),
  'snippets.get': call<{ id: string }, unknown>(object({ id: snippetId })),
  'snippets.put': call<
    { id?: string; title: string; keywords?: readonly string[]; article: unknown },
    { id: string }
  >(object({ title: line, article: anything }, { id: snippetId, keywords: listOf(line, 100) })),
  'snippets.remove': call<{ id: string }, null>(object({ id: snippetId })),

  /** Where a report can be published, with the settings of each. */
  'publish.targets': call<undefined, readonly TargetInfo[]>(nothing),
  /** What would be published of a draft as it was last saved, to be looked at. */
  'publish.preview': call<PublishOrder, PublishPreview>(order),
  /** Puts it on the clipboard; refused with `target-no-text` when it is bytes. */
  'publish.copy': call<PublishOrder, null>(order),
  /** Asks the user for a place and writes it there with the pictures that it names; null when the user changed their mind. */
  'publish.save': call<PublishOrder, PublishedFile | null>(order),
  /** Makes the one file of it, an archive where pictures belong to it, keeps it until the next one, and hands it to the system. */
  'publish.share': call<PublishOrder, SharedFile>(order),

  /** The drafts that pass a filter, the oldest first; binned ones never do. */
  'batch.choose': call<BatchFilter, readonly ChosenDraft[]>(
    object({}, { status: oneOf(STATUSES), tag: line, section: line, query: line }),
  ),
  /**
   * Asks the user for a place and begins to export many drafts into it; answers where, or null when the user changed their mind. What becomes of it is told
   * by events. Refused with `batch-running` while there is another.
   */
  'batch.start': call<BatchRequest, { readonly path: string } | null>(
    object({ drafts: listOf(draftId, MOST_DRAFTS), place: oneOf(BATCH_PLACES), ...target }),
  ),
  /** Stops before the next draft. A folder keeps what is in it; an archive is not made. */
  'batch.stop': call<undefined, null>(nothing),
  /** How far the export is, or what became of the last one since the program started; null when there was none. */
  'batch.state': call<undefined, BatchState | null>(nothing),

  /** Asks the user for a place and writes there; null when the user changed their mind. */
  'files.save': call<{ name: string; text?: string; data?: string }, { readonly path: string } | null>(
    object({ name: fileName }, { text: text(MOST_TEXT), data: atMost(MOST_BASE64, base64) }),
  ),
  /** Asks the user for files and reads them; empty when the user changed their mind. */
  'files.open': call<{ kind: (typeof FILE_KINDS)[number]; many?: boolean }, readonly OpenedFile[]>(
    object({ kind: oneOf(FILE_KINDS) }, { many: boolean }),
  ),
} as const satisfies Record<string, Call<never, unknown> | Call<unknown, unknown>>;

export type Method = keyof typeof CALLS;
export type InputOf<M extends Method> = (typeof CALLS)[M] extends Call<infer I, unknown> ? I : never;
export type OutputOf<M extends Method> =
  (typeof CALLS)[M] extends Call<never, infer O>
    ? O
    : (typeof CALLS)[M] extends { readonly output?: infer O }
      ? Exclude<O, undefined>
      : never;

/** Whether a value names a call. */
export function isMethod(value: unknown): value is Method {
  return typeof value === 'string' && Object.hasOwn(CALLS, value);
}
