// The list of drafts: pages of lines, filtered and in the order of the last change.
import type { DraftFilter, DraftId, DraftInfo } from '../../contract/values.ts';
import { fold } from '../../core/arabic/fold.ts';
import type { Status } from '../../core/article/article.ts';
import type { Statement } from './database.ts';
import type { Session } from './session.ts';

/** Between the tags of a draft in its column. */
export const TAG_SEPARATOR = '\u001f';
const COLUMNS = 'id, title, status, section, tags, words, created, modified, change';
const PAGE = 50;

export class DraftList {
  private readonly session: Session;
  private readonly statements = new Map<string, Statement>();

  constructor(session: Session) {
    this.session = session;
  }

  /** A page, newest change first. */
  page(filter: DraftFilter): readonly DraftInfo[] {
    const conditions = ['binned = ?'];
    const values: (string | number)[] = [filter.binned ? 1 : 0];
    const add = (condition: string, value: string | number): void => {
      conditions.push(condition);
      values.push(value);
    };
    if (filter.status !== undefined) add('status = ?', filter.status);
    if (filter.tag !== undefined)
      add('key IN (SELECT draft FROM draft_tags WHERE folded = ?)', fold(filter.tag));
    if (filter.title !== undefined) add('instr(folded_title, ?) > 0', fold(filter.title));
    if (filter.after !== undefined) add('change < ?', filter.after);
    const sql = `SELECT ${COLUMNS} FROM drafts WHERE ${conditions.join(' AND ')} ORDER BY change DESC LIMIT ?`;
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.session.database.prepare(sql).raw();
      this.statements.set(sql, statement);
    }
    const prepared = statement;
    return this.session.read(() => (prepared.all(...values, filter.limit ?? PAGE) as ListRow[]).map(toInfo)); // the columns of COLUMNS
  }

  /** The line of one draft. */
  info(id: DraftId): DraftInfo | undefined {
    const row = this.session.read(() =>
      this.session.database.prepare(`SELECT ${COLUMNS} FROM drafts WHERE id = ?`).raw().get(id),
    ) as ListRow | undefined; // the columns of COLUMNS
    return row === undefined ? undefined : toInfo(row);
  }

  count(filter: Pick<DraftFilter, 'binned'>): number {
    return this.session.read(() =>
      Number(
        this.session.database
          .prepare('SELECT count(*) FROM drafts WHERE binned = ?')
          .pluck()
          .get(filter.binned ? 1 : 0),
      ),
    );
  }
}

type ListRow = readonly [DraftId, string, Status, string, string, number, number, number, number];

function toInfo([id, title, status, section, tags, words, created, modified, change]: ListRow): DraftInfo {
  return {
    id,
    title,
    status,
    section,
    tags: tags === '' ? [] : tags.split(TAG_SEPARATOR),
    words,
    created,
    modified,
    change,
  };
}
