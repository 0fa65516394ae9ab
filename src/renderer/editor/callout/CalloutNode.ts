// A callout: a box around ordinary blocks. Its kind and label are data; the label is drawn, not typed.
import { ElementNode, type LexicalNode } from 'lexical';
import { $getTextField, FIELDS, INHERITS } from '../state.ts';

export class CalloutNode extends ElementNode {
  override $config() {
    return this.config('callout', { extends: ElementNode, stateConfigs: [FIELDS, INHERITS] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'callout';
    element.dataset.kind = $getTextField(this, 'kind');
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    element.dataset.kind = $getTextField(this, 'kind');
    return false;
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return false;
  }
}

export function $isCalloutNode(node: LexicalNode | null | undefined): node is CalloutNode {
  return node instanceof CalloutNode;
}
