// Pictures on their way into the article: read without holding the page up, stored by the library, which refuses what is none, and only then put in.
import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import type { Client } from '../../../contract/client.ts';
import type { ErrorCode } from '../../../contract/errors.ts';
import { MOST_PICTURE_BYTES } from '../../../core/article/assets.ts';
import type { AssetId } from '../../../core/article/ids.ts';
import { codeOf } from '../../app/codeOf.ts';
import { $bodyBlockAtCaret } from '../blocks/places.ts';
import { $isFigureNode } from './FigureNode.ts';
import { $insertFigures, $replacePicture, type Place } from './figures.ts';

/** A picture that has not been read yet. */
export interface ComingPicture {
  readonly name: string;
  /** Its bytes, base64. */
  read(): Promise<string>;
}

export interface Refusal {
  readonly name: string;
  readonly code: ErrorCode;
}

export interface DeskState {
  /** The picture that is being read, among how many; undefined when none is. */
  readonly reading?: { readonly at: number; readonly of: number };
  readonly refusals: readonly Refusal[];
}

const NOTHING: DeskState = { refusals: [] };
const desks = new WeakMap<LexicalEditor, PictureDesk>();

/** The desk of an editor; undefined where there is no library behind it. */
export function findPictureDesk(editor: LexicalEditor): PictureDesk | undefined {
  return desks.get(editor);
}

export class PictureDesk {
  private readonly editor: LexicalEditor;
  private readonly client: Client;
  private readonly listeners = new Set<() => void>();
  private current: DeskState = NOTHING;
  private work: Promise<unknown> = Promise.resolve();

  /** Serves an editor from a library. */
  constructor(editor: LexicalEditor, client: Client) {
    this.editor = editor;
    this.client = client;
    desks.set(editor, this);
  }

  readonly state = (): DeskState => this.current;

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly dismiss = (): void => this.tell({ ...this.current, refusals: [] });

  /** Puts a figure for each picture at a place, where the caret is now when none is given, all in one step. */
  async insert(pictures: readonly ComingPicture[], place?: Place): Promise<void> {
    const at = place ?? this.caret();
    const stored = await this.store(pictures);
    const assets = stored.filter((asset) => asset !== undefined);
    if (assets.length > 0) this.editor.update(() => $insertFigures(assets, at), { tag: HISTORY_PUSH_TAG });
  }

  /** Lets the user choose pictures and puts them at the caret. */
  async choose(): Promise<void> {
    const at = this.caret();
    await this.insert(await this.ask(true), at);
    this.editor.focus();
  }

  /** Lets the user choose another picture for a figure; returns it when it is shown. */
  async replace(figure: NodeKey): Promise<AssetId | undefined> {
    const [asset] = await this.store(await this.ask(false));
    if (asset === undefined) return undefined;
    this.editor.update(
      () => {
        const node = $getNodeByKey(figure);
        if ($isFigureNode(node)) $replacePicture(node, asset);
      },
      { tag: HISTORY_PUSH_TAG },
    );
    return asset;
  }

  /** Stores pictures one after another; in place of one that was refused there is nothing. */
  store(pictures: readonly ComingPicture[]): Promise<readonly (AssetId | undefined)[]> {
    const result = this.work.then(() => this.storeNow(pictures));
    this.work = result;
    return result;
  }

  private async storeNow(pictures: readonly ComingPicture[]): Promise<readonly (AssetId | undefined)[]> {
    const stored: (AssetId | undefined)[] = [];
    const refusals: Refusal[] = [];
    for (const [index, picture] of pictures.entries()) {
      this.tell({ ...this.current, reading: { at: index + 1, of: pictures.length } });
      try {
        const data = await picture.read();
        const { id } = await this.client.call('assets.put', { data });
        stored.push(id);
      } catch (error) {
        stored.push(undefined);
        refusals.push({
          name: picture.name,
          code: error instanceof TooLarge ? 'picture-too-large' : codeOf(error),
        });
      }
    }
    // What was refused before is known by now.
    this.tell({ refusals });
    return stored;
  }

  private caret(): Place | undefined {
    const key = this.editor.read(() => $bodyBlockAtCaret()?.getKey());
    return key === undefined ? undefined : { key };
  }

  private async ask(many: boolean): Promise<readonly ComingPicture[]> {
    try {
      const files = await this.client.call('files.open', { kind: 'picture', many });
      return files.map(({ name, data }) => ({ name, read: () => Promise.resolve(data) }));
    } catch (error) {
      this.tell({ refusals: [{ name: '', code: codeOf(error) }] });
      return [];
    }
  }

  private tell(state: DeskState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}

class TooLarge extends Error {}

/** A file that was dropped or pasted. The browser reads it beside the page; one that is too large is not even read. */
export function comingFile(file: File): ComingPicture {
  return {
    name: file.name,
    read: () =>
      new Promise((resolve, reject) => {
        if (file.size > MOST_PICTURE_BYTES) {
          reject(new TooLarge());
          return;
        }
        const reader = new FileReader();
        reader.addEventListener('error', () => reject(reader.error));
        reader.addEventListener('load', () => {
          // `data:image/png;base64,…`
          const address = String(reader.result);
          resolve(address.slice(address.indexOf(',') + 1));
        });
        reader.readAsDataURL(file);
      }),
  };
}
