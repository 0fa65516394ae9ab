// The desk's own callout kinds.
import type { CalloutKind } from '../../core/article/callouts.ts';
import { parseCalloutKind } from '../../core/article/parseCalloutKind.ts';
import { LibraryError } from './errors.ts';
import type { Session } from './session.ts';
import { parseStoredJson } from './storedJson.ts';

export class CalloutKinds {
  private readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  /** In the desk's order. A row that cannot be read is left out; the callouts of its kind keep their labels. */
  list(): readonly CalloutKind[] {
    const rows = this.session.read(() =>
      this.session.database.prepare('SELECT row FROM callout_kinds ORDER BY position, kind').pluck().all(),
    );
    return rows.flatMap((row) => parseCalloutKind(parseStoredJson(row)) ?? []);
  }

  /** Adds a kind at the end, or replaces it where it stands. Throws `kind-invalid`. */
  put(given: unknown): CalloutKind {
    const kind = parseCalloutKind(given);
    if (kind === undefined) throw new LibraryError('kind-invalid');
    this.session.write(() =>
      this.session.database
        .prepare(
          `INSERT INTO callout_kinds (kind, position, row) VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM callout_kinds), ?)
           ON CONFLICT (kind) DO UPDATE SET row = excluded.row`,
        )
        .run(kind.kind, JSON.stringify(kind)),
    );
    return kind;
  }

  /** Takes a kind off the table; callouts of that kind stay as they are. */
  remove(kind: string): void {
    this.session.write(() =>
      this.session.database.prepare('DELETE FROM callout_kinds WHERE kind = ?').run(kind),
    );
  }
}
