// The desk: which draft is on the page. No draft takes another's place before that one is saved.
import type { Client } from '../../contract/client.ts';
import type { DraftId, WireDraft } from '../../contract/values.ts';
import type { PageWords } from '../i18n/pageWords.ts';
import { DraftPage, type DraftPageOptions, type Opening } from '../page/DraftPage.ts';
import { Store } from '../ui/store.ts';
import type { Frame } from './Frame.ts';

/** The setting that names the draft that was open last. */
const OPEN_DRAFT = 'window.draft';
/** Milliseconds after the last of the saves that follow one another while somebody writes: longer than from one of them to the next. */
const AFTER_SAVE = 2500;

export interface DeskOptions extends Pick<DraftPageOptions, 'client' | 'callouts' | 'typing' | 'places'> {
  readonly frame: Frame;
  /** The words of the page as they are to be now. */
  readonly words: () => PageWords;
}

export class Desk {
  readonly client: Client;
  /** The page of the open draft; undefined when none is open. */
  readonly opened = new Store<DraftPage | undefined>(undefined);
  /** Another one whenever the library has changed: only the list follows it. */
  readonly version = new Store(0);
  private readonly options: DeskOptions;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(options: DeskOptions) {
    this.client = options.client;
    this.options = options;
  }

  readonly changed = (): void => this.version.set(this.version.get() + 1);

  /** Opens the draft that was open last, if one was. */
  async begin(id: DraftId | undefined): Promise<void> {
    if (id !== undefined) this.put(await this.load(id), 'start');
  }

  /** Opens another draft. One that cannot be left stays, and its line of state says why; what cannot be opened replaces nothing, and is told by a rejection. */
  async show(load: () => Promise<WireDraft>, opening: Opening): Promise<void> {
    const page = this.opened.get();
    if ((await page?.end()) === false) return;
    const draft = await load().catch((error: unknown) => {
      page?.resume();
      throw error;
    });
    this.put(draft, opening);
    await this.client.call('settings.set', { name: OPEN_DRAFT, value: draft.id });
    this.changed();
  }

  /** Loads the open draft anew, as after a change of its language. */
  async reopen(): Promise<void> {
    const id = this.opened.get()?.id;
    if (id !== undefined) await this.show(() => this.load(id), 'chosen');
  }

  load(id: DraftId): Promise<WireDraft> {
    return this.client.call('drafts.load', { id });
  }

  /** Puts a draft on the page, or none. What was there has been saved. */
  put(draft: WireDraft | undefined, opening: Opening): void {
    const { frame, words, ...shared } = this.options;
    const page =
      draft === undefined
        ? undefined
        : new DraftPage({ ...shared, draft, opening, words: words(), onSaved: this.saved });
    const before = this.opened.get();
    before?.leave();
    frame.show(page?.view.main);
    page?.begin();
    this.opened.set(page);
    // Views around the old page listen to its editor until they are drawn for the new one.
    setTimeout(() => before?.dispose());
  }

  /** Draws the page in the words as they are now. */
  readonly reword = (): void => this.opened.get()?.setWords(this.options.words());

  // The open draft was saved: its line of the list follows in the writer's pause.
  private readonly saved = (): void => {
    clearTimeout(this.pause);
    this.pause = setTimeout(this.changed, AFTER_SAVE);
  };
}
