// A figure: the picture is data and is drawn; caption and credit are lines of text under it.
import { ElementNode, type LexicalNode } from 'lexical';
import { FIELDS, INHERITS } from '../state.ts';

export class FigureNode extends ElementNode {
  override $config() {
    return this.config('figure', { extends: ElementNode, stateConfigs: [FIELDS, INHERITS] });
  }

  override createDOM(): HTMLElement {
    return document.createElement('figure');
  }

  override updateDOM(): boolean {
    return false;
  }

  override isShadowRoot(): boolean {
    return true;
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
