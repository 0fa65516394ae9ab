// The window's commands at work: what each of them does, with everything as it is now.
import { useMemo, useSyncExternalStore } from 'react';
import type { Command } from '../commands/command.ts';
import type { TypingSettings } from '../editor/typing/TypingSettings.ts';
import { typingCommands } from '../editor/typing/typingCommands.ts';
import { useLatest } from '../ui/useLatest.ts';
import { type WindowActions, windowCommands } from './windowCommands.ts';

/** The commands: made once, and anew when a typing helper is switched. */
export function useWindowCommands(actions: WindowActions, typing: TypingSettings): readonly Command[] {
  const now = useLatest(actions);
  const helpers = useSyncExternalStore(typing.subscribe, typing.enabled);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the labels say which helpers are on
  return useMemo(() => [...windowCommands(now), ...typingCommands(typing)], [now, typing, helpers]);
}
