// The ways into the panels and out of them.
import { useMemo } from 'react';
import type { Panel } from './panels.ts';
import { focusRegion } from './regions.ts';
import type { Panels } from './usePanels.ts';

export interface PanelWays {
  /** Back to the page, and away with a panel that lies over it. */
  leave(panel: Panel): void;
  /** Opens it, or closes it. */
  toggle(panel: Panel): void;
}

export function usePanelWays(panels: Panels, focusPage: () => void): PanelWays {
  return useMemo(
    () => ({
      leave(panel) {
        if (panels.isOver(panel)) panels.set(panel, false);
        focusPage();
      },
      toggle(panel) {
        const isOpen = panels.isOpen(panel);
        panels.set(panel, !isOpen);
        if (isOpen) focusPage();
        // What is opened by hand is meant to be worked in; it is there with the next drawing.
        else if (panels.isOver(panel)) requestAnimationFrame(() => focusRegion(panel));
      },
    }),
    [panels, focusPage],
  );
}
