// What the export bench measures: every target that writes markup and what it is measured beside. All end in UTF-8 bytes.
import { readFileSync } from 'node:fs';
import { createHeadlessEditor } from '@lexical/headless';
import { $generateHtmlFromNodes } from '@lexical/html';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode } from '@lexical/rich-text';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import type { Article } from '../../../src/core/article/article.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { lexicalState } from './document.ts';
import { CalloutNode, NoteNode, ReferenceNode } from './lexicalNodes.ts';
import { MARKUP_TARGETS } from './markupTargets.ts';
import { bareWalk } from './walker.ts';

/** Makes an article ready for a peer; the function it returns exports it once and answers with the length in UTF-8 bytes. */
type Peer = (article: Article) => () => number;

export const PEERS: Readonly<Record<string, Peer>> = {
  ...Object.fromEntries(
    MARKUP_TARGETS.map((id): [string, Peer] => [
      id,
      (article) => () => bytes(exportArticle(article, id).text),
    ]),
  ),
  walker: (article) => () => bytes(bareWalk(article)),
  marked: (article) => {
    const markdown = exportArticle(article, 'markdown').text.replace(/^---\n[\s\S]*?\n---\n/, '');
    return () => bytes(marked.parse(markdown, { async: false }));
  },
  lexical: (article) => {
    const editor = createHeadlessEditor({
      nodes: [HeadingNode, ListNode, ListItemNode, CalloutNode, ReferenceNode, NoteNode],
      onError: raise,
    });
    const state = editor.parseEditorState(lexicalState(article));
    const { window } = new JSDOM('');
    Object.assign(globalThis, { window, document: window.document });
    editor.setEditorState(state);
    return () => bytes(state.read(() => $generateHtmlFromNodes(editor, null)));
  },
};

/** Peers whose documents are their own, made once: reading an article anew would change nothing for them and takes them long. */
export const KEEPS_DOCUMENT: ReadonlySet<string> = new Set(['marked', 'lexical']);

/** The article as it is read from a file. */
export function readBenchArticle(file: string): Article {
  return JSON.parse(readFileSync(file, 'utf8')) as Article; // what the bench has just written
}

const encoder = new TextEncoder();

function bytes(text: string): number {
  return encoder.encode(text).length;
}

function raise(error: Error): never {
  throw error;
}
