// The state of the check, over the page: how much stands in the way of publishing. A press shows it all.
import { type JSX, useSyncExternalStore } from 'react';
import { titleOf } from '../app/TopBar.tsx';
import { useServices } from '../editor/services.ts';
import type { Words } from '../i18n/words.ts';
import { Glyph } from '../ui/glyphs/Glyph.tsx';
import type { Found } from './check/checkMessages.ts';
import type { Findings } from './check/Findings.ts';

export interface CheckBadgeProps {
  readonly findings: Findings;
  readonly onShow: () => void;
}

export function CheckBadge({ findings, onShow }: CheckBadgeProps): JSX.Element {
  const { words } = useServices();
  const found = useSyncExternalStore(findings.subscribe, findings.snapshot);
  const errors = count(found, 'error');
  const kind =
    found === undefined ? 'waiting' : errors > 0 ? 'error' : found.length > 0 ? 'warning' : 'clear';
  return (
    <button
      type="button"
      className={`check-badge ${kind}`}
      aria-label={words.frame.check.state(sentenceOf(found, words))}
      title={titleOf('window.check', words)}
      onClick={onShow}
    >
      {kind === 'waiting' ? (
        <Glyph name="loader-circle" />
      ) : kind === 'clear' ? (
        <Glyph name="circle-check" />
      ) : (
        <Glyph name="triangle-alert" />
      )}
      {found === undefined || found.length === 0
        ? null
        : words.inDigits(String(errors > 0 ? errors : found.length))}
    </button>
  );
}

/** How many errors and warnings there are, in words. */
export function sentenceOf(found: readonly Found[] | undefined, words: Words): string {
  const { check } = words.frame;
  if (found === undefined) return check.waiting;
  if (found.length === 0) return check.clear;
  const errors = count(found, 'error');
  const warnings = count(found, 'warning');
  const parts = [
    ...(errors > 0 ? [check.errors(errors)] : []),
    ...(warnings > 0 ? [check.warnings(warnings)] : []),
  ];
  return parts.join(' · ');
}

function count(found: readonly Found[] | undefined, severity: Found['severity']): number {
  return found?.filter((each) => each.severity === severity).length ?? 0;
}
