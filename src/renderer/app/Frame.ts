// The window's frame: the place of the page, and before and after it, in the order of reading, the places of what comes later. Until then they are kept,
// empty and of the same size, so that the page does not move under the hands of whoever writes in it already.
import { isBesidePage, type Panel } from './panels.ts';
import type { Preferences } from './preferences.ts';

export class Frame {
  /** Where bar and library are drawn, and where the panel of the review and the line of state are. */
  readonly before = box('area');
  readonly after = box('area');
  private readonly element = box('frame');
  private readonly kept: readonly HTMLElement[];
  private page: HTMLElement | undefined;

  /** Draws it into the place that it is given. `name` is the program's. */
  constructor(place: HTMLElement, name: string, preferences: Preferences) {
    const panel = (which: Panel): readonly HTMLElement[] =>
      isBesidePage(which, preferences) ? [box(`panel ${which}`)] : [];
    const before = [emptyBar(name), ...panel('library')];
    const after = [...panel('review'), box('status')];
    this.kept = [...before, ...after];
    this.before.append(...before);
    this.after.append(...after);
    this.element.append(this.before, this.after);
    this.element.setAttribute('aria-busy', 'true');
    place.replaceChildren(this.element);
  }

  /** Puts a page into its place, instead of the one that is there. */
  show(page: HTMLElement | undefined): void {
    this.page?.remove();
    this.page = page;
    if (page !== undefined) this.after.before(page);
  }

  /** What was waited for is drawn in its place. */
  settle(): void {
    for (const element of this.kept) element.remove();
    this.element.removeAttribute('aria-busy');
  }

  /** It will not come: says so over the page. */
  apologise(sentence: string): void {
    const notice = box('notice refusal');
    notice.setAttribute('role', 'alert');
    const line = document.createElement('p');
    line.textContent = sentence;
    notice.append(line);
    this.before.append(notice);
    this.element.removeAttribute('aria-busy');
  }
}

function emptyBar(name: string): HTMLElement {
  const bar = box('bar');
  const start = box('start');
  const brand = document.createElement('strong');
  brand.className = 'brand';
  brand.textContent = name;
  start.append(brand);
  bar.append(start, box('place'));
  return bar;
}

function box(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
