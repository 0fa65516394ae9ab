// The regions of the window, which F6 goes through in the order of reading.

const FOCUSABLE =
  '[data-home], [role=tab][aria-selected=true], button:not([tabindex="-1"]), input, select, textarea, [tabindex="0"]';

/** Goes to the next region that is shown, or the one before. `focusPage` puts the caret back into the page. */
export function goToRegion(step: 1 | -1, focusPage: () => void): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown);
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + step + regions.length) % regions.length];
  if (next === undefined) return;
  if (next.dataset.region === 'page') focusPage();
  else focusIn(next);
}

/** Puts the focus into a region, where one begins to work in it. */
export function focusRegion(name: string): void {
  const region = document.querySelector<HTMLElement>(`[data-region=${name}]`);
  if (region !== null) focusIn(region);
}

function focusIn(region: HTMLElement): void {
  const home = region.querySelector<HTMLElement>('[data-home]');
  (home ?? [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isShown))?.focus();
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility();
}
