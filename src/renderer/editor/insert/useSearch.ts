// What is being looked for at the caret: it begins with a sign that is typed, follows what is written after it, and ends when the caret goes elsewhere.
import { COMMAND_PRIORITY_LOW, HISTORIC_TAG, mergeRegister } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { OPEN_INSERT_MENU } from '../commands/viewCommands.ts';
import { useServices } from '../services.ts';
import { letterBeforeCaret } from '../updates/letters.ts';
import { $findTrigger, $queryOf, $typeTrigger, ENDS_TRIGGER, type Trigger } from './trigger.ts';

export interface Search {
  readonly trigger: Trigger;
  readonly query: string;
}

/** The search, and ending it. */
export function useSearch(): readonly [Search | undefined, () => void] {
  const { editor } = useServices();
  const [search, setSearch] = useState<Search>();
  const isLooking = useRef(false);
  isLooking.current = search !== undefined;
  useEffect(() => {
    // The sign that the command typed may have needed a space before it, which goes with it.
    let ownSpace = 0;
    return mergeRegister(
      editor.registerUpdateListener(({ editorState, dirtyLeaves, tags }) => {
        const isTyped =
          dirtyLeaves.size > 0 &&
          !tags.has(HISTORIC_TAG) &&
          ENDS_TRIGGER.test(letterBeforeCaret(editorState));
        const found = isTyped ? editorState.read(() => $findTrigger(dirtyLeaves)) : undefined;
        const fresh =
          found === undefined
            ? undefined
            : { ...found, start: found.start - ownSpace, length: found.length + ownSpace };
        if (found !== undefined) ownSpace = 0;
        // Nothing begins with most letters, and nothing goes on.
        isLooking.current ||= fresh !== undefined;
        if (!isLooking.current) return;
        setSearch((before) => {
          const trigger = before?.trigger ?? fresh;
          const query = trigger === undefined ? undefined : editorState.read(() => $queryOf(trigger));
          if (trigger === undefined || query === undefined) return undefined;
          return before?.query === query ? before : { trigger, query };
        });
      }),
      editor.registerCommand(
        OPEN_INSERT_MENU,
        () => {
          ownSpace = $typeTrigger() ? 1 : 0;
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  }, [editor]);
  return [search, () => setSearch(undefined)];
}
