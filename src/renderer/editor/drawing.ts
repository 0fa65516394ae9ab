// What nodes need to draw themselves and cannot hold: words, the callout table, the article's language. Kept beside each editor, never in its state.
import type { LexicalEditor } from 'lexical';
import type { Source } from '../../core/article/article.ts';
import { CALLOUT_KINDS, type CalloutKind } from '../../core/article/callouts.ts';
import type { PageWords } from '../i18n/pageWords.ts';

export interface Drawing {
  /** The article's language, which labels are written in. */
  readonly language: string;
  readonly callouts: readonly CalloutKind[];
  readonly caption: string;
  readonly credit: string;
  readonly noPicture: string;
  readonly jumpBreak: string;
  readonly notes: string;
  readonly back: string;
  readonly drawn: PageWords['blocks']['drawn'];
  /** A source as it is published under its note. */
  readonly source: (source: Source) => string;
  /** The name of a marker with the number given. */
  readonly marker: (number: string) => string;
  /** What stands under a note. */
  readonly footnote: NoteDrawing;
}

export type NoteDrawing = PageWords['footnote'];

const PLAIN: Drawing = {
  language: 'ar',
  callouts: CALLOUT_KINDS,
  caption: '',
  credit: '',
  noPicture: '',
  jumpBreak: '',
  notes: '',
  back: '',
  drawn: { noAlternative: '', lostPicture: '', attribution: '', locked: '', tableCaption: '' },
  source: () => '',
  marker: (number) => number,
  footnote: {
    addSource: '',
    editSource: '',
    orphan: '',
    citeHere: '',
    remove: '',
    backTo: (place) => place,
  },
};
const drawings = new WeakMap<LexicalEditor, Drawing>();

export function setDrawing(editor: LexicalEditor, drawing: Drawing): void {
  drawings.set(editor, drawing);
}

export function getDrawing(editor: LexicalEditor): Drawing {
  return drawings.get(editor) ?? PLAIN;
}
