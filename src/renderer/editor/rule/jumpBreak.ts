// The jump break: an article is cut once, so putting a second one moves the first.
import { $getRoot } from 'lexical';
import { $continueAfter, $insertTopBlock } from '../blocks/places.ts';
import { $createRuleNode, $getRule, $isRuleNode } from './RuleNode.ts';

export function $insertJumpBreak(): void {
  const known = $getRoot()
    .getChildren()
    .filter((node) => $isRuleNode(node) && $getRule(node) === 'jump-break');
  $continueAfter($insertTopBlock($createRuleNode('jump-break')));
  for (const old of known) old.remove();
}
