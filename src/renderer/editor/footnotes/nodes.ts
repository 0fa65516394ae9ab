// Footnotes: the marker in the text, the note at the end, and the section that holds the notes. Numbers are drawn, never stored.
import { $getEditor, DecoratorNode, ElementNode, type LexicalNode } from 'lexical';
import { getDrawing } from '../drawing.ts';
import { FIELDS, INHERITS } from '../state.ts';

/** The marker. Its `note` field names the note. */
export class ReferenceNode extends DecoratorNode<null> {
  override $config() {
    return this.config('reference', { extends: DecoratorNode, stateConfigs: [FIELDS] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('sup');
    element.className = 'reference';
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

/** A note with its blocks. Its `id` and `source` are fields. */
export class NoteNode extends ElementNode {
  override $config() {
    return this.config('note', { extends: ElementNode, stateConfigs: [FIELDS, INHERITS] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('li');
    element.className = 'note';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return false;
  }
}

/** All notes, in the order in which the article keeps them. */
export class NotesNode extends ElementNode {
  override $config() {
    return this.config('notes', { extends: ElementNode, stateConfigs: [INHERITS] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('ol');
    element.className = 'notes';
    element.setAttribute('aria-label', getDrawing($getEditor()).notes);
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
