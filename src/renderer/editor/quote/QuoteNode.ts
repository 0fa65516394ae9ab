// A quotation: its paragraphs and lists, and a last line with the one who said it.
import { $getEditor, ElementNode, type LexicalNode } from 'lexical';
import { getDrawing } from '../drawing.ts';
import { FIELDS, INHERITS } from '../state.ts';

export class QuoteNode extends ElementNode {
  override $config() {
    return this.config('article-quote', { extends: ElementNode, stateConfigs: [FIELDS, INHERITS] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('blockquote');
    element.dataset.hint = getDrawing($getEditor()).drawn.attribution;
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

/** The line with the name; the last child of its quotation, or absent. */
export class AttributionNode extends ElementNode {
  override $config() {
    return this.config('attribution', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('p');
    element.className = 'attribution';
    element.dataset.placeholder = getDrawing($getEditor()).drawn.attribution;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }
}

export function $isQuoteNode(node: LexicalNode | null | undefined): node is QuoteNode {
  return node instanceof QuoteNode;
}

export function $isAttributionNode(node: LexicalNode | null | undefined): node is AttributionNode {
  return node instanceof AttributionNode;
}
