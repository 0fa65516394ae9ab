// Something that lives elsewhere, shown as a titled link.
import { DecoratorNode, type LexicalNode } from 'lexical';
import { $getTextField, FIELDS } from '../state.ts';

export class EmbedNode extends DecoratorNode<null> {
  override $config() {
    return this.config('embed', { extends: DecoratorNode, stateConfigs: [FIELDS] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'embed';
    this.draw(element);
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    this.draw(element);
    return false;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }

  private draw(element: HTMLElement): void {
    const address = document.createElement('bdi');
    address.dir = 'ltr';
    address.textContent = $getTextField(this, 'address');
    const title = document.createElement('strong');
    title.textContent = $getTextField(this, 'title');
    element.replaceChildren(...(title.textContent === '' ? [] : [title]), address);
  }
}

export function $isEmbedNode(node: LexicalNode | null | undefined): node is EmbedNode {
  return node instanceof EmbedNode;
}
