// The line over everything: the name, the way to both panels, the tools of the page, the state of the check, the look.
import type { JSX, ReactNode, Ref } from 'react';
import { IS_MAC, type Shortcut, showShortcut } from '../commands/command.ts';
import type { Words } from '../i18n/words.ts';
import { Glyph } from '../ui/glyphs/Glyph.tsx';
import type { Panel } from './panels.ts';
import type { Preferences } from './preferences.ts';
import type { Panels } from './usePanels.ts';
import { WINDOW_COMMANDS } from './windowCommands.ts';

export interface TopBarProps {
  readonly words: Words;
  readonly preferences: Preferences;
  readonly panels: Panels;
  /** Where the open draft draws its tools, and the state of its check. */
  readonly tools: Ref<HTMLDivElement>;
  readonly badge: Ref<HTMLDivElement>;
  readonly onTheme: () => void;
  readonly onPreferences: () => void;
  readonly onToggle: (panel: Panel) => void;
}

const THEME_ICONS = {
  system: <Glyph name="monitor" />,
  light: <Glyph name="sun" />,
  dark: <Glyph name="moon" />,
} as const;

export function TopBar({ words, preferences, panels, tools, badge, ...on }: TopBarProps): JSX.Element {
  const isRight = words.direction === 'rtl';
  const start = isRight ? <Glyph name="panel-right" /> : <Glyph name="panel-left" />;
  const end = isRight ? <Glyph name="panel-left" /> : <Glyph name="panel-right" />;
  const toggle = (panel: Panel, icon: ReactNode): JSX.Element => (
    <button
      type="button"
      className="icon"
      aria-label={words.frame.panels[panel]}
      aria-pressed={panels.isOpen(panel)}
      title={titleOf(`window.${panel}`, words)}
      onClick={() => on.onToggle(panel)}
    >
      {icon}
    </button>
  );
  return (
    <header className="bar" data-region="bar">
      <div className="start">
        {toggle('library', start)}
        <strong className="brand">{words.name}</strong>
      </div>
      <div className="place" ref={tools} />
      <div className="end">
        <div className="badge-place" ref={badge} />
        <button
          type="button"
          className="icon"
          aria-label={`${words.theme}: ${words.themes[preferences.theme]}`}
          title={`${words.theme}: ${words.themes[preferences.theme]}`}
          onClick={on.onTheme}
        >
          {THEME_ICONS[preferences.theme]}
        </button>
        <button
          type="button"
          className="icon"
          aria-label={words.frame.preferences}
          aria-haspopup="dialog"
          title={titleOf('window.preferences', words)}
          onClick={on.onPreferences}
        >
          <Glyph name="settings" />
        </button>
        {toggle('review', end)}
      </div>
    </header>
  );
}

/** The name of a window command with its shortcut, for a tooltip. */
export function titleOf(id: string, words: Words): string {
  const row = WINDOW_COMMANDS.find((command) => command.id === id);
  if (row === undefined) throw new Error(`no command ${id}`);
  const label = row.label[words.language];
  return row.shortcut === undefined ? label : `${label} (${keysOf(row.shortcut)})`;
}

/** A shortcut inside a sentence: its keys stay in their order whatever the direction around them. */
export function keysOf(shortcut: Shortcut): string {
  return `\u2066${showShortcut(shortcut, IS_MAC)}\u2069`;
}
