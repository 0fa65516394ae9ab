// Where a list of posts cuts the report: after which of its first blocks.
import type { JSX } from 'react';
import type { Article, Block } from '../../core/article/article.ts';
import { calloutLabel } from '../../core/article/callouts.ts';
import { plainText } from '../../core/article/inlines.ts';
import { findJumpBreak, placeJumpBreak } from '../../core/article/jumpBreak.ts';
import { changeArticle } from '../editor/bridge/applyArticle.ts';
import { useFacts, useServices } from '../editor/services.ts';
import { PUBLISH_WORDS } from '../i18n/publishWords.ts';
import { ChoiceField } from '../review/fields.tsx';

/** Nobody cuts a report further down; where it is cut already is always among them. */
const MOST_BLOCKS = 12;
const MOST_LETTERS = 40;
const NONE = 'none';

export function JumpBreakField(): JSX.Element {
  const { words, session, callouts } = useServices();
  // Drawn anew when the text has changed.
  useFacts();
  const text = PUBLISH_WORDS[words.language];
  const article = session.read();
  const now = findJumpBreak(article);
  const others = article.blocks.filter(({ type }) => type !== 'jump-break');
  const most = Math.min(others.length, Math.max(MOST_BLOCKS, now ?? 0));
  const options = others.slice(0, most).flatMap((block, index) => {
    const opening = openingOf(block, article);
    return opening === '' && index + 1 !== now
      ? []
      : [{ id: String(index + 1), label: text.after(opening || '…') }];
  });
  return (
    <ChoiceField
      name="jump-break"
      label={text.jumpBreak}
      value={now === undefined ? NONE : String(now)}
      options={[
        { id: NONE, label: text.noJumpBreak },
        ...(now === 0 ? [{ id: '0', label: '…' }] : []),
        ...options,
      ]}
      onChange={(id) =>
        changeArticle(session, (current) => placeJumpBreak(current, id === NONE ? undefined : Number(id)))
      }
    />
  );

  function openingOf(block: Block, { metadata }: Article): string {
    const line = lineOf(block, metadata.language).replace(/\s+/g, ' ').trim();
    const letters = [...line];
    return letters.length <= MOST_LETTERS ? line : `${letters.slice(0, MOST_LETTERS).join('').trimEnd()}…`;
  }

  function lineOf(block: Block, language: string): string {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return plainText(block.children);
      case 'callout':
        return calloutLabel(block, language, callouts);
      case 'figure':
        return plainText(block.caption ?? []) || block.alt;
      case 'list':
        return plainText(block.items[0]?.children ?? []);
      case 'embed':
        return block.title;
      default:
        return '';
    }
  }
}
