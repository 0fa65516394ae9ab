// Everything that is done with drafts from outside their pages.
import type { DraftId } from '../../contract/values.ts';
import type { Desk } from '../app/Desk.ts';
import type { LibraryActions } from './Library.tsx';

/** `failed` hears of what the library has refused. */
export function deskActions(desk: Desk, failed: (error: unknown) => void): LibraryActions {
  const { client, changed } = desk;
  const attempt = (doing: Promise<unknown>): void => void doing.then(changed, failed);
  const pageOf = (id: DraftId): ReturnType<Desk['opened']['get']> => {
    const page = desk.opened.get();
    return page?.id === id ? page : undefined;
  };
  const bin = async (id: DraftId): Promise<boolean> => {
    const page = pageOf(id);
    if ((await page?.end()) === false) return false;
    try {
      await client.call('drafts.bin', { id });
      if (page !== undefined) {
        const [next] = await client.call('drafts.list', { limit: 1 });
        desk.put(next === undefined ? undefined : await desk.load(next.id), 'start');
      }
      changed();
      return true;
    } catch (error) {
      desk.opened.get()?.resume();
      failed(error);
      return false;
    }
  };
  return {
    create: () => attempt(desk.show(() => client.call('drafts.create', {}), 'new')),
    open(id) {
      const page = pageOf(id);
      if (page !== undefined) page.focus();
      else attempt(desk.show(() => desk.load(id), 'chosen'));
    },
    // What is open is changed on its page; what is not, in the library.
    rename(id, headline) {
      const page = pageOf(id);
      if (page !== undefined) page.session.writeMetadata({ headline });
      else attempt(client.call('drafts.rename', { id, headline }));
    },
    setStatus(id, status) {
      const page = pageOf(id);
      if (page !== undefined) page.session.writeMetadata({ status });
      else attempt(client.call('drafts.setStatus', { id, status }));
    },
    duplicate: (id) =>
      attempt(
        desk.show(
          async () => client.call('drafts.load', await client.call('drafts.duplicate', { id })),
          'chosen',
        ),
      ),
    bin,
    unbin: (id) => attempt(client.call('drafts.unbin', { id })),
    deleteForEver: (id) => attempt(client.call('drafts.deleteForEver', { id })),
    failed,
  };
}
