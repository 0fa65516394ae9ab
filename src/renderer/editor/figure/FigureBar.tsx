// The bar of the figure at the caret: width, alternative text, lead figure, another picture, away with it.

import { $getNodeByKey, type NodeKey } from 'lexical';
import { ImageUp, Maximize2, MessageSquareText, Minimize2, Square, Star, Trash2 } from 'lucide-react';
import type { JSX, ReactNode } from 'react';
import { FIGURE_SIZES, type FigureSize } from '../../../core/article/article.ts';
import { parseAssetId } from '../../../core/article/ids.ts';
import { BlockBar, BlockTool } from '../blocks/BlockBar.tsx';
import { useBox, useReading } from '../blocks/useBox.ts';
import { useMetadata, useServices } from '../services.ts';
import { $getTextField } from '../state.ts';
import { $figureAtCaret } from './figures.ts';

const SIZE_ICONS: Readonly<Record<FigureSize, ReactNode>> = {
  small: <Minimize2 aria-hidden="true" />,
  normal: <Square aria-hidden="true" />,
  wide: <Maximize2 aria-hidden="true" />,
};

export function FigureBar(): JSX.Element | null {
  const key = useBox($figureAtCaret);
  return key === undefined ? null : <Bar key={key} figure={key} />;
}

function Bar({ figure }: { readonly figure: NodeKey }): JSX.Element {
  const { editor, session, words, writeMetadata } = useServices();
  const { leadFigure } = useMetadata();
  const field = (name: string) => () => {
    const node = $getNodeByKey(figure);
    return node === null ? '' : $getTextField(node, name);
  };
  const size = useReading(field('size')) || 'normal';
  const asset = parseAssetId(useReading(field('asset')));
  const isLead = asset !== undefined && leadFigure === asset;
  const replace = async (): Promise<void> => {
    const shown = await session.pictures.replace(figure);
    if (shown !== undefined && isLead) writeMetadata({ leadFigure: shown });
    editor.focus();
  };
  return (
    <BlockBar node={figure} label={words.blocks.figureTools}>
      {FIGURE_SIZES.map((each) => (
        <BlockTool key={each} command={`figure.${each}`} isPressed={size === each}>
          {SIZE_ICONS[each]}
        </BlockTool>
      ))}
      <i className="gap" />
      <BlockTool command="figure.alternative">
        <MessageSquareText aria-hidden="true" />
        {words.blocks.alternative}
      </BlockTool>
      {asset === undefined ? null : (
        <BlockTool
          label={words.blocks.lead}
          isPressed={isLead}
          onPress={() => writeMetadata({ leadFigure: isLead ? undefined : asset })}
        >
          <Star aria-hidden="true" />
        </BlockTool>
      )}
      <BlockTool label={words.blocks.replace} onPress={() => void replace()}>
        <ImageUp aria-hidden="true" />
      </BlockTool>
      <i className="gap" />
      <BlockTool command="figure.remove">
        <Trash2 aria-hidden="true" />
      </BlockTool>
    </BlockBar>
  );
}
