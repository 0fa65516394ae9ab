// The house style as the window reads and keeps it. It is applied in the main process, below what an order says; here it is shown and changed.
import type { Client } from '../../contract/client.ts';
import type { TargetInfo } from '../../contract/values.ts';
import { parseSettings } from '../../core/export/parseSettings.ts';
import {
  houseSettingsOf,
  NO_PROFILE,
  PROFILE_SETTING,
  type Profile,
  parseProfile,
  profileToJson,
  withSettings,
} from '../../core/export/profile.ts';
import { type Choice, settingsFor } from './choice.ts';

/** What is kept; nothing when there is none that can be read. */
export async function readHouse(client: Client, targets: readonly TargetInfo[]): Promise<Profile> {
  const read = parseProfile(await client.call('settings.get', { name: PROFILE_SETTING }), targets);
  return 'profile' in read ? read.profile : NO_PROFILE;
}

export async function keepHouse(client: Client, profile: Profile): Promise<void> {
  await client.call('settings.set', { name: PROFILE_SETTING, value: profileToJson(profile) });
}

/** A value for every setting of a target, as it would be published: what was chosen, else the house's, else the default. */
export function settingsNow(
  target: TargetInfo,
  house: Profile,
  choice: Choice,
): Readonly<Record<string, string>> {
  const given = { ...houseSettingsOf(house, target.id), ...settingsFor(choice, target.id) };
  return parseSettings(target, given).settings;
}

/** Whether something was chosen that is not the house's. */
export function differsFromHouse(target: TargetInfo, house: Profile, choice: Choice): boolean {
  const now = settingsNow(target, house, choice);
  const { settings } = parseSettings(target, houseSettingsOf(house, target.id));
  return target.settings.some(({ name }) => now[name] !== settings[name]);
}

/** The choice with another value of a setting. The house's own value is no choice: it follows the house. */
export function choose(
  choice: Choice,
  target: TargetInfo,
  house: Profile,
  { name, value }: { readonly name: string; readonly value: string },
): Choice {
  const { [name]: _before, ...others } = settingsFor(choice, target.id);
  const usual = parseSettings(target, houseSettingsOf(house, target.id)).settings[name];
  const own = value === usual ? others : { ...others, [name]: value };
  return { ...choice, settings: { ...choice.settings, [target.id]: own } };
}

/** The choice with nothing chosen for a target. */
export function followHouse(choice: Choice, target: TargetInfo): Choice {
  const { [target.id]: _before, ...others } = choice.settings;
  return { ...choice, settings: others };
}

/** The house style with what is chosen for a target now. */
export function makeHouse(target: TargetInfo, house: Profile, choice: Choice): Profile {
  return withSettings(house, target, settingsNow(target, house, choice));
}
