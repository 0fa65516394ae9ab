// The export of many drafts as the window follows it, whether its dialog is open or not.
import type { Client } from '../../contract/client.ts';
import type { BatchRequest, BatchState, ChosenDraft } from '../../contract/values.ts';
import { Store } from '../ui/store.ts';

export class BatchRun {
  private readonly client: Client;
  private readonly state = new Store<BatchState | null>(null);

  private drafts: readonly ChosenDraft[] = [];

  readonly subscribe = this.state.subscribe;
  /** Null when there is none, or when what became of the last has been seen. */
  readonly snapshot = this.state.get;

  constructor(client: Client) {
    this.client = client;
  }

  /** Follows the events until the returned function is called; `failed` hears of calls that are refused. */
  follow(failed: (error: unknown) => void): () => void {
    const { client, state } = this;
    const read = (): void => void client.call('batch.state').then(state.set).catch(failed);
    // A window that was opened anew, as after a crash, finds the export that is running; one that is over was seen, or was of no matter.
    client
      .call('batch.state')
      .then((found) => {
        if (found?.state === 'running') state.set(found);
      })
      .catch(failed);
    const stops = [
      client.on('batch.progress', (progress) => state.set({ state: 'running', progress })),
      client.on('batch.ended', read),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Asks for a place and begins; answers whether it did. Rejects when it was refused. */
  async start(drafts: readonly ChosenDraft[], how: Omit<BatchRequest, 'drafts'>): Promise<boolean> {
    const before = this.drafts;
    this.drafts = drafts;
    const begun = await this.client
      .call('batch.start', { drafts: drafts.map(({ draft }) => draft), ...how })
      .catch((error: unknown) => {
        this.drafts = before;
        throw error;
      });
    if (begun !== null && this.state.get() === null)
      this.state.set({ state: 'running', progress: { done: 0, total: drafts.length } });
    return begun !== null;
  }

  /** What was ordered, in the order of the choice; nothing when that was before a crash. */
  ordered(): readonly ChosenDraft[] {
    return this.drafts;
  }

  stop(): Promise<unknown> {
    return this.client.call('batch.stop');
  }

  /** What became of it has been seen. */
  forget(): void {
    if (this.state.get()?.state !== 'running') this.state.set(null);
  }
}
