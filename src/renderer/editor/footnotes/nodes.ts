// Footnotes: the marker in the text, the note at the end, and the section that holds the notes. Numbers are drawn, never stored.
import {
  $getEditor,
  DecoratorNode,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  setDOMUnmanaged,
} from 'lexical';
import { splitForIsolation } from '../../../core/arabic/bidi.ts';
import type { Source } from '../../../core/article/article.ts';
import { getDrawing } from '../drawing.ts';
import { $getFields, FIELDS, INHERITS } from '../state.ts';

/** The marker. Its `note` field names the note. */
export class ReferenceNode extends DecoratorNode<null> {
  override $config() {
    return this.config('reference', { extends: DecoratorNode, stateConfigs: [FIELDS] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('sup');
    element.className = 'reference';
    // After an element without any text Chromium forgets that an input method is composing, and its first letter stays beside the word.
    element.textContent = '\u2060';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  // Arrows pass it in one step instead of selecting it.
  override isKeyboardSelectable(): boolean {
    return false;
  }

  override isInline(): true {
    return true;
  }

  override decorate(): null {
    return null;
  }
}

/** A note with its blocks. Its `id` and `source` are fields; source and way back are drawn under its words. */
export class NoteNode extends ElementNode {
  override $config() {
    return this.config('note', { extends: ElementNode, stateConfigs: [FIELDS, INHERITS] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('li');
    element.className = 'note';
    const below = document.createElement('div');
    below.className = 'below';
    below.contentEditable = 'false';
    // What is drawn in it later is none of Lexical's, which would take it out again.
    setDOMUnmanaged(below);
    const { addSource } = getDrawing($getEditor()).footnote;
    const line = document.createElement('span');
    line.className = 'source-line';
    const ways = document.createElement('span');
    ways.className = 'ways';
    below.append(line, ways, noteButton('source', addSource));
    element.append(below);
    this.draw(element);
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    this.draw(element);
    return false;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withBefore(element.querySelector(':scope > .below'));
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  private draw(element: HTMLElement): void {
    const line = element.querySelector(':scope > .below > .source-line');
    const button = element.querySelector(':scope > .below > [data-action=source]');
    const { source } = $getFields(this);
    const drawing = getDrawing($getEditor());
    const { footnote } = drawing;
    const words =
      typeof source === 'object' && source !== null
        ? drawing.source(source as Source) // put there by the bridge, which reads articles
        : '';
    const label = words === '' ? footnote.addSource : footnote.editSource;
    if (button !== null && button.textContent !== label) button.textContent = label;
    // Days and titles in Latin letters would be turned around by the line.
    line?.replaceChildren(
      ...splitForIsolation(words).map(({ text, isolate }) => {
        if (!isolate) return text;
        const run = document.createElement('bdi');
        run.textContent = text;
        return run;
      }),
    );
  }
}

/** A quiet button under a note; what it does is told by its `data-action`. */
export function noteButton(action: 'source' | 'back' | 'cite' | 'remove', label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.action = action;
  button.textContent = label;
  return button;
}

/** All notes, in the order in which the article keeps them. */
export class NotesNode extends ElementNode {
  override $config() {
    return this.config('notes', { extends: ElementNode, stateConfigs: [INHERITS] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('ol');
    element.className = 'notes';
    const { notes } = getDrawing($getEditor());
    element.setAttribute('aria-label', notes);
    element.dataset.label = notes;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isShadowRoot(): boolean {
    return true;
  }
}

export function $isReferenceNode(node: LexicalNode | null | undefined): node is ReferenceNode {
  return node instanceof ReferenceNode;
}

export function $isNoteNode(node: LexicalNode | null | undefined): node is NoteNode {
  return node instanceof NoteNode;
}

export function $isNotesNode(node: LexicalNode | null | undefined): node is NotesNode {
  return node instanceof NotesNode;
}
