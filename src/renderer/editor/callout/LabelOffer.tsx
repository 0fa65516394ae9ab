// The offer beside a paragraph in which a callout's label has just been typed: Tab makes it that callout, going on writing lets it be, and Escape
// lets this paragraph be for good.
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  HISTORIC_TAG,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { type JSX, useEffect, useMemo, useRef, useState } from 'react';
import { getCalloutKind } from '../../../core/article/callouts.ts';
import { ToneDrawing } from '../../commands/CommandIcon.tsx';
import { Floating } from '../../ui/Floating.tsx';
import { selectionAnchor } from '../bubble/ranges.ts';
import { useServices } from '../services.ts';
import { $offsetInHead, $paragraphAtCaret, TypedLabels } from './typedLabel.ts';
import './callout.css';

const LONGEST_LABEL = 100;

interface Offer {
  readonly key: NodeKey;
  readonly kind: string;
}

export function LabelOffer(): JSX.Element | null {
  const { editor, words, callouts, session, commands } = useServices();
  const [offer, setOffer] = useState<Offer>();
  const refused = useRef(new Set<NodeKey>());
  const isOffered = useRef(false);
  isOffered.current = offer !== undefined;
  const { language } = session.metadata();
  const labels = useMemo(() => new TypedLabels(callouts, language), [callouts, language]);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, dirtyLeaves, tags }) => {
        const found = editorState.read(() => $findOffer(labels));
        const isTyped = dirtyLeaves.size > 0 && !tags.has(HISTORIC_TAG);
        isOffered.current ||= found !== undefined;
        if (!isOffered.current) return;
        setOffer((before) => {
          if (found === undefined || refused.current.has(found.key)) return undefined;
          if (before?.key === found.key && before.kind === found.kind) return before;
          return isTyped ? found : undefined;
        });
      }),
    [editor, labels],
  );
  const convert = useMemo(() => commands.find(({ id }) => id === 'callout.convert'), [commands]);
  useEffect(() => {
    if (offer === undefined) return undefined;
    const answer = (event: KeyboardEvent, run: () => void): boolean => {
      if (event.shiftKey) return false;
      event.preventDefault();
      setOffer(undefined);
      run();
      return true;
    };
    return mergeRegister(
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => answer(event, () => convert?.run()),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => answer(event, () => refused.current.add(offer.key)),
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  }, [editor, offer, convert]);

  const anchor = useMemo(() => (offer === undefined ? undefined : selectionAnchor(editor)), [editor, offer]);
  if (offer === undefined || anchor === undefined) return null;
  const kind = getCalloutKind(offer.kind, callouts);
  return (
    <Floating anchor={anchor} placement="bottom-start" gap={2} className="bubble offer" role="status">
      <button
        type="button"
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          setOffer(undefined);
          convert?.run();
        }}
      >
        <ToneDrawing tone={kind.tone} isToned />
        {words.menus.convert(kind.name[words.language])}
        <kbd dir="ltr">Tab</kbd>
      </button>
    </Floating>
  );
}

// The caret stands right after a label.
function $findOffer(labels: TypedLabels): Offer | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.anchor.offset > LONGEST_LABEL) return undefined;
  const at = $paragraphAtCaret();
  const offset = at === undefined ? undefined : $offsetInHead(at.paragraph);
  // Further on in a paragraph nothing is looked up.
  if (at === undefined || offset === undefined || offset > LONGEST_LABEL) return undefined;
  const label = labels.find(at.head);
  if (label?.end !== offset) return undefined;
  return { key: at.paragraph.getKey(), kind: label.kind };
}
