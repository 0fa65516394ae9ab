// Findings by severity and kind, each with a way to its place and, where it is safe, a button that mends it.
import { type JSX, type MouseEvent, useState } from 'react';
import { hasArabic } from '../../core/arabic/script.ts';
import type { Labels } from '../../core/article/callouts.ts';
import { CHECKS } from '../../core/checks/checks.ts';
import type { Severity } from '../../core/checks/finding.ts';
import { useServices } from '../editor/services.ts';
import { announce } from '../ui/Announcer.tsx';
import { Glyph } from '../ui/glyphs/Glyph.tsx';
import type { Found } from './check/checkMessages.ts';
import type { Findings } from './check/Findings.ts';

interface Kind {
  readonly id: string;
  readonly severity: Severity;
  readonly name: Labels;
  readonly found: readonly Found[];
}

/** Of one kind; nobody reads more before some are mended. */
const MOST_SHOWN = 20;

export interface FindingsListProps {
  /** Those to show; the others are left where they are. */
  readonly found: readonly Found[];
  readonly findings: Findings;
  readonly onGo: (found: Found) => void;
}

export function FindingsList({ found, findings, onGo }: FindingsListProps): JSX.Element {
  const { words } = useServices();
  const { check: text } = words.frame;
  const tell = (mending: Promise<boolean>): void =>
    void mending.then((isDone) => announce(isDone ? text.fixed : text.gone));
  const kinds = kindsOf(found);
  return (
    <>
      {(['error', 'warning'] as const).map((severity) => {
        const own = kinds.filter((kind) => kind.severity === severity);
        if (own.length === 0) return null;
        return (
          <section key={severity} className={`findings ${severity}`}>
            <h2>{severity === 'error' ? text.errorsTitle : text.warningsTitle}</h2>
            {own.map((kind) => (
              <KindOfFindings
                key={kind.id}
                kind={kind}
                onGo={onGo}
                onFix={(each) => tell(findings.fix(each))}
                onFixAll={() => tell(findings.fixAll(kind.id))}
              />
            ))}
          </section>
        );
      })}
    </>
  );
}

interface KindProps {
  readonly kind: Kind;
  readonly onGo: (found: Found) => void;
  readonly onFix: (found: Found) => void;
  readonly onFixAll: () => void;
}

function KindOfFindings({ kind, onGo, onFix, onFixAll }: KindProps): JSX.Element {
  const { words } = useServices();
  const { check: text } = words.frame;
  const [isWhole, setIsWhole] = useState(false);
  const { name: kindName, found } = kind;
  const shown = isWhole ? found : found.slice(0, MOST_SHOWN);
  const fixable = found.filter(({ isFixable }) => isFixable).length;
  const [first] = found;
  const sentence = (each: Found): string => words.inDigits(each.message[words.language]);
  // What is the same for all is said once.
  const common =
    found.length > 1 &&
    first !== undefined &&
    found.every((each) => sentence(each) === sentence(first) && (each.excerpt ?? '') !== '')
      ? sentence(first)
      : undefined;
  return (
    <div className="kind">
      <h3>
        <Glyph name="triangle-alert" />
        <span>{kindName[words.language]}</span>
        {found.length > 1 ? <span className="number">{words.inDigits(String(found.length))}</span> : null}
        {fixable > 1 ? (
          <button
            type="button"
            className="outlined small"
            aria-label={`${text.fixAll}: ${kindName[words.language]}`}
            onClick={(event) => {
              keepFocus(event);
              onFixAll();
            }}
          >
            {text.fixAll}
          </button>
        ) : null}
      </h3>
      {common === undefined ? null : <p className="common">{common}</p>}
      <ul>
        {shown.map((each) => {
          const message = sentence(each);
          const name =
            common === undefined || each.excerpt === undefined ? message : `${message} ${each.excerpt}`;
          return (
            <li key={`${JSON.stringify(each.place)} ${message}`}>
              <div>
                {common === undefined ? <p>{message}</p> : null}
                {each.excerpt === undefined || each.excerpt === '' ? null : (
                  <p className="excerpt" dir={hasArabic(each.excerpt) ? 'rtl' : 'ltr'}>
                    {each.excerpt}
                  </p>
                )}
              </div>
              <span className="pair">
                {each.isFixable ? (
                  <button
                    type="button"
                    className="outlined small"
                    aria-label={`${text.fix}: ${name}`}
                    onClick={(event) => {
                      keepFocus(event);
                      onFix(each);
                    }}
                  >
                    {text.fix}
                  </button>
                ) : null}
                <button
                  type="button"
                  className="outlined small"
                  aria-label={`${text.go}: ${name}`}
                  onClick={() => onGo(each)}
                >
                  {text.go}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      {shown.length < found.length ? (
        <button type="button" className="more" onClick={() => setIsWhole(true)}>
          {text.more(found.length - shown.length)}
        </button>
      ) : null}
    </div>
  );
}

// What is mended goes away, and its button with it: the focus goes on to the next, so that one key mends them all.
function keepFocus({ currentTarget }: MouseEvent<HTMLElement>): void {
  const panel = currentTarget.closest<HTMLElement>('[role=tabpanel], [data-findings]');
  const buttons = [...(panel?.querySelectorAll<HTMLElement>('.findings button') ?? [])];
  const own = currentTarget.closest('li') ?? currentTarget.closest('.kind');
  const next = buttons
    .slice(buttons.indexOf(currentTarget))
    .find((button) => own?.contains(button) === false);
  (next ?? panel)?.focus();
}

// In the order of the table of checks.
function kindsOf(found: readonly Found[]): readonly Kind[] {
  return CHECKS.flatMap(({ id, severity, name }) => {
    const own = found.filter(({ check }) => check === id);
    return own.length === 0 ? [] : [{ id, severity, name, found: own }];
  });
}
