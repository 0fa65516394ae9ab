// Doing something with an element that a part of the window draws when its code is loaded.

/** Longer than any part takes to load from the disk. */
const LONGEST = 3000;

/** Calls back with the element as soon as it is there; never, when it does not come. */
export function whenThere(selector: string, run: (element: HTMLElement) => void): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (found !== null) {
    run(found);
    return;
  }
  const observer = new MutationObserver(() => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element === null) return;
    stop();
    run(element);
  });
  const timer = setTimeout(() => observer.disconnect(), LONGEST);
  const stop = (): void => {
    clearTimeout(timer);
    observer.disconnect();
  };
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-selected'] });
}
