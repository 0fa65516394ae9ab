// The values that cross between the library and the window: plain data, the same on both sides.
import type { Article, Status } from '../core/article/article.ts';
import type { PictureType } from '../core/article/assets.ts';
import type { CalloutKind, Labels } from '../core/article/callouts.ts';
import type { AssetId } from '../core/article/ids.ts';
import type { Json } from '../core/article/json.ts';
import type { Notice, TargetRow } from '../core/export/target.ts';
import type { CallErrorCode, ErrorCode } from './errors.ts';

declare const brand: unique symbol;
/** Names a draft in its library: `d` and 11 characters. */
export type DraftId = string & { readonly [brand]: 'draft' };

/** A line of the list. */
export interface DraftInfo {
  readonly id: DraftId;
  readonly title: string;
  readonly status: Status;
  readonly section: string;
  readonly tags: readonly string[];
  readonly words: number;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly modified: number;
  /** The library's count of changes at the last one; gives the order. */
  readonly change: number;
}

export interface DraftFilter {
  readonly status?: Status;
  /** Compared folded. */
  readonly tag?: string;
  /** Words that the title holds; compared folded. */
  readonly title?: string;
  /** The bin instead of the desk. */
  readonly binned?: boolean;
  /** 50 unless told otherwise. */
  readonly limit?: number;
  /** Goes on after the last line of a page: its `change`. */
  readonly after?: number;
}

/** In place of `remove` parts from `from` on stand the parts of `put`, in their JSON form; then there are `length`. */
export interface WireSplice {
  readonly from: number;
  readonly remove: number;
  readonly put: readonly unknown[];
  readonly length: number;
}

/** What has changed in a text since the save with `expectedCounter`. */
export interface SavedChange {
  readonly id: DraftId;
  readonly expectedCounter: number;
  /** The article in its JSON form without blocks and notes. */
  readonly frame: unknown;
  readonly blocks: WireSplice;
  readonly notes: WireSplice;
}

/** A save that is on the disk. */
export interface Saved {
  readonly counter: number;
  readonly savedAt: number;
  /** Someone else had saved since `expectedCounter`: the text is kept as the revision with this counter, the other stays current. */
  readonly conflict?: number;
}

/** A draft as it was last saved. */
export interface LoadedDraft {
  readonly id: DraftId;
  readonly article: Article;
  readonly counter: number;
  /** The last save could not be read; this is the newest revision before it that can. */
  readonly isRecovered?: true;
}

/** Why a revision was written. `conflict` holds a text that lost against a newer save. */
export type RevisionReason = 'save' | 'restore' | 'conflict';

export interface RevisionInfo {
  readonly counter: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly reason: RevisionReason;
  readonly name?: string;
  /** Bytes of the article's JSON. */
  readonly size: number;
}

export interface Hit {
  readonly id: DraftId;
  readonly title: string;
}

/** Words of the original text, with the ranges (UTF-16 offsets in `text`) that the query found, marks of the letters included. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** A stored picture without its bytes. */
export interface AssetInfo {
  readonly id: AssetId;
  readonly mediaType: PictureType;
  readonly width: number;
  readonly height: number;
}

/** A draft that a search found: its line of the list, and its words around what was found. */
export interface FoundDraft extends DraftInfo {
  readonly snippet: Snippet;
}

export interface SnippetInfo {
  readonly id: string;
  readonly title: string;
  /** Further words by which the insert menu finds it. */
  readonly keywords: readonly string[];
}

/** A draft as it crosses: the article in its JSON form, to be read with `parseArticle`. */
export interface WireDraft {
  readonly id: DraftId;
  readonly article: Json;
  readonly counter: number;
  readonly isRecovered?: true;
}

/** What the window is told when it starts. */
export interface StartInfo {
  readonly version: string;
  readonly platform: 'linux' | 'mac' | 'windows';
  readonly host: 'electron' | 'chromium';
  /** The desk's own kinds after the built-in ones. */
  readonly callouts: readonly CalloutKind[];
  /** The user's settings by name. */
  readonly settings: Readonly<Record<string, Json>>;
  /** The draft that was open last; the example report at the first start. */
  readonly draft?: DraftId;
}

/** A file that the user chose. */
export interface OpenedFile {
  readonly name: string;
  /** Its bytes, base64. */
  readonly data: string;
}

/** A target as the window shows it. */
export interface TargetInfo extends TargetRow {
  /** Whether it is text, which can be copied. */
  readonly isText: boolean;
}

