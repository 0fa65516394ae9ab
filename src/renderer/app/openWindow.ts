// How the window opens: the page first, so that one can write, and around it what is loaded meanwhile.
import type { Client } from '../../contract/client.ts';
import { type ErrorCode, SENTENCES } from '../../contract/errors.ts';
import type { StartInfo } from '../../contract/values.ts';
import { type CalloutKind, calloutTable } from '../../core/article/callouts.ts';
import type { Json } from '../../core/article/json.ts';
import { holdShortcuts } from '../commands/holdShortcuts.ts';
import { TypingSettings } from '../editor/typing/TypingSettings.ts';
import { PAGE_WORDS, type PageWords, pageWordsIn } from '../i18n/pageWords.ts';
import { Places } from '../page/places.ts';
import { Store } from '../ui/store.ts';
import { codeOf } from './codeOf.ts';
import { Desk } from './Desk.ts';
import { Frame } from './Frame.ts';
import { PreferenceStore } from './PreferenceStore.ts';
import { showFailure } from './showFailure.ts';

/** What the page and everything around it have in common. */
export interface WindowParts {
  readonly client: Client;
  readonly start: StartInfo;
  readonly frame: Frame;
  readonly desk: Desk;
  readonly preferences: PreferenceStore;
  readonly typing: TypingSettings;
  readonly callouts: readonly CalloutKind[];
  /** What the user has asked for and the library has refused is told; nothing fails in silence. */
  readonly refusal: Store<ErrorCode | undefined>;
  /** Writes a setting. */
  readonly keep: (name: string, value: Json) => void;
  /** Presses again the shortcuts that were pressed too early. */
  readonly pressHeld: () => void;
}

/** Opens the window in a place of the document. */
export async function openWindow(place: HTMLElement, client: Client): Promise<void> {
  // On its way while the library is asked; the page waits for the library alone.
  const room = import('./room.tsx').catch(() => undefined);
  const pressHeld = holdShortcuts();
  let parts: Awaited<ReturnType<typeof openPage>>;
  try {
    parts = await openPage(place, client);
  } catch (error) {
    showFailure(place, `${PAGE_WORDS.ar.cannotStart}: ${SENTENCES[codeOf(error)].ar}`);
    return;
  }
  const loaded = await room;
  if (loaded !== undefined) loaded.drawRoom({ ...parts, pressHeld });
  else {
    pressHeld();
    parts.frame.apologise(wordsOf(parts).noRoom);
  }
}

async function openPage(place: HTMLElement, client: Client): Promise<Omit<WindowParts, 'pressHeld'>> {
  const start = await client.call('app.start');
  const { settings } = start;
  const refusal = new Store<ErrorCode | undefined>(undefined);
  const keep = (name: string, value: Json): void => {
    client.call('settings.set', { name, value }).catch((error: unknown) => refusal.set(codeOf(error)));
  };
  const preferences = new PreferenceStore(settings, keep, document.documentElement);
  const words = (): PageWords => wordsOf({ preferences });
  const frame = new Frame(place, words().name, preferences.get());
  const typing = new TypingSettings(settings, keep);
  const callouts = calloutTable(start.callouts);
  const places = new Places(settings, keep);
  const desk = new Desk({ client, frame, words, callouts, typing, places });
  preferences.subscribe(desk.reword);
  client.on('library.changed', desk.changed);
  await desk.begin(start.draft);
  return { client, start, frame, desk, preferences, typing, callouts, refusal, keep };
}

function wordsOf({ preferences }: Pick<WindowParts, 'preferences'>): PageWords {
  const { language, digits } = preferences.get();
  return pageWordsIn(language, digits);
}
