// Cleaning of foreign text, the same for every importer here, with what was taken out reported once.
import { cleanInvisible } from '../arabic/clean.ts';
import type { Findings } from './findings.ts';

/** The text without invisible characters, which are counted in one finding. Joiners are the writer's and stay. */
export function cleanForeign(text: string, findings: Findings): string {
  const { text: clean, removed } = cleanInvisible(text);
  const count = removed.bidi + removed.control + removed.invisible + removed.surrogate;
  if (count > 0) findings.report('characters-removed', String(count));
  return clean;
}

/** A single line for metadata: cleaned, spaces collapsed, trimmed. */
export function cleanLine(text: string): string {
  return cleanInvisible(text).text.replace(/\s+/g, ' ').trim();
}
