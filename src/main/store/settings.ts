// Settings of the library: named JSON values.
import type { Json } from '../../core/article/json.ts';
import type { Session } from './session.ts';
import { parseStoredJson } from './storedJson.ts';

export class Settings {
  private readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  /** The value, or undefined when it was never set or cannot be read any more. */
  find(name: string): Json | undefined {
    const text = this.session.read(() =>
      this.session.database.prepare('SELECT value FROM settings WHERE name = ?').pluck().get(name),
    );
    return parseStoredJson(text) as Json | undefined; // what JSON.parse gives is JSON
  }

  /** All settings that can be read, by name. */
  all(): Readonly<Record<string, Json>> {
    const rows = this.session.read(() =>
      this.session.database.prepare('SELECT name, value FROM settings ORDER BY name').all(),
    ) as readonly { readonly name: string; readonly value: string }[]; // the columns just named
    return Object.fromEntries(
      rows.flatMap(({ name, value }) => {
        const read = parseStoredJson(value) as Json | undefined; // what JSON.parse gives is JSON
        return read === undefined ? [] : [[name, read]];
      }),
    );
  }

  set(name: string, value: Json): void {
    this.session.write(() =>
      this.session.database
        .prepare(
          'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        )
        .run(name, JSON.stringify(value)),
    );
  }

  remove(name: string): void {
    this.session.write(() => this.session.database.prepare('DELETE FROM settings WHERE name = ?').run(name));
  }
}
