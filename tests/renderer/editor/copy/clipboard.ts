// Copying, cutting and pasting in a scene without a window: what the listeners do, on a clipboard that is a text.
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import type { Article } from '../../../../src/core/article/article.ts';
import { newArticle } from '../../../../src/core/article/newArticle.ts';
import { parseFragment, writeFragment } from '../../../../src/renderer/editor/copy/fragment.ts';
import { $readSelection } from '../../../../src/renderer/editor/copy/readSelection.ts';
import { registerCopy } from '../../../../src/renderer/editor/copy/registerCopy.ts';
import { $removeSelected } from '../../../../src/renderer/editor/footnotes/removeSelected.ts';
import { $insertPasted } from '../../../../src/renderer/editor/paste/insertPasted.ts';
import type { Scene } from '../scene.ts';

const FRAMES = new WeakMap<Scene, Article>();

/** Says which article is in a scene; two scenes of one id are one draft, or copies of it. */
export function of(scene: Scene, id: string): Scene {
  const article = newArticle(id as Article['id']);
  FRAMES.set(scene, article);
  registerCopy(scene.editor, () => article);
  return scene;
}

/** The texts of a scene in reading order. */
export function $texts(node: LexicalNode = $getRoot()): readonly TextNode[] {
  if ($isTextNode(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($texts) : [];
}

/** Selects from before the first text that holds `from` to behind the first that holds `to`. */
export function select(scene: Scene, from: string, to: string, isBackward = false): Scene {
  return scene.do(() => {
    const find = (words: string): TextNode => {
      const text = $texts().find((each) => each.getTextContent().includes(words));
      if (text === undefined) throw new Error(`no text ${words}`);
      return text;
    };
    const [first, last] = [find(from), find(to)];
    const selection = $createRangeSelection();
    const [start, end] = isBackward
      ? [selection.focus, selection.anchor]
      : [selection.anchor, selection.focus];
    start.set(first.getKey(), first.getTextContent().indexOf(from), 'text');
    end.set(last.getKey(), last.getTextContent().indexOf(to) + to.length, 'text');
    $setSelection(selection);
  });
}

export function copy(scene: Scene): string {
  const frame = FRAMES.get(scene) ?? newArticle('scene' as Article['id']);
  let text = '';
  scene.do(() => {
    const fragment = $readSelection($getSelection(), frame);
    if (fragment !== undefined) text = writeFragment(fragment);
  });
  return text;
}

export function cut(scene: Scene): string {
  const text = copy(scene);
  scene.do(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) $removeSelected(selection);
  });
  return text;
}

export function paste(scene: Scene, text: string): Scene {
  const fragment = parseFragment(text);
  if (fragment === undefined) throw new Error('no fragment');
  const { article, ...open } = fragment;
  return scene.do(() => $insertPasted({ ...article, origin: article.id, ...open }));
}
