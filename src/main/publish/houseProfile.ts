// The house style as the library keeps it: what every export begins with, before anything is said about it.

import {
  houseSettingsOf,
  NO_PROFILE,
  PROFILE_SETTING,
  type Profile,
  parseProfile,
  profileToJson,
} from '../../core/export/profile.ts';
import type { TargetRow } from '../../core/export/target.ts';
import type { Library } from '../store/library.ts';
import { ALL_TARGETS } from './jobs.ts';

/** What is kept; nothing when there is none, or none that this version reads. What it does not know of it is left out. */
export function readProfile({ settings }: Library): Profile {
  const read = parseProfile(settings.find(PROFILE_SETTING), ALL_TARGETS);
  return 'profile' in read ? read.profile : NO_PROFILE;
}

export function keepProfile({ settings }: Library, profile: Profile): void {
  settings.set(PROFILE_SETTING, profileToJson(profile));
}

export function forgetProfile({ settings }: Library): void {
  settings.remove(PROFILE_SETTING);
}

/** The settings to publish with: those that are given, and the house's for the rest. Not yet checked. */
export function withHouse(
  library: Library,
  target: TargetRow,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return { ...houseSettingsOf(readProfile(library), target.id), ...given };
}
