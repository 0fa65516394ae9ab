// What is published is what is on the disk: whoever wants to publish has the text saved first, and hears it when that fails.
import type { Client } from '../../contract/client.ts';
import { type ErrorCode, SENTENCES } from '../../contract/errors.ts';
import type { PublishOrder, SharedFile, TargetInfo } from '../../contract/values.ts';
import { parseSettings } from '../../core/export/parseSettings.ts';
import { codeOf } from '../app/codeOf.ts';
import { PUBLISH_WORDS } from '../i18n/publishWords.ts';
import type { Words } from '../i18n/words.ts';
import type { DraftSession } from '../page/DraftSession.ts';
import { type Choice, readChoice, settingsFor } from './choice.ts';

/** The last text could not be saved, so nothing is published in its place. */
export class NotSaved extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

/** @throws NotSaved (as a rejection) */
export async function saveFirst({ autosave }: DraftSession): Promise<void> {
  const failure = await autosave.settle();
  if (failure !== undefined) throw new NotSaved(failure);
}

/** What is ordered for a draft. */
export function orderFor(session: DraftSession, target: TargetInfo, choice: Choice): PublishOrder {
  return { id: session.id, target: target.id, settings: chosenSettings(target, choice) };
}

/** The settings that were chosen for a target; those that it does not have any more are left out. */
export function chosenSettings(target: TargetInfo, choice: Choice): PublishOrder['settings'] {
  const given = settingsFor(choice, target.id);
  const { settings, problems } = parseSettings(target, given);
  const wrong = new Set(problems.map(({ name }) => name));
  // What is not chosen is left to the house.
  const chosen = target.settings.flatMap(({ name }) =>
    Object.hasOwn(given, name) && !wrong.has(name) ? [[name, settings[name] ?? '']] : [],
  );
  return Object.fromEntries(chosen);
}

/** Copies for the target that was published to last, and answers which it was. */
export async function copyForLast(client: Client, session: DraftSession): Promise<TargetInfo> {
  const { target, order } = await orderForLast(client, session);
  await client.call('publish.copy', order);
  return target;
}

/** Makes the file for the target that was published to last, and hands it to the system. */
export async function shareForLast(client: Client, session: DraftSession): Promise<SharedFile> {
  const { order } = await orderForLast(client, session);
  return client.call('publish.share', order);
}

async function orderForLast(
  client: Client,
  session: DraftSession,
): Promise<{ readonly target: TargetInfo; readonly order: PublishOrder }> {
  const [targets, choice] = await Promise.all([client.call('publish.targets'), readChoice(client)]);
  const target = targets.find(({ id }) => id === choice.target) ?? targets[0];
  if (target === undefined) throw new Error('no targets');
  await saveFirst(session);
  return { target, order: orderFor(session, target, choice) };
}

/** A refusal in the words of the interface. */
export function sentenceOf(error: unknown, words: Words): string {
  const { language } = words;
  if (error instanceof NotSaved) return PUBLISH_WORDS[language].unsaved(SENTENCES[error.code][language]);
  return SENTENCES[codeOf(error)][language];
}
