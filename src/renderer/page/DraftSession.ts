// One draft while it is open: its editor, what is known of its text, and its saving. It reads its article once; whoever opens another draft makes
// another session.
import { buildEditorFromExtensions } from '@lexical/extension';
import { HISTORY_MERGE_TAG, type LexicalEditorWithDispose } from 'lexical';
import type { Client } from '../../contract/client.ts';
import type { DraftId, Saved, WireDraft } from '../../contract/values.ts';
import type { Article, Metadata } from '../../core/article/article.ts';
import { articleToJson } from '../../core/article/articleToJson.ts';
import { parseArticle } from '../../core/article/parseArticle.ts';
import { codeOf } from '../app/codeOf.ts';
import { Autosave, type SaveState } from '../autosave/Autosave.ts';
import { switchOpenings } from '../editor/blocks/openings.ts';
import { ArticleIndex } from '../editor/bridge/ArticleIndex.ts';
import { $readArticle, type ArticleFrame } from '../editor/bridge/toArticle.ts';
import { $writeArticle } from '../editor/bridge/toLexical.ts';
import { registerCopy } from '../editor/copy/registerCopy.ts';
import { type Drawing, setDrawing } from '../editor/drawing.ts';
import { ArticleExtension } from '../editor/extension.ts';
import { PictureDesk } from '../editor/figure/PictureDesk.ts';
import { registerNumbers } from '../editor/footnotes/drawNumbers.ts';
import { registerTyping } from '../editor/typing/registerTyping.ts';
import type { TypingSettings } from '../editor/typing/TypingSettings.ts';
import { saveChange } from './saveChange.ts';

export type MetadataChange = { readonly [K in keyof Metadata]?: Metadata[K] | undefined };

export interface SessionOptions {
  readonly client: Client;
  readonly draft: WireDraft;
  /** What nodes draw, for an article of which this is known. */
  readonly drawing: (metadata: () => Metadata) => Drawing;
  readonly typing: TypingSettings;
  /** After each save that is on the disk. */
  readonly saved: () => void;
  readonly stateChanged: (state: SaveState) => void;
  /** The library kept this text beside a newer one of somebody else's. */
  readonly conflicted: () => void;
}

export class DraftSession {
  readonly id: DraftId;
  readonly editor: LexicalEditorWithDispose = buildEditorFromExtensions(ArticleExtension);
  readonly index = new ArticleIndex();
  readonly pictures: PictureDesk;
  readonly autosave: Autosave;
  private frame: ArticleFrame;
  /** The text that the library has acknowledged last. */
  private acknowledged: Article | undefined;
  /** The name for the next save. */
  private name: string | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly stops: readonly (() => void)[];

  constructor({ client, draft, drawing, typing, saved, stateChanged, conflicted }: SessionOptions) {
    const { article, problems } = parseArticle(draft.article);
    const { blocks: _blocks, notes: _notes, ...frame } = article;
    this.frame = frame;
    this.id = draft.id;
    this.autosave = new Autosave({
      counter: draft.counter,
      save: async (expectedCounter) => {
        const answer = await this.save(client, draft.id, expectedCounter);
        saved();
        return answer;
      },
      codeOf,
      changed: stateChanged,
      conflicted,
    });
    const { editor, index } = this;
    setDrawing(editor, drawing(this.metadata));
    this.pictures = new PictureDesk(editor, client);
    const followSwitch = (): void => switchOpenings(editor, typing.enabled().openings);
    followSwitch();
    this.stops = [
      typing.subscribe(followSwitch),
      index.register(editor),
      registerNumbers(editor, index, () => this.frame.metadata.digits),
      registerCopy(editor, () => this.frame),
      registerTyping(editor, { helpers: typing.enabled, metadata: this.metadata }),
      () => editor.dispose(),
    ];
    editor.update(() => $writeArticle(article), { discrete: true, tag: HISTORY_MERGE_TAG });
    let isAsLoaded = problems.length === 0 && draft.isRecovered === undefined;
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      isAsLoaded = false;
      this.autosave.touch();
    });
    // Read before the first save needs it, which then sends what has changed like every other.
    whenIdle(() => {
      if (isAsLoaded) this.acknowledged ??= this.read();
    });
  }

  /** The whole article as it stands now. */
  readonly read = (): Article => this.editor.read(() => $readArticle(this.frame, this.index.$read));

  readonly metadata = (): Metadata => this.frame.metadata;

  /** Changes fields of the metadata; a field that is undefined is taken away. Saved like what is typed. */
  readonly writeMetadata = (change: MetadataChange): void => {
    const metadata: Record<string, unknown> = { ...this.frame.metadata, ...change };
    for (const name of Object.keys(change)) if (metadata[name] === undefined) delete metadata[name];
    this.frame = { ...this.frame, metadata: metadata as unknown as Metadata }; // only optional fields are ever given as undefined
    this.autosave.touch();
    for (const listener of this.listeners) listener();
    // Numbers on the page are drawn after an update; this one changes nothing.
    if (change.digits !== undefined) this.editor.update(() => undefined, { onUpdate: () => undefined });
  };

  /** Calls back when the metadata has changed, until the returned function is called. For `useSyncExternalStore`. */
  readonly subscribeMetadata = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Keeps the text as it is now as a version with a name; settles when it is on the disk or has failed. */
  async saveNamed(name: string): Promise<void> {
    this.name = name;
    this.autosave.touch();
    await this.autosave.flush();
  }

  // What has changed since the last save; the whole text where that is not known.
  private async save(client: Client, id: DraftId, expectedCounter: number): Promise<Saved> {
    const article = this.read();
    const name = this.name;
    // A name goes with the whole text.
    const before = name === undefined ? this.acknowledged : undefined;
    this.acknowledged = undefined;
    const answer =
      (before === undefined ? undefined : await saveChange(client, id, expectedCounter, before, article)) ??
      (await client.call('drafts.save', {
        id,
        article: articleToJson(article),
        expectedCounter,
        ...(name === undefined ? {} : { name }),
      }));
    this.acknowledged = article;
    if (this.name === name) this.name = undefined;
    return answer;
  }

  dispose(): void {
    for (const stop of this.stops) stop();
  }
}

// Not before the page is drawn.
function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run);
}
