// The preview of the open draft for a target, made anew a moment after something has changed. Nothing older than what is on the disk is ever shown.
import { useEffect, useRef, useState } from 'react';
import type { PublishOrder, PublishPreview, TargetInfo } from '../../contract/values.ts';
import { useServices } from '../editor/services.ts';
import type { Choice } from './choice.ts';
import { orderFor, saveFirst, sentenceOf } from './order.ts';

/** Milliseconds after the last change. */
const PAUSE = 300;

export interface ShownPreview {
  /** What it was made for; the preview of another target is not shown in its place. */
  readonly order: PublishOrder | undefined;
  readonly preview: PublishPreview | undefined;
  readonly refusal: string | undefined;
}

const NOTHING: ShownPreview = { order: undefined, preview: undefined, refusal: undefined };

export function usePreview(target: TargetInfo | undefined, choice: Choice | undefined): ShownPreview {
  const { client, session, words } = useServices();
  const [shown, setShown] = useState(NOTHING);
  const latest = useRef(0);
  useEffect(() => {
    if (target === undefined || choice === undefined) return undefined;
    const order = orderFor(session, target, choice);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const make = async (): Promise<void> => {
      latest.current += 1;
      const own = latest.current;
      const tell = (next: ShownPreview): void => {
        // A later one is on its way, or the panel shows another target.
        if (own === latest.current) setShown((last) => keepFrame(last, next));
      };
      try {
        await saveFirst(session);
        tell({ order, preview: await client.call('publish.preview', order), refusal: undefined });
      } catch (error) {
        tell({ order, preview: undefined, refusal: sentenceOf(error, words) });
      }
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void make(), PAUSE);
    };
    void make();
    const stops = [
      session.subscribeMetadata(later),
      session.editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) later();
      }),
      () => clearTimeout(timer),
    ];
    return () => {
      latest.current += 1;
      for (const stop of stops) stop();
    };
  }, [client, session, words, target, choice]);
  return shown;
}

// The same text once more is the same page: the reader stays where they are in it.
function keepFrame(last: ShownPreview, next: ShownPreview): ShownPreview {
  const { frame, source } = last.preview ?? {};
  const isSame =
    frame !== undefined &&
    source !== undefined &&
    next.preview?.source === source &&
    last.order?.target === next.order?.target;
  return isSame && next.preview !== undefined ? { ...next, preview: { ...next.preview, frame } } : next;
}
