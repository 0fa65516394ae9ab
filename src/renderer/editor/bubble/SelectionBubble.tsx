// The bubble beside selected words, once the selection rests: marks, a link, what to make of them. It never lies on the words, takes no focus unasked
// and goes when one writes.

import type { ReferenceElement } from '@floating-ui/dom';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
} from 'lexical';
import { type JSX, useEffect, useRef, useState } from 'react';
import { Floating } from '../../ui/Floating.tsx';
import { focusTools, Tools } from '../../ui/Tools.tsx';
import { useCaret } from '../caret/CaretState.ts';
import { FOCUS_BUBBLE } from '../commands/viewCommands.ts';
import { useIsWriting } from '../focus.ts';
import { EDIT_LINK } from '../link/linkCommands.ts';
import { useServices } from '../services.ts';
import { Tool } from '../Tool.tsx';
import { registerExceptLetters } from '../updates/letters.ts';
import { selectionAnchor } from './ranges.ts';
import '../callout/callout.css';
import './bubble.css';

const MARKS = [
  'mark.strong',
  'mark.emphasis',
  'mark.underline',
  'mark.strike',
  'mark.highlight',
  'mark.isolate-ltr',
  'mark.clear',
];
const WORDS = ['link.edit'];
const BLOCKS = ['block.heading2', 'insert.quote', 'insert.footnote'];
/** Milliseconds after which a selection rests. */
const REST = 300;

export function SelectionBubble(): JSX.Element | null {
  const { editor, words, commands } = useServices();
  const { active, isInNote } = useCaret();
  const isWriting = useIsWriting();
  const bubble = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [anchor, setAnchor] = useState<ReferenceElement>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    const show = (): void => {
      clearTimeout(timer);
      if (!isPressed) setAnchor(hasWords() ? selectionAnchor(editor) : undefined);
    };
    const showLater = (): void => {
      clearTimeout(timer);
      timer = setTimeout(show, REST);
    };
    const hasWords = (): boolean =>
      editor.getEditorState().read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection) && !selection.isCollapsed() && selection.getTextContent() !== '';
      });
    const press = (): void => {
      isPressed = true;
    };
    const release = (): void => {
      isPressed = false;
      showLater();
    };
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    const stop = mergeRegister(
      registerExceptLetters(editor, ({ editorState, prevEditorState, dirtyLeaves, dirtyElements }) => {
        const now = editorState._selection;
        if (now === prevEditorState._selection) return;
        const isBare =
          !$isRangeSelection(now) ||
          (now.anchor.key === now.focus.key && now.anchor.offset === now.focus.offset);
        // A mark that was given leaves the bubble where it is; a selection that moves takes it away until it rests.
        const isMoved = dirtyLeaves.size === 0 && dirtyElements.size === 0;
        if (isBare || isMoved) setAnchor(undefined);
        if (isBare) clearTimeout(timer);
        else showLater();
      }),
      editor.registerCommand(
        FOCUS_BUBBLE,
        () => {
          wantsFocus.current = true;
          show();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        EDIT_LINK,
        () => {
          clearTimeout(timer);
          setAnchor(undefined);
          return false;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => {
          clearTimeout(timer);
          setAnchor(undefined);
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      stop();
    };
  }, [editor]);
  useEffect(() => {
    if (!wantsFocus.current || anchor === undefined) return;
    wantsFocus.current = false;
    focusTools(bubble.current);
  }, [anchor]);

  if (anchor === undefined || !isWriting) return null;
  const run = (id: string): void => {
    editor.focus();
    commands.find((command) => command.id === id)?.run();
    if (!id.startsWith('mark.')) setAnchor(undefined);
  };
  const tools = (ids: readonly string[]): readonly JSX.Element[] =>
    ids.map((id) => (
      <Tool
        key={id}
        command={commands.find((command) => command.id === id)}
        isOn={active.includes(id)}
        onRun={run}
      />
    ));
  return (
    <Floating anchor={anchor} placement="top" gap={8} className="bubble" data-of-page="">
      <Tools
        label={words.menus.selection}
        className="bubble-line"
        ref={bubble}
        onEscape={() => {
          setAnchor(undefined);
          editor.focus();
        }}
      >
        {tools(MARKS)}
        <i className="gap" />
        {tools(WORDS)}
        {isInNote ? null : <i className="gap" />}
        {isInNote ? null : tools(BLOCKS)}
      </Tools>
    </Floating>
  );
}
