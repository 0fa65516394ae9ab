// A figure: the picture is data and is drawn; caption and credit are lines of text under it.
import { $getEditor, type ElementDOMSlot, ElementNode, type LexicalNode } from 'lexical';
import { getDrawing } from '../drawing.ts';
import { $getTextField, FIELDS, INHERITS } from '../state.ts';

export class FigureNode extends ElementNode {
  override $config() {
    return this.config('figure', { extends: ElementNode, stateConfigs: [FIELDS, INHERITS] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('figure');
    element.append(document.createElement('img'));
    this.draw(element);
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    this.draw(element);
    return false;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withAfter(element.firstElementChild);
  }

  override isShadowRoot(): boolean {
    return true;
  }

  // Only pictures of the library are shown: an address found in a document is never fetched.
  private draw(element: HTMLElement): void {
    const picture = element.querySelector('img');
    if (picture === null) return;
    const { noPicture } = getDrawing($getEditor());
    const asset = $getTextField(this, 'asset');
    const alt = $getTextField(this, 'alt');
    element.className = $getTextField(this, 'size') || 'normal';
    element.dataset.missing = noPicture;
    element.classList.toggle('missing', asset === '');
    picture.alt = alt;
    if (asset === '') picture.removeAttribute('src');
    else picture.src = `/pictures/${asset}`;
  }
}

/** The caption of a figure or table. */
export class CaptionNode extends ElementNode {
  override $config() {
    return this.config('caption', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'caption';
    element.dataset.placeholder = getDrawing($getEditor()).caption;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }
}

/** The line that names a picture's maker. */
export class CreditNode extends ElementNode {
  override $config() {
    return this.config('credit', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'credit';
    element.dataset.placeholder = getDrawing($getEditor()).credit;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }
}

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode;
}

export function $isCaptionNode(node: LexicalNode | null | undefined): node is CaptionNode {
  return node instanceof CaptionNode;
}

export function $isCreditNode(node: LexicalNode | null | undefined): node is CreditNode {
  return node instanceof CreditNode;
}
