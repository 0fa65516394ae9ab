// The commands of find and replace. The bar itself is loaded later; what it is asked for is kept here until it listens.
import type { LexicalEditor } from 'lexical';
import type { EditorCommand } from '../editor/commands/editorCommand.ts';

export type FindRequest = 'find' | 'replace' | 'next' | 'previous';

interface Desk {
  waiting: FindRequest | undefined;
  listener: ((request: FindRequest) => void) | undefined;
}

const desks = new WeakMap<LexicalEditor, Desk>();

/** Hears what is asked for, first of all what is waiting, until the returned function is called. */
export function listenToFind(editor: LexicalEditor, listener: (request: FindRequest) => void): () => void {
  const desk = deskOf(editor);
  desk.listener = listener;
  if (desk.waiting !== undefined) listener(desk.waiting);
  desk.waiting = undefined;
  return () => {
    if (desk.listener === listener) desk.listener = undefined;
  };
}

export const FIND_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'find.open',
    label: { ar: 'بحث في التقرير', en: 'Find in the report' },
    shortcut: { code: 'KeyF', mod: true },
    keywords: ['ابحث', 'search'],
    run: (editor) => ask(editor, 'find'),
  },
  {
    id: 'find.replace',
    label: { ar: 'بحث واستبدال', en: 'Find and replace' },
    shortcut: { code: 'KeyH', mod: true },
    keywords: ['استبدل', 'بدّل'],
    run: (editor) => ask(editor, 'replace'),
  },
  {
    id: 'find.next',
    label: { ar: 'الموضع التالي', en: 'Next match' },
    shortcut: { code: 'F3' },
    run: (editor) => ask(editor, 'next'),
  },
  {
    id: 'find.previous',
    label: { ar: 'الموضع السابق', en: 'Previous match' },
    shortcut: { code: 'F3', shift: true },
    run: (editor) => ask(editor, 'previous'),
  },
];

function ask(editor: LexicalEditor, request: FindRequest): void {
  const desk = deskOf(editor);
  if (desk.listener === undefined) desk.waiting = request;
  else desk.listener(request);
}

function deskOf(editor: LexicalEditor): Desk {
  const known = desks.get(editor);
  if (known !== undefined) return known;
  const desk: Desk = { waiting: undefined, listener: undefined };
  desks.set(editor, desk);
  return desk;
}
