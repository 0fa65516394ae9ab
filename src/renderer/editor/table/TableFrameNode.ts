// A table with its caption: Lexical's own table knows no caption, so a frame holds both.
import { ElementNode, type LexicalNode } from 'lexical';
import { FIELDS, INHERITS } from '../state.ts';

export class TableFrameNode extends ElementNode {
  override $config() {
    return this.config('table-frame', { extends: ElementNode, stateConfigs: [FIELDS, INHERITS] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'table-frame';
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

export function $isTableFrameNode(node: LexicalNode | null | undefined): node is TableFrameNode {
  return node instanceof TableFrameNode;
}
