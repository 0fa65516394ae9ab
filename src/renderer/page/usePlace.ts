// Going on where one was: the caret and the head of the page of a draft, told when it is left and restored when it is opened again.
import { HISTORY_MERGE_TAG, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { OpenedDraft } from '../app/useDesk.ts';
import { $selectPlace } from '../editor/jump/jumpTo.ts';
import { $placeOfSelection } from '../editor/jump/placeOf.ts';
import type { DraftSession } from './DraftSession.ts';
import { type DraftPlace, restoreView, viewOf } from './places.ts';

export interface PlaceOptions {
  readonly session: DraftSession;
  readonly page: RefObject<HTMLElement | null>;
  readonly opened: OpenedDraft;
  readonly place: DraftPlace | undefined;
  readonly onPlace: (place: DraftPlace) => void;
}

/** Answers how to tell the place as it is now. */
export function usePlace({ session, page, opened, place, onPlace }: PlaceOptions): () => void {
  const { editor } = session;
  const { draft, opening } = opened;
  const told = useRef(JSON.stringify(place));
  const keep = useCallback(() => {
    const body = editor.getRootElement();
    if (page.current === null || body === null) return;
    const caret = editor.read($placeOfSelection);
    const view = viewOf(page.current, body);
    const now: DraftPlace = { draft: draft.id, ...(caret === undefined ? {} : { caret }), view };
    const text = JSON.stringify(now);
    if (text === told.current) return;
    told.current = text;
    onPlace(now);
  }, [editor, page, draft.id, onPlace]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each opening
  useEffect(() => {
    const main = page.current;
    const body = editor.getRootElement();
    if (main === null || body === null) return;
    const caret = place?.caret;
    if (opening === 'new') main.querySelector<HTMLElement>('[data-field=headline]')?.focus();
    else if (caret !== undefined) {
      editor.update(() => void $selectPlace(caret), {
        discrete: true,
        tag: [HISTORY_MERGE_TAG, SKIP_SCROLL_INTO_VIEW_TAG],
      });
      body.focus({ preventScroll: true });
    } else if (opening === 'chosen') main.focus({ preventScroll: true });
    if (place !== undefined) restoreView(editor, main, place.view);
  }, [editor]);
  return keep;
}
