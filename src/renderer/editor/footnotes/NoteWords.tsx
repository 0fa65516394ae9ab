// A note as it is read: its paragraphs and lists with their marks, and its source. For cards and lists; nothing in it can be edited.
import type { JSX, ReactNode } from 'react';
import { splitForIsolation } from '../../../core/arabic/bidi.ts';
import { type DigitSet, formatNumber } from '../../../core/arabic/digits.ts';
import { directionOf } from '../../../core/arabic/script.ts';
import type { Direction, FlowBlock, Inline, List, Mark, Note } from '../../../core/article/article.ts';
import type { Numbering } from '../../../core/article/footnotes.ts';
import type { NoteId } from '../../../core/article/ids.ts';
import { plainText } from '../../../core/article/inlines.ts';
import { opaqueText } from '../../../core/article/opaque.ts';

/** A note's number as it is shown; undefined when nothing cites it. */
export function numberOf(id: NoteId, numbering: Numbering, digits: DigitSet): string | undefined {
  const number = numbering.numberOf(id);
  return number === undefined ? undefined : formatNumber(number, digits);
}

/** All words of a note on one line. */
export function wordsOf(note: Note): string {
  const lines = (block: FlowBlock): readonly string[] => {
    if (block.type === 'paragraph') return [plainText(block.children)];
    if (block.type === 'opaque') return [opaqueText(block.raw)];
    return block.items.flatMap((item) => [plainText(item.children), ...(item.lists ?? []).flatMap(lines)]);
  };
  return note.blocks.flatMap(lines).join(' ').replace(/\s+/g, ' ').trim();
}

export interface NoteWordsProps {
  readonly blocks: readonly FlowBlock[];
  /** The article's, whatever that of the interface. */
  readonly language: string;
}

export function NoteWords({ blocks, language }: NoteWordsProps): JSX.Element {
  return (
    <div className="note-words" lang={language} dir={directionOf(language)}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name but their place
        <Flow key={index} block={block} />
      ))}
    </div>
  );
}

function Flow({ block }: { readonly block: FlowBlock }): JSX.Element {
  if (block.type === 'paragraph') return <p dir={block.dir}>{inlines(block.children)}</p>;
  return block.type === 'list' ? <Items list={block} /> : <p>{opaqueText(block.raw)}</p>;
}

function Items({ list }: { readonly list: List }): JSX.Element {
  const items = list.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place
    <li key={index}>
      {inlines(item.children)}
      {item.lists?.map((nested, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lists have no name but their place
        <Items key={at} list={nested} />
      ))}
    </li>
  ));
  return list.style === 'numbered' ? (
    <ol dir={list.dir} start={list.start}>
      {items}
    </ol>
  ) : (
    <ul dir={list.dir}>{items}</ul>
  );
}

const TAGS: Readonly<Record<Exclude<Mark, 'isolate-ltr'>, keyof JSX.IntrinsicElements>> = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
  highlight: 'mark',
};

function inlines(children: readonly Inline[]): ReactNode {
  return children.map((inline, index) => {
    const key = `${index} ${inline.type}`;
    switch (inline.type) {
      case 'text':
        return <Marked key={key} text={inline.text} marks={inline.marks ?? []} />;
      case 'link':
        return <b key={key}>{inlines(inline.children)}</b>;
      case 'break':
        return <br key={key} />;
      case 'opaque':
        return opaqueText(inline.raw);
      case 'reminder':
        return <mark key={key}>{inline.text}</mark>;
      case 'reference':
        return null;
      default:
        return inline satisfies never;
    }
  });
}

function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }): JSX.Element {
  const [mark, ...inner] = marks;
  if (mark === undefined) return <Isolated text={text} />;
  if (mark === 'isolate-ltr') return <bdi dir="ltr">{text}</bdi>;
  const Tag = TAGS[mark];
  return (
    <Tag>
      <Marked text={text} marks={inner} />
    </Tag>
  );
}

interface IsolatedProps {
  readonly text: string;
  /** The direction of the line. */
  readonly base?: Direction;
}

/** Text whose runs of the other direction keep their order in a line. */
export function Isolated({ text, base = 'rtl' }: IsolatedProps): JSX.Element {
  return (
    <>
      {splitForIsolation(text, base).map((run, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place
        run.isolate ? <bdi key={index}>{run.text}</bdi> : run.text,
      )}
    </>
  );
}
