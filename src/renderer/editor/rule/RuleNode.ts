// What stands between blocks: the separator, the jump break, and the boundary between two lists of one style, which would otherwise flow together.
import { $getEditor, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import { getDrawing } from '../drawing.ts';
import { FIELDS } from '../state.ts';

export const RULES = ['separator', 'jump-break', 'list-boundary'] as const;
export type Rule = (typeof RULES)[number];

const ruleState = createState('rule', {
  parse: (value): Rule => RULES.find((rule) => rule === value) ?? 'separator',
});

export class RuleNode extends DecoratorNode<null> {
  override $config() {
    return this.config('rule', {
      extends: DecoratorNode,
      stateConfigs: [FIELDS, { stateConfig: ruleState, flat: true }],
    });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    const rule = $getState(this, ruleState);
    element.className = `rule ${rule}`;
    element.setAttribute('role', 'separator');
    if (rule === 'jump-break') element.dataset.label = getDrawing($getEditor()).jumpBreak;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): false {
    return false;
  }

  // There is nothing to see between two lists.
  override isKeyboardSelectable(): boolean {
    return $getRule(this) !== 'list-boundary';
  }

  override decorate(): null {
    return null;
  }
}

export function $createRuleNode(rule: Rule): RuleNode {
  return $setState(new RuleNode(), ruleState, rule);
}

export function $getRule(node: RuleNode): Rule {
  return $getState(node, ruleState);
}

export function $isRuleNode(node: LexicalNode | null | undefined): node is RuleNode {
  return node instanceof RuleNode;
}
