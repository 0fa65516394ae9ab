// The picture of a command: callouts have the drawing of their tone, marks a letter that wears them, others an icon; what is in no table has a neutral one.
import {
  AArrowDown,
  AArrowUp,
  ArrowDown,
  ArrowDownUp,
  ArrowUp,
  CirclePlus,
  Code,
  Copy,
  Dot,
  ExternalLink,
  FileText,
  Highlighter,
  Image,
  Keyboard,
  Languages,
  Link,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  MessageSquareQuote,
  Minus,
  MoonStar,
  Pilcrow,
  Plus,
  Puzzle,
  Quote,
  Redo2,
  RemoveFormatting,
  Scissors,
  Search,
  Send,
  Share,
  SquarePlay,
  StickyNote,
  Table,
  TextCursorInput,
  TextInitial,
  Trash2,
  Undo2,
  Unlink,
} from 'lucide-react';
import type { JSX } from 'react';
import type { CalloutKind, Tone } from '../../core/article/callouts.ts';
import { TONE_DRAWINGS } from '../../core/export/standalone/icons.ts';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  'history.undo': Undo2,
  'history.redo': Redo2,
  'mark.highlight': Highlighter,
  'mark.sup': AArrowUp,
  'mark.sub': AArrowDown,
  'mark.code': Code,
  'mark.clear': RemoveFormatting,
  'block.paragraph': Pilcrow,
  'block.bulleted': List,
  'block.numbered': ListOrdered,
  'block.check': ListChecks,
  'block.direction': ArrowDownUp,
  'list.lead': TextInitial,
  'link.edit': Link,
  'link.open': ExternalLink,
  'link.remove': Unlink,
  'insert.quote': Quote,
  'insert.separator': Minus,
  'insert.jump-break': Scissors,
  'insert.footnote': StickyNote,
  'footnote.cite-again': StickyNote,
  'insert.picture': Image,
  'insert.table': Table,
  'insert.reminder': TextCursorInput,
  'insert.embed': SquarePlay,
  'callout.bar': MessageSquareQuote,
  'callout.convert': MessageSquareQuote,
  'callout.unwrap': Pilcrow,
  'callout.up': ArrowUp,
  'callout.down': ArrowDown,
  'callout.remove': Trash2,
  'view.insert': CirclePlus,
  'publish.open': Send,
  'publish.copy': Copy,
  'publish.share': Share,
  'window.palette': Search,
  'window.shortcuts': Keyboard,
  'window.new-draft': Plus,
  'window.language': Languages,
  'window.theme': MoonStar,
};
/** Of what has no picture of its own, by what its id begins with. */
const FAMILIES: Readonly<Record<string, LucideIcon>> = {
  callout: MessageSquareQuote,
  table: Table,
  figure: Image,
  footnote: StickyNote,
  find: Search,
  list: List,
  quote: Quote,
  typing: Keyboard,
  draft: FileText,
  snippet: Puzzle,
};
const NEUTRAL = Dot;
/** Icons that point along the line and are turned with it. */
const MIRRORED =
  /^(?:history\.|block\.(?:bulleted|numbered|check)|insert\.footnote|footnote\.|list\.lead|link\.open|publish\.open)/;

/** What letters show best; Arabic has no italics, so that emphasis is colour and weight. */
const LETTERS: Readonly<Record<string, { readonly ar: string; readonly en: string }>> = {
  'mark.strong': { ar: 'غ', en: 'B' },
  'mark.emphasis': { ar: 'و', en: 'E' },
  'mark.underline': { ar: 'ت', en: 'U' },
  'mark.strike': { ar: 'ش', en: 'S' },
  'mark.isolate-ltr': { ar: 'Aa', en: 'Aa' },
  'block.heading2': { ar: 'ع1', en: 'H1' },
  'block.heading3': { ar: 'ع2', en: 'H2' },
  'block.heading4': { ar: 'ع3', en: 'H3' },
};

export interface CommandIconProps {
  readonly id: string;
  readonly language: 'ar' | 'en';
  readonly callouts: readonly CalloutKind[];
}

export function CommandIcon({ id, language, callouts }: CommandIconProps): JSX.Element {
  const kind = callouts.find((each) => id === `callout.${each.kind}`);
  if (kind !== undefined) return <ToneDrawing tone={kind.tone} isToned />;
  const letter = LETTERS[id];
  if (letter !== undefined)
    return (
      <span
        aria-hidden="true"
        className={`letter ${id.slice(id.indexOf('.') + 1)}`}
        data-letter={letter[language]}
      />
    );
  const Icon = ICONS[id] ?? FAMILIES[id.split(/[ .]/)[0] ?? ''] ?? NEUTRAL;
  return <Icon aria-hidden="true" {...(MIRRORED.test(id) ? { className: 'mirrored' } : {})} />;
}

/** The drawing of a callout's tone, in its colour or in that of the words around it. */
export function ToneDrawing({
  tone,
  isToned = false,
}: {
  readonly tone: Tone;
  readonly isToned?: boolean;
}): JSX.Element {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={isToned ? `drawing ${tone}` : 'drawing'}>
      <path d={TONE_DRAWINGS[tone]} />
    </svg>
  );
}
