// What the export bench measures: our targets of HTML and their references, each made once and then run as often as wanted.
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
import { bareWalk } from './walker.ts';

/** Makes a peer ready for an article; the function it returns exports once and answers with the length in UTF-8 bytes. */
export const PEERS: Readonly<Record<string, (article: Article) => () => number>> = {
  standalone: (article) => () => bytes(exportArticle(article, 'standalone').text),
  blogger: (article) => () => bytes(exportArticle(article, 'blogger').text),
  wordpress: (article) => () => bytes(exportArticle(article, 'wordpress').text),
  clipboard: (article) => () => bytes(exportArticle(article, 'clipboard').text),
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
