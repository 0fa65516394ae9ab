// The drafts that are chosen in the library to do something with all of them, and what the library shows at the moment. It outlives the panel.
import type { BatchFilter, ChosenDraft, DraftId } from '../../contract/values.ts';
import { Store } from '../ui/store.ts';

type Drafts = ReadonlyMap<DraftId, string>;
/** What a choice needs of a line. */
export interface Choosable {
  readonly id: DraftId;
  readonly title: string;
}

export class Selection {
  /** Titles by draft. */
  private readonly drafts = new Store<Drafts>(new Map());
  /** Where a range begins: the line that was chosen last. */
  private anchor: DraftId | undefined;
  private shown: BatchFilter = {};

  readonly subscribe = this.drafts.subscribe;
  readonly snapshot = this.drafts.get;

  chosen(): readonly ChosenDraft[] {
    return [...this.drafts.get()].map(([draft, title]) => ({ draft, title }));
  }

  toggle({ id, title }: Choosable): void {
    const next = new Map(this.drafts.get());
    if (!next.delete(id)) next.set(id, title);
    this.anchor = id;
    this.drafts.set(next);
  }

  /** Everything from the line that was chosen last to this one, in the order of the lines; this one alone where that is not among them. */
  extendTo(line: Choosable, lines: readonly Choosable[]): void {
    const to = lines.findIndex(({ id }) => id === line.id);
    const from = lines.findIndex(({ id }) => id === this.anchor);
    const range = from < 0 || to < 0 ? [line] : lines.slice(Math.min(from, to), Math.max(from, to) + 1);
    // The next range begins where this one did.
    if (from < 0) this.anchor = line.id;
    this.add(range.map(({ id, title }) => ({ draft: id, title })));
  }

  add(drafts: readonly ChosenDraft[]): void {
    this.drafts.set(
      new Map([...this.drafts.get(), ...drafts.map(({ draft, title }) => [draft, title] as const)]),
    );
  }

  /** What is thrown away is not exported. */
  remove(id: DraftId): void {
    if (!this.drafts.get().has(id)) return;
    const next = new Map(this.drafts.get());
    next.delete(id);
    this.drafts.set(next);
  }

  clear(): void {
    this.anchor = undefined;
    if (this.drafts.get().size > 0) this.drafts.set(new Map());
  }

  /** What the list shows now; nothing where there is no list. */
  show(filter: BatchFilter): void {
    this.shown = filter;
  }

  filter(): BatchFilter {
    return this.shown;
  }
}
