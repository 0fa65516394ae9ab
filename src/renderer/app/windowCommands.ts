// THE table of commands that the window itself has, beside the editor's.
import { useRef } from 'react';
import type { Command } from '../commands/command.ts';

/** What the window can be told to do. */
export interface WindowActions {
  newDraft(): void;
  otherLanguage(): void;
  nextTheme(): void;
}

export function windowCommands(now: { readonly current: WindowActions }): readonly Command[] {
  return [
    {
      id: 'window.new-draft',
      label: { ar: 'مسودة جديدة', en: 'New draft' },
      shortcut: { code: 'KeyN', mod: true, alt: true },
      run: () => now.current.newDraft(),
    },
    {
      id: 'window.language',
      label: { ar: 'الواجهة بالإنجليزية', en: 'Interface in Arabic' },
      run: () => now.current.otherLanguage(),
    },
    {
      id: 'window.theme',
      label: { ar: 'المظهر التالي', en: 'Next theme' },
      run: () => now.current.nextTheme(),
    },
  ];
}

/** Always the newest of what each drawing gives, so that a table of commands is made once. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
