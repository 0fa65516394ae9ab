// Content that this version does not understand: locked, shown by its words, and given back exactly as it was read.
import { $getEditor, $getState, DecoratorNode, type LexicalNode } from 'lexical';
import { opaqueText } from '../../../core/article/opaque.ts';
import { getDrawing } from '../drawing.ts';
import { RAW, rawState } from '../state.ts';

export class OpaqueNode extends DecoratorNode<null> {
  override $config() {
    return this.config('opaque', { extends: DecoratorNode, stateConfigs: [RAW] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'opaque';
    element.dataset.label = getDrawing($getEditor()).drawn.locked;
    element.textContent = opaqueText($getState(this, rawState));
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

/** The same inside a line. */
export class OpaqueInlineNode extends DecoratorNode<null> {
  override $config() {
    return this.config('opaque-inline', { extends: DecoratorNode, stateConfigs: [RAW] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'opaque';
    element.title = getDrawing($getEditor()).drawn.locked;
    element.textContent = opaqueText($getState(this, rawState));
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

export function $isOpaqueNode(node: LexicalNode | null | undefined): node is OpaqueNode {
  return node instanceof OpaqueNode;
}

export function $isOpaqueInlineNode(node: LexicalNode | null | undefined): node is OpaqueInlineNode {
  return node instanceof OpaqueInlineNode;
}
