// Going on where one was: the caret and the head of the page of a draft, told when it is left and restored when it is opened again.
import { HISTORY_MERGE_TAG, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical';
import { $selectPlace } from '../editor/jump/jumpTo.ts';
import { $placeOfSelection } from '../editor/jump/placeOf.ts';
import type { DraftSession } from './DraftSession.ts';
import type { PageView } from './PageView.ts';
import type { DraftPlace, Places } from './places.ts';
import { restoreView, viewOf } from './view.ts';

/** How a draft came to the page: what gets the focus then. */
export type Opening = 'start' | 'new' | 'chosen';

export class PlaceKeeper {
  private readonly session: DraftSession;
  private readonly view: PageView;
  private readonly places: Places;
  private told: string | undefined;

  constructor(session: DraftSession, view: PageView, places: Places) {
    this.session = session;
    this.view = view;
    this.places = places;
  }

  /** Puts caret and view where they were. Once, when the page is in the window. */
  restore(opening: Opening): void {
    const { editor, id } = this.session;
    const { main, body } = this.view;
    const place = this.places.find(id);
    this.told = JSON.stringify(place);
    const caret = place?.caret;
    if (opening === 'new') this.view.focusHeadline();
    else if (caret !== undefined) {
      editor.update(() => void $selectPlace(caret), {
        discrete: true,
        tag: [HISTORY_MERGE_TAG, SKIP_SCROLL_INTO_VIEW_TAG],
      });
      body.focus({ preventScroll: true });
    } else if (opening === 'chosen') main.focus({ preventScroll: true });
    if (place !== undefined) restoreView(editor, main, place.view);
  }

  /** Tells the place as it is now. */
  readonly keep = (): void => {
    const { editor, id } = this.session;
    const { main, body } = this.view;
    if (!main.isConnected) return;
    const caret = editor.read($placeOfSelection);
    const now: DraftPlace = {
      draft: id,
      ...(caret === undefined ? {} : { caret }),
      view: viewOf(main, body),
    };
    const text = JSON.stringify(now);
    if (text === this.told) return;
    this.told = text;
    this.places.put(now);
  };
}
