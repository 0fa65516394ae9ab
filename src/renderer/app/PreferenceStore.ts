// What the user has set, as it is now: put on the page's root, kept by the library, followed by the page and by what is around it.
import type { Json } from '../../core/article/json.ts';
import { Store } from '../ui/store.ts';
import {
  applyPreferences,
  onSystemTheme,
  type Preferences,
  readPreferences,
  SETTINGS,
} from './preferences.ts';

export class PreferenceStore {
  private readonly root: HTMLElement;
  private readonly keep: (name: string, value: Json) => void;
  private readonly store: Store<Preferences>;

  /** `settings` as the library has them; `keep` writes one that was changed. */
  constructor(
    settings: Readonly<Record<string, Json>>,
    keep: (name: string, value: Json) => void,
    root: HTMLElement,
  ) {
    this.root = root;
    this.keep = keep;
    this.store = new Store(readPreferences(settings));
    this.apply();
    // As long as the window is there.
    onSystemTheme(() => this.apply());
  }

  readonly get = (): Preferences => this.store.get();

  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  readonly change = (change: Partial<Preferences>): void => {
    const next = { ...this.get(), ...change };
    this.store.set(next);
    this.apply();
    for (const name of Object.keys(SETTINGS) as (keyof Preferences)[])
      if (name in change) this.keep(SETTINGS[name], next[name]); // the keys of a table are its keys
  };

  private apply(): void {
    applyPreferences(this.get(), this.root);
  }
}
