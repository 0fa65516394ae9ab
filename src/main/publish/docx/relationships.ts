// What a part points to: pictures in the package, and addresses outside it.
import { h } from '../../../core/export/tree.ts';
import type { Xml } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The last part of a relationship's type, or a whole type of its own. */
export type RelationshipKind =
  | 'officeDocument'
  | 'extended-properties'
  | 'styles'
  | 'numbering'
  | 'settings'
  | 'fontTable'
  | 'footnotes'
  | 'image'
  | 'hyperlink'
  | `${string}://${string}`;

/** The relationships of one part; the same target is named once. */
export class Relationships {
  private readonly ids = new Map<string, string>();
  private readonly rows: Xml[] = [];

  /** The id by which the part names the target. */
  add(kind: RelationshipKind, target: string): string {
    const key = `${kind} ${target}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `rId${this.rows.length + 1}`;
    this.ids.set(key, id);
    this.rows.push(
      h('Relationship', {
        Id: id,
        Type: kind.includes('://') ? kind : `${OFFICE}/${kind}`,
        Target: target,
        TargetMode: kind === 'hyperlink' ? 'External' : undefined,
      }),
    );
    return id;
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  part(): Xml {
    return h('Relationships', { xmlns: PACKAGE }, ...this.rows);
  }
}

/**
 * An allowed address as a package may name it: plain ASCII. A percent sign that begins no code is one that Word would call the whole file damaged for.
 */
export function externalTarget(address: string): string {
  const { href } = new URL(address);
  return href.replace(/%(?![0-9a-f]{2})/gi, '%25');
}
