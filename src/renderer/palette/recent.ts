// The commands that were chosen last, kept as a setting: the newest first.
import type { Client } from '../../contract/client.ts';
import type { Json } from '../../core/article/json.ts';

const SETTING = 'window.recent-commands';
const MOST = 6;

export async function readRecent(client: Client): Promise<readonly string[]> {
  return parseRecent(await client.call('settings.get', { name: SETTING }));
}

/** Puts a command first. */
export async function noteRecent(client: Client, recent: readonly string[], id: string): Promise<void> {
  await client.call('settings.set', { name: SETTING, value: withRecent(recent, id) });
}

export function withRecent(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((other) => other !== id)].slice(0, MOST);
}

/** A setting may hold anything. */
export function parseRecent(value: Json | null): readonly string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string').slice(0, MOST) : [];
}
