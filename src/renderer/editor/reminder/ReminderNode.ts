// A placeholder that the check counts until it is filled in.
import { DecoratorNode, type LexicalNode } from 'lexical';
import { $getTextField, FIELDS } from '../state.ts';

export class ReminderNode extends DecoratorNode<null> {
  override $config() {
    return this.config('reminder', { extends: DecoratorNode, stateConfigs: [FIELDS] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'reminder';
    element.textContent = $getTextField(this, 'text');
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    element.textContent = $getTextField(this, 'text');
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

export function $isReminderNode(node: LexicalNode | null | undefined): node is ReminderNode {
  return node instanceof ReminderNode;
}