/** A draft, where it goes, and how. */
export interface PublishOrder {
  readonly id: DraftId;
  readonly target: string;
  /** By name; what is not given is the default. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A picture that the published text names and that must be put where it is read. */
export interface PictureToUpload {
  readonly fileName: string;
  readonly alt: string;
  /** Whether the library has its bytes. */
  readonly isStored: boolean;
}

/** What would be published. */
export interface PublishPreview {
  /** The path at the window's origin of the page to show; absent where no browser shows the result. */
  readonly frame?: string;
  /** The text itself; absent for bytes, and no longer than a window can show. */
  readonly source?: string;
  /** `source` is only its beginning. */
  readonly isCut?: true;
  /** Bytes; absent where they are known only when it is printed. */
  readonly size?: number;
  /** What the file would be called. */
  readonly fileName: string;
  readonly pictures: readonly PictureToUpload[];
  readonly notices: readonly Notice[];
  /** For details that the article lacks; absent where there is nothing to propose. */
  readonly proposed: { readonly slug?: string; readonly description?: string };
}

/** What was written. */
export interface PublishedFile {
  readonly path: string;
  /** The pictures beside it. */
  readonly pictures: readonly string[];
  /** Names of pictures that the library has no bytes of. */
  readonly missing: readonly string[];
}

/**
 * How a file was handed over: `menu`: the system asks where it goes; `shown`: it is marked in its folder; `folder`: its folder is open; `nowhere`: nothing
 * here can show it.
 */
export type Handover = 'menu' | 'shown' | 'folder' | 'nowhere';

/** The one file that was made to be given to other programs. */
export interface SharedFile {
  readonly path: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** How many pictures are in it, where it is an archive for their sake. */
  readonly pictures: number;
  /** Names of pictures that the library has no bytes of. */
  readonly missing: readonly string[];
  readonly handed: Handover;
}

/** Which drafts are meant, in place of their ids. */
export interface BatchFilter {
  readonly status?: Status;
  /** Compared folded, as the section is. */
  readonly tag?: string;
  readonly section?: string;
  /** Words of the title, or what the full text is searched for. */
  readonly query?: string;
}

export interface ChosenDraft {
  readonly draft: DraftId;
  readonly title: string;
}

/** What many drafts are put into: files in a folder, or one archive. */
export const BATCH_PLACES = ['folder', 'archive'] as const;
export type BatchPlaceKind = (typeof BATCH_PLACES)[number];

/** Many drafts, where they go, and how. */
export interface BatchRequest {
  readonly drafts: readonly DraftId[];
  readonly target: string;
  /** By name; what is not given is the default. */
  readonly settings: Readonly<Record<string, string>>;
  readonly place: BatchPlaceKind;
}

export interface BatchProgress {
  readonly done: number;
  readonly total: number;
  /** The title of the draft that comes next; absent at the end. */
  readonly title?: string;
}

/** A picture of an exported draft. */
export interface BatchPicture {
  /** What the text calls it: where its address is to be put once it is uploaded. */
  readonly reference: string;
  readonly alt: string;
  /** Its path in the folder or archive; absent when the library has no bytes of it. */
  readonly file?: string;
}

/** Which source a line of the result is about: a draft by its id, or a file by its name. */
interface SourceName {
  readonly draft: string;
  readonly title: string;
}

export interface ExportedLine extends SourceName {
  /** `findings`: exported, but the check finds errors in it, or the target has something to say. */
  readonly state: 'ok' | 'findings';
  /** Its path in the folder or archive, with `/`. */
  readonly file: string;
  readonly pictures: readonly BatchPicture[];
  readonly findings: { readonly errors: number; readonly warnings: number };
  readonly notices: readonly Notice[];
}

export interface RefusedLine extends SourceName {
  readonly state: 'refused';
  readonly code: Exclude<ErrorCode, CallErrorCode>;
  readonly sentence: Labels;
}

export type BatchLine = ExportedLine | RefusedLine;

export interface BatchResult {
  /** One a draft, in the order of the work; fewer than `total` when it was cancelled. */
  readonly lines: readonly BatchLine[];
  readonly total: number;
  readonly cancelled: boolean;
}

/** What became of the export of many drafts that was asked for last. */
export type BatchState =
  | { readonly state: 'running'; readonly progress: BatchProgress }
  | {
      readonly state: 'done';
      readonly place: BatchPlaceKind;
      /** The folder or the archive; an archive that was cancelled is not there. */
      readonly path: string;
      readonly result: BatchResult;
    }
  /** Nothing was made, or no more than what a folder holds by then. */
  | { readonly state: 'refused'; readonly code: ErrorCode };
