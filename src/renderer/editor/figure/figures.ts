// Figures in the model: making them with their lines, putting them at a place, changing their picture and fields.
import { $getNodeByKey, $getSelection, $isRangeSelection, type NodeKey } from 'lexical';
import type { FigureSize } from '../../../core/article/article.ts';
import type { AssetId } from '../../../core/article/ids.ts';
import { $chosenAtom } from '../blocks/atoms.ts';
import {
  $aroundCaret,
  $articleDirection,
  $bodyBlockAtCaret,
  $insertBodyBlock,
  $isEmptyParagraph,
} from '../blocks/places.ts';
import { $getFields, $setArticleDirection, $setField, $setFields } from '../state.ts';
import {
  $isCaptionNode,
  $isCreditNode,
  $isFigureNode,
  CaptionNode,
  CreditNode,
  FigureNode,
} from './FigureNode.ts';

/** A figure that shows a picture of the library, with its two lines still empty. */
export function $createFigure(asset: AssetId): FigureNode {
  const figure = $setFields(new FigureNode(), { asset, alt: '' });
  return $setArticleDirection(figure, undefined, $articleDirection()).append(
    new CaptionNode(),
    new CreditNode(),
  );
}

/** A place beside a block. */
export interface Place {
  readonly key: NodeKey;
  readonly isBefore?: true;
}

/** Puts a figure for each picture at a place, instead of an empty line there; at the caret when the place is gone. */
export function $insertFigures(assets: readonly AssetId[], place: Place | undefined): void {
  const found = place === undefined ? null : $getNodeByKey(place.key);
  const block = found?.isAttached() ? found : ($bodyBlockAtCaret() ?? null);
  // Whoever has gone on writing elsewhere is left where they are.
  const isWaiting = block === null || !found?.isAttached() || $bodyBlockAtCaret()?.is(block) === true;
  const figures = assets.map($createFigure);
  const [first, ...others] = figures;
  if (first === undefined) return;
  if (block === null) $insertBodyBlock(first);
  else if ($isEmptyParagraph(block)) block.replace(first);
  else if (place?.isBefore) block.insertBefore(first);
  else block.insertAfter(first);
  for (const figure of others.toReversed()) first.insertAfter(figure);
  if (isWaiting) figures.at(-1)?.getChildren().find($isCaptionNode)?.selectStart();
}

/** The figure that is chosen, or in whose lines the caret stands. */
export function $figureAtCaret(): FigureNode | undefined {
  const chosen = $chosenAtom();
  return $isFigureNode(chosen) ? chosen : $aroundCaret($isFigureNode);
}

/** Shows another picture; what was known only of the old one goes. */
export function $replacePicture(figure: FigureNode, asset: AssetId): void {
  const { address: _address, width: _width, height: _height, ...fields } = $getFields(figure);
  $setFields(figure, { ...fields, asset });
}

export function $setSize(figure: FigureNode, size: FigureSize): void {
  $setField(figure, 'size', size === 'normal' ? undefined : size);
}

/** The alternative text, or that none is needed. */
export function $setAlternative(figure: FigureNode, alt: string, isDecorative: boolean): void {
  $setField($setField(figure, 'alt', alt), 'decorative', isDecorative ? true : undefined);
}

/** Keeps a figure to its two lines; whatever else got into it stands after it. */
export function $keepLines(figure: FigureNode): void {
  const children = figure.getChildren();
  const caption = children.find($isCaptionNode) ?? new CaptionNode();
  const credit = children.find($isCreditNode) ?? new CreditNode();
  if (children.length === 2 && caption.is(children[0]) && credit.is(children[1])) return;
  const selection = $getSelection();
  const others = children.filter((child) => !child.is(caption) && !child.is(credit));
  for (const other of others.toReversed()) figure.insertAfter(other);
  figure.append(caption, credit);
  // A caret that stood in the figure itself stands in its caption.
  if ($isRangeSelection(selection) && selection.anchor.getNode().is(figure)) caption.selectStart();
}
