// Which typing helpers are on: a small table, read from the settings at the start and written when one is switched.
import { TYPING_HELPERS } from '../../../core/arabic/typing.ts';
import type { Json } from '../../../core/article/json.ts';

/** What can be switched: the helpers of words, and the signs that open a list or a heading. */
export const TYPING_SWITCHES = [...TYPING_HELPERS, 'openings'] as const;
export type TypingSwitch = (typeof TYPING_SWITCHES)[number];
export type EnabledHelpers = Readonly<Record<TypingSwitch, boolean>>;

/** The name of a helper's setting. */
export function typingSetting(helper: TypingSwitch): string {
  return `typing.${helper}`;
}

export class TypingSettings {
  private current: EnabledHelpers;
  private readonly save: (name: string, value: boolean) => void;
  private readonly listeners = new Set<() => void>();

  /** Every helper is on unless a setting says `false`. */
  constructor(
    settings: Readonly<Record<string, Json>> = {},
    save: (name: string, value: boolean) => void = () => undefined,
  ) {
    const entries = TYPING_SWITCHES.map((helper) => [helper, settings[typingSetting(helper)] !== false]);
    this.current = Object.fromEntries(entries) as EnabledHelpers; // one entry a helper
    this.save = save;
  }

  readonly enabled = (): EnabledHelpers => this.current;

  toggle(helper: TypingSwitch): void {
    this.current = { ...this.current, [helper]: !this.current[helper] };
    this.save(typingSetting(helper), this.current[helper]);
    for (const listener of this.listeners) listener();
  }

  /** Calls back when one was switched, until the returned function is called. For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
