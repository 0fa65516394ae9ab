// A plain line of the article that grows with its words: headline and subtitle. Enter adds nothing to it.

export class PageLine {
  readonly element = document.createElement('textarea');

  /** `name` is its field in the metadata, by which it is found; `onChange` gets its words without the spaces around them. */
  constructor(name: 'headline' | 'subtitle', onChange: (value: string) => void) {
    const { element } = this;
    element.className = name;
    element.dataset.field = name;
    element.rows = 1;
    element.addEventListener('input', () => {
      const line = element.value.replace(/\s*\n\s*/g, ' ');
      if (line !== element.value) element.value = line;
      onChange(line.trim());
    });
    element.addEventListener('keydown', (event) => {
      // Not the Enter that ends the composition of an input method.
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      const next = element.nextElementSibling;
      if (next instanceof HTMLElement) next.focus();
    });
  }

  setLabel(label: string): void {
    this.element.setAttribute('aria-label', label);
    this.element.placeholder = label;
  }

  /** Shows what the metadata say. A space at its end stays while it is written, though it is not kept. */
  show(value: string): void {
    if (this.element.value.trim() !== value) this.element.value = value;
  }
}
