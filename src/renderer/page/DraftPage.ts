// One draft on the page: its session, what one sees of it, and what is done with it from outside. Everything here is there before the first key.
import type { Client } from '../../contract/client.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import type { DraftId, WireDraft } from '../../contract/values.ts';
import type { CalloutKind } from '../../core/article/callouts.ts';
import type { SaveState } from '../autosave/Autosave.ts';
import { setDrawing } from '../editor/drawing.ts';
import type { TypingSettings } from '../editor/typing/TypingSettings.ts';
import type { PageWords } from '../i18n/pageWords.ts';
import { Store } from '../ui/store.ts';
import { DraftSession } from './DraftSession.ts';
import { drawingFor } from './drawingFor.ts';
import { flushAtLeaving } from './flushAtLeaving.ts';
import { PageView } from './PageView.ts';
import { type Opening, PlaceKeeper } from './PlaceKeeper.ts';
import type { Places } from './places.ts';

export type { Opening } from './PlaceKeeper.ts';

/** What is told over the text. */
export type NoticeKind = 'recovered' | 'conflict';

export interface DraftPageOptions {
  readonly client: Client;
  readonly draft: WireDraft;
  readonly opening: Opening;
  readonly words: PageWords;
  readonly callouts: readonly CalloutKind[];
  readonly typing: TypingSettings;
  readonly places: Places;
  /** After each save that is on the disk. */
  readonly onSaved: () => void;
}

let count = 0;

export class DraftPage {
  /** Another one for each time that a draft is opened. */
  readonly key: number;
  readonly id: DraftId;
  readonly session: DraftSession;
  readonly view: PageView;
  readonly state = new Store<SaveState>({ kind: 'saved', at: undefined });
  readonly notice: Store<NoticeKind | undefined>;
  private readonly callouts: readonly CalloutKind[];
  private readonly opening: Opening;
  private readonly place: PlaceKeeper;
  private readonly stop: () => void;

  constructor(options: DraftPageOptions) {
    const { client, draft, opening, words, callouts, typing, places, onSaved } = options;
    count += 1;
    this.key = count;
    this.id = draft.id;
    this.callouts = callouts;
    this.opening = opening;
    this.notice = new Store<NoticeKind | undefined>(draft.isRecovered ? 'recovered' : undefined);
    this.session = new DraftSession({
      client,
      draft,
      drawing: (metadata) => drawingFor(metadata, words, callouts),
      typing,
      saved: onSaved,
      stateChanged: this.state.set,
      conflicted: () => this.notice.set('conflict'),
    });
    this.view = new PageView(this.session, words);
    this.place = new PlaceKeeper(this.session, this.view, places);
    this.stop = flushAtLeaving(client, () => {
      this.place.keep();
      void this.session.autosave.flush();
    });
  }

  /** Draws the text and puts the caret where it was. Once the page is in the window. */
  begin(): void {
    this.view.begin();
    this.place.restore(this.opening);
  }

  setWords(words: PageWords): void {
    const { editor, metadata } = this.session;
    setDrawing(editor, drawingFor(metadata, words, this.callouts));
    this.view.setWords(words);
  }

  /** Puts the caret back where it was. */
  readonly focus = (): void => this.session.editor.focus();

  /** Saves what is not saved and stops. Only when the answer is true may the draft be replaced. */
  end(): Promise<boolean> {
    this.place.keep();
    return this.session.autosave.end();
  }

  /** Saves what is not saved, and goes on; answers why that failed. */
  settle(): Promise<ErrorCode | undefined> {
    return this.session.autosave.settle();
  }

  /** It is not replaced after all. */
  resume(): void {
    this.session.autosave.resume();
  }

  /** Another takes its place. */
  leave(): void {
    this.stop();
    this.view.leave();
  }

  /** Nothing looks at it any more. */
  dispose(): void {
    this.session.dispose();
  }
}
