// The bubble of the link at the caret: where it leads, and the field in which that is written. The page keeps its selection meanwhile.
import { $isLinkNode } from '@lexical/link';
import {
  $getNodeByKey,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { type JSX, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type ErrorCode, SENTENCES } from '../../../contract/errors.ts';
import { codeOf } from '../../app/codeOf.ts';
import { Floating } from '../../ui/Floating.tsx';
import { Tools } from '../../ui/Tools.tsx';
import { selectionAnchor, useHeldSelection } from '../bubble/ranges.ts';
import { useCaret } from '../caret/CaretState.ts';
import { useIsWriting } from '../focus.ts';
import { useServices } from '../services.ts';
import { Tool } from '../Tool.tsx';
import { registerExceptLetters } from '../updates/letters.ts';
import { LinkField } from './LinkField.tsx';
import { EDIT_LINK, OPEN_LINK } from './linkCommands.ts';
import { $applyLink } from './links.ts';
import '../callout/callout.css';
import '../bubble/bubble.css';

export function LinkBubble(): JSX.Element | null {
  const { editor, client, words } = useServices();
  const { link } = useCaret();
  const isWriting = useIsWriting();
  const [isEditing, setEditing] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode>();
  const address = useSyncExternalStore(
    (listener) => registerExceptLetters(editor, listener),
    () => addressAt(editor, link),
  );
  useHeldSelection(editor, isEditing);
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          EDIT_LINK,
          () => {
            setEditing(true);
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          OPEN_LINK,
          () => {
            setRefusal(undefined);
            if (address === '') return false;
            client.call('app.openAddress', { address }).catch((error: unknown) => setRefusal(codeOf(error)));
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor, client, address],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was refused was another link
  useEffect(() => setRefusal(undefined), [link]);
  // Beside the link, or beside the words that become one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew, the words are others
  const anchor = useMemo(
    () => (link === undefined ? undefined : editor.getElementByKey(link)) ?? selectionAnchor(editor),
    [editor, link, isEditing],
  );
  const close = (): void => {
    setEditing(false);
    editor.focus();
  };
  if (isEditing)
    return (
      <LinkField
        anchor={anchor}
        address={address}
        onApply={(typed) => {
          editor.update(() => $applyLink(typed));
          close();
        }}
        onClose={close}
        onLeave={() => setEditing(false)}
      />
    );
  if (link === undefined || !isWriting) return null;
  return (
    <LinkView
      key={link}
      anchor={anchor}
      address={address}
      {...(refusal === undefined ? {} : { refusal: SENTENCES[refusal][words.language] })}
    />
  );
}

interface LinkViewProps {
  readonly anchor: Parameters<typeof Floating>[0]['anchor'];
  readonly address: string;
  readonly refusal?: string;
}

function LinkView({ anchor, address, refusal }: LinkViewProps): JSX.Element {
  const { editor, words, commands } = useServices();
  const run = (id: string): void => {
    editor.focus();
    commands.find((command) => command.id === id)?.run();
  };
  const tool = (id: string): JSX.Element => (
    <Tool command={commands.find((command) => command.id === id)} onRun={run} />
  );
  return (
    <Floating anchor={anchor} placement="bottom-start" gap={4} className="bubble link-view" data-of-page="">
      <Tools label={words.menus.link} className="bubble-line" onEscape={() => editor.focus()}>
        <button
          type="button"
          className="tool address"
          dir="ltr"
          aria-label={`${words.menus.change}: ${address}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run('link.edit')}
        >
          {address}
        </button>
        <i className="gap" />
        {tool('link.open')}
        {tool('link.remove')}
      </Tools>
      {refusal === undefined ? null : <p role="alert">{refusal}</p>}
    </Floating>
  );
}

function addressAt(editor: LexicalEditor, link: NodeKey | undefined): string {
  if (link === undefined) return '';
  return editor.getEditorState().read(() => {
    const node = $getNodeByKey(link);
    return $isLinkNode(node) ? node.getURL() : '';
  });
}
