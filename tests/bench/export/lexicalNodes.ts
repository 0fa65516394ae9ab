// The nodes with which Lexical's document says what ours does: callouts with their labels, references, and the list of notes with its ways back.
import {
  DecoratorNode,
  type DOMExportOutput,
  ElementNode,
  type NodeKey,
  type SerializedElementNode,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical';

type SerializedCallout = Spread<{ kind: string; label: string; place: number }, SerializedElementNode>;
type SerializedReference = Spread<{ number: number }, SerializedLexicalNode>;

export class CalloutNode extends ElementNode {
  __kind: string;
  __label: string;
  __place: number;

  constructor(kind: string, label: string, place: number, key?: NodeKey) {
    super(key);
    this.__kind = kind;
    this.__label = label;
    this.__place = place;
  }

  static override getType(): string {
    return 'bench-callout';
  }

  static override clone(node: CalloutNode): CalloutNode {
    return new CalloutNode(node.__kind, node.__label, node.__place, node.__key);
  }

  static override importJSON(json: SerializedCallout): CalloutNode {
    return new CalloutNode(json.kind, json.label, json.place).updateFromJSON(json);
  }

  override createDOM(): HTMLElement {
    return document.createElement('div');
  }

  override updateDOM(): boolean {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const id = `callout-${this.__place}-${this.__kind}`;
    const element = document.createElement('div');
    element.className = `callout ${this.__kind}`;
    element.setAttribute('role', 'note');
    element.setAttribute('aria-labelledby', id);
    const label = document.createElement('strong');
    label.id = id;
    label.className = 'label';
    label.textContent = this.__label;
    element.append(label);
    return { element };
  }
}

export class ReferenceNode extends DecoratorNode<null> {
  __number: number;

  constructor(number: number, key?: NodeKey) {
    super(key);
    this.__number = number;
  }

  static override getType(): string {
    return 'bench-reference';
  }

  static override clone(node: ReferenceNode): ReferenceNode {
    return new ReferenceNode(node.__number, node.__key);
  }

  static override importJSON(json: SerializedReference): ReferenceNode {
    return new ReferenceNode(json.number);
  }

  override createDOM(): HTMLElement {
    return document.createElement('sup');
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): true {
    return true;
  }

  override decorate(): null {
    return null;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('sup');
    element.append(
      link(`#note-${this.__number}`, 'doc-noteref', `ref-${this.__number}`, `[${this.__number}]`),
    );
    return { element };
  }
}

/** The item of a note, with its way back after its words. */
export class NoteNode extends ElementNode {
  __number: number;

  constructor(number: number, key?: NodeKey) {
    super(key);
    this.__number = number;
  }

  static override getType(): string {
    return 'bench-note';
  }

  static override clone(node: NoteNode): NoteNode {
    return new NoteNode(node.__number, node.__key);
  }

  static override importJSON(json: Spread<{ number: number }, SerializedElementNode>): NoteNode {
    return new NoteNode(json.number).updateFromJSON(json);
  }

  override createDOM(): HTMLElement {
    return document.createElement('li');
  }

  override updateDOM(): boolean {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('li');
    element.id = `note-${this.__number}`;
    // Called once the note's words are in the item.
    const after: NonNullable<DOMExportOutput['after']> = (generated) => {
      element.append(' ', link(`#ref-${this.__number}`, 'doc-backlink', undefined, '↑'));
      return generated;
    };
    return { element, after };
  }
}

function link(href: string, role: string, id: string | undefined, words: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  if (id !== undefined) anchor.id = id;
  anchor.setAttribute('href', href);
  anchor.setAttribute('role', role);
  anchor.setAttribute('aria-label', words);
  anchor.textContent = words;
  return anchor;
}
