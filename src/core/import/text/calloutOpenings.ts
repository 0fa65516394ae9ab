// Knowing a callout by the label that opens it, with or without tashkeel and hamza, from the callout table and a desk's own kinds.
import { type CalloutKind, calloutLabel } from '../../article/callouts.ts';
import { cleanLine } from '../clean.ts';
import { comparable } from './folded.ts';

/** What a text that opens with a label is. */
export interface CalloutOpening {
  readonly kind: string;
  /** The label as published, when it is not the kind's own. */
  readonly label?: string;
  /** Where the body starts in the text; its length when the label is all there is. */
  readonly end: number;
}

// Pictures and stars that desks put before a label, and the asterisks of messengers.
const DECORATION = /^(?:[\p{So}\p{Sk}\p{Extended_Pictographic}\ufe0f\u200d*_\s])*/u;
const TERMINATORS = /[:：؟?!]/g;
const END = /^[\s:：؟?!*_]*/;
const MAX_TERMINATORS = 3;
// A label may be longer than its table entry by its marks, tatweel and spaces.
const SLACK = 3;

export class CalloutOpenings {
  private readonly table: readonly CalloutKind[];
  private readonly language: string;
  private readonly kinds = new Map<string, string>();
  private readonly longest: number;

  constructor(table: readonly CalloutKind[], language: string) {
    this.table = table;
    this.language = language;
    // Labels first: an alias of one kind never takes the label of another.
    for (const row of table) for (const label of [row.label.ar, row.label.en]) this.add(label, row.kind);
    for (const row of table) for (const alias of row.aliases) this.add(alias, row.kind);
    this.longest = [...this.kinds.keys()].reduce((most, key) => Math.max(most, key.length), 0) * SLACK + 20;
  }

  /**
   * The callout that a text opens, when its label is followed by a colon or a question mark or is the whole text.
   *
   * @example find('تَحذيرٌ هامّ: المهلة قصيرة.') // { kind: 'warning', label: 'تَحذيرٌ هامّ:', end: 13 }
   */
  find(text: string): CalloutOpening | undefined {
    const start = DECORATION.exec(text.slice(0, this.longest))?.[0].length ?? 0;
    const head = text.slice(start, start + this.longest);
    let found: CalloutOpening | undefined;
    let tried = 0;
    for (const terminator of head.matchAll(TERMINATORS)) {
      const kind = this.kinds.get(comparable(head.slice(0, terminator.index)));
      // The longest label wins: a label may itself hold a colon.
      if (kind !== undefined) found = this.opening(kind, text, start + terminator.index);
      tried += 1;
      if (tried === MAX_TERMINATORS) break;
    }
    if (found !== undefined) return found;
    const whole = text.length - start <= this.longest ? this.kinds.get(comparable(head)) : undefined;
    return whole === undefined ? undefined : this.opening(whole, text, text.length);
  }

  /** The kind whose label or alias the text is. */
  findKind(label: string): string | undefined {
    return this.kinds.get(comparable(label));
  }

  /** A published label as a callout carries it: absent when it is the kind's own. */
  override(kind: string, label: string): string | undefined {
    const trimmed = cleanLine(label);
    return trimmed === '' || trimmed === calloutLabel({ kind }, this.language, this.table)
      ? undefined
      : trimmed;
  }

  private opening(kind: string, text: string, at: number): CalloutOpening {
    const end = at + (END.exec(text.slice(at, at + 20))?.[0].length ?? 0);
    const label = this.override(kind, text.slice(0, end).replace(/[*_]+/g, ''));
    return { kind, ...(label === undefined ? {} : { label }), end };
  }

  private add(label: string, kind: string): void {
    const key = comparable(label);
    if (key !== '' && !this.kinds.has(key)) this.kinds.set(key, kind);
  }
}
