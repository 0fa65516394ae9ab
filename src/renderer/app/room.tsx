// Everything around the page: bar, tools, library, review, line of state, commands and what floats over the text. Loaded beside the page, which does not
// wait for it, and drawn at once when it is there.
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import type { WindowParts } from './openWindow.ts';

export function drawRoom(parts: WindowParts): void {
  createRoot(parts.frame.before).render(<App {...parts} />);
}
