// A figure: the picture is data and is drawn; caption and credit are lines of text under it.
import { $getEditor, type ElementDOMSlot, ElementNode, type LexicalNode } from 'lexical';
import { getDrawing } from '../drawing.ts';
import { $getFields, $getTextField, FIELDS, INHERITS } from '../state.ts';

export class FigureNode extends ElementNode {
  override $config() {
    return this.config('figure', { extends: ElementNode, stateConfigs: [FIELDS, INHERITS] });
  }

  override createDOM(): HTMLElement {
    const { drawn } = getDrawing($getEditor());
    const element = document.createElement('figure');
    const place = document.createElement('div');
    place.className = 'picture';
    // No caret beside the picture, and no second picture when it is dragged.
    place.contentEditable = 'false';
    const picture = document.createElement('img');
    picture.draggable = false;
    picture.addEventListener('error', () => {
      place.dataset.missing = drawn.lostPicture;
      element.classList.add('missing');
    });
    const mark = document.createElement('button');
    mark.type = 'button';
    mark.className = 'no-alternative';
    mark.tabIndex = -1;
    // Not among the words of the page.
    mark.dataset.label = drawn.noAlternative;
    mark.setAttribute('aria-label', drawn.noAlternative);
    place.append(picture, mark);
    element.append(place);
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
    const place = element.querySelector<HTMLElement>('.picture');
    const mark = element.querySelector<HTMLElement>('.no-alternative');
    if (picture === null || place === null || mark === null) return;
    const asset = $getTextField(this, 'asset');
    const alt = $getTextField(this, 'alt');
    const source = `/pictures/${asset}`;
    element.className = $getTextField(this, 'size') || 'normal';
    picture.alt = alt;
    mark.hidden = alt !== '' || $getFields(this).decorative === true;
    if (asset === '') {
      place.dataset.missing = getDrawing($getEditor()).noPicture;
      element.classList.add('missing');
      picture.removeAttribute('src');
    } else if (picture.getAttribute('src') !== source) picture.src = source;
    else if (picture.complete && picture.naturalWidth === 0) element.classList.add('missing');
  }
}

/** The caption of a figure or table. */
export class CaptionNode extends ElementNode {
  override $config() {
    return this.config('caption', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const { caption, drawn } = getDrawing($getEditor());
    const element = document.createElement('div');
    element.className = 'caption';
    element.dataset.placeholder = $isFigureNode(this.getParent()) ? caption : drawn.tableCaption;
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
