// However the window ends, the page saves first; and a page that crashes comes back.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { EventMessage } from '../../../../src/contract/transport.ts';
import type { WireDraft } from '../../../../src/contract/values.ts';
import { articleToJson } from '../../../../src/core/article/articleToJson.ts';
import { seededRandom } from '../../../../src/core/article/ids.ts';
import { openLibrary } from '../../../../src/main/store/library.ts';
import { report } from '../../support/articles.ts';
import { fakeClock } from '../../support/temporaryLibrary.ts';
import { type Shell, startShell } from './shell.ts';
import { app, dialog, powerMonitor } from './standIn.ts';

vi.mock('electron', () => import('./standIn.ts'));

/** A page that holds an unsaved text and saves it when it is told to. */
async function writing(): Promise<Shell> {
  const shell = await startShell();
  const created = (await shell.send('drafts.create', {})) as { readonly value: WireDraft }; // the answer of this call
  shell.contents.hear = async (message) => {
    if ((message as EventMessage).event !== 'app.flush') return; // events are all that the shell sends
    await shell.send('drafts.save', { id: created.value.id, article: articleToJson(report('كُتب لتوّه')) });
  };
  return shell;
}

function titles(dataFolder: string): readonly string[] {
  const library = openLibrary({ folder: dataFolder, clock: fakeClock(), random: seededRandom('after') });
  onTestFinished(() => library.close());
  return library.drafts.list().map(({ title }) => title);
}

test.each([
  ['the user closes the window', (shell: Shell) => shell.window.close()],
  ['the program is told to end', () => app.quit()],
  ['the machine is switched off', () => powerMonitor.emit('shutdown')],
])('what was just typed is kept when %s', async (_case, close) => {
  const shell = await writing();
  close(shell);
  close(shell); // impatience changes nothing
  expect([shell.window.isDestroyed(), app.ended]).toEqual([false, undefined]);
  await expect.poll(() => app.ended).toBe(0);
  expect(shell.contents.sent).toEqual([{ event: 'app.flush', value: { reason: 'close' } }]);
  expect(titles(shell.dataFolder)).toContain('كُتب لتوّه');
});

test.each([
  ['Windows asks whether its session may end', (shell: Shell) => shell.window.emit('query-session-end', {})],
  ['Windows ends its session', (shell: Shell) => shell.window.emit('session-end', {})],
  ['the machine goes to sleep', () => powerMonitor.emit('suspend')],
])('the page saves, and the window stays, when %s', async (_case, happen) => {
  const shell = await writing();
  happen(shell);
  const list = async (): Promise<unknown> => shell.send('drafts.list', { title: 'كُتب' });
  await expect.poll(list).toMatchObject({ value: [{ title: 'كُتب لتوّه' }] });
  expect(shell.window.isDestroyed()).toBe(false);
});

test('a page that crashes is loaded anew, but not again and again', async () => {
  const { contents, window, log } = await startShell();
  for (const reloads of [1, 2, 3]) {
    contents.crash();
    await expect.poll(() => contents.reloads).toBe(reloads);
  }
  contents.crash('oom');
  await expect.poll(() => app.ended).toBe(0);
  expect([contents.reloads, window.isDestroyed()]).toEqual([3, true]);
  expect(log.at(-1)).toBe('window: its page crashed (oom)');
});

test('a page that ends in order is no crash, and one that has crashed is not waited for', async () => {
  const { contents, window } = await startShell();
  contents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  contents.hasCrashed = true;
  window.close();
  await expect.poll(() => app.ended).toBe(0);
  expect([contents.reloads, contents.sent]).toEqual([0, []]);
});

test('an export of many drafts stops before the program ends, and leaves no half archive', async () => {
  const shell = await startShell();
  const drafts = [];
  for (let count = 0; count < 20; count += 1) {
    const { value } = (await shell.send('drafts.create', {})) as { readonly value: WireDraft }; // the answer of this call
    drafts.push(value.id);
  }
  const above = dirname(shell.dataFolder);
  dialog.path = join(above, 'out.zip');
  await shell.send('batch.start', { drafts, target: 'text', settings: {}, place: 'archive' });
  shell.window.destroy();
  expect(app.ended).toBeUndefined();
  await expect.poll(() => app.ended).toBe(0);
  expect([readdirSync(above), shell.log]).toEqual([['library'], []]);
});

test('a window that does not answer is left alone until the user says otherwise', async () => {
  const { contents, window } = await startShell();
  window.emit('unresponsive');
  window.emit('unresponsive');
  expect(dialog.asked).toMatchObject([
    { message: 'النافذة لا تستجيب', buttons: ['انتظر', 'افتحها من جديد'] },
  ]);
  window.emit('responsive');
  expect([dialog.dismissed, contents.reloads]).toEqual([1, 0]);
  await expect
    .poll(() => {
      window.emit('unresponsive');
      return dialog.asked.length;
    })
    .toBe(2);
  dialog.respond(1);
  await expect.poll(() => contents.reloads).toBe(1);
});
