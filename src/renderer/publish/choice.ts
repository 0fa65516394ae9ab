// Where one published last, and with which settings of each target. Kept in the library; read from a setting that may hold anything.
import type { Client } from '../../contract/client.ts';
import type { Json } from '../../core/article/json.ts';

/** The setting that holds it. */
const LAST = 'publish.last';
/** Until somebody has chosen. */
const FIRST_TARGET = 'blogger';

export interface Choice {
  readonly target: string;
  /** By target, then by name. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export async function readChoice(client: Client): Promise<Choice> {
  return parseChoice(await client.call('settings.get', { name: LAST }));
}

export async function keepChoice(client: Client, choice: Choice): Promise<void> {
  await client.call('settings.set', { name: LAST, value: choice });
}

/** The settings that were chosen for a target. */
export function settingsFor({ settings }: Choice, target: string): Readonly<Record<string, string>> {
  return Object.hasOwn(settings, target) ? (settings[target] ?? {}) : {};
}

export function parseChoice(value: Json | null): Choice {
  const { target, settings } = fieldsOf(value);
  return {
    target: typeof target === 'string' ? target : FIRST_TARGET,
    settings: Object.fromEntries(
      Object.entries(fieldsOf(settings)).map(([name, own]) => [name, textsOf(fieldsOf(own))]),
    ),
  };
}

function textsOf(fields: Readonly<Record<string, Json>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

function fieldsOf(value: Json | null | undefined): Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : {}; // an object of JSON
}
