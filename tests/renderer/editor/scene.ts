// An editor with everything that listens in it, and short ways to put the caret somewhere and to do what a writer does.
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerList } from '@lexical/list';
import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_EDITOR,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import type { Article, Block, Note } from '../../../src/core/article/article.ts';
import { CALLOUT_KINDS } from '../../../src/core/article/callouts.ts';
import { newArticle } from '../../../src/core/article/newArticle.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { registerOpenings } from '../../../src/renderer/editor/blocks/openings.ts';
import { registerAtoms } from '../../../src/renderer/editor/blocks/registerAtoms.ts';
import { registerBoxes } from '../../../src/renderer/editor/callout/registerBoxes.ts';
import { editorCommands } from '../../../src/renderer/editor/commands/commands.ts';
import { registerFigures } from '../../../src/renderer/editor/figure/registerFigures.ts';
import { registerFootnotes } from '../../../src/renderer/editor/footnotes/registerFootnotes.ts';
import { registerLists } from '../../../src/renderer/editor/list/registerLists.ts';
import { registerQuotes } from '../../../src/renderer/editor/quote/registerQuotes.ts';
import { registerReminders } from '../../../src/renderer/editor/reminder/registerReminders.ts';
import { registerTables } from '../../../src/renderer/editor/table/registerTables.ts';
import { sketch, sketchNotes } from '../../support/sketch.ts';
import { articleIn, editorWith } from './headless.ts';

const COMMANDS = editorCommands(CALLOUT_KINDS);

const LINES: ReadonlySet<string> = new Set(['paragraph', 'listitem']);

export class Scene {
  readonly editor: LexicalEditor;
  private readonly article: Article;

  constructor(blocks: readonly unknown[], notes: readonly unknown[] = []) {
    const { article } = parseArticle(
      newArticle('scene' as Article['id'], {
        blocks: blocks as readonly Block[],
        notes: notes as readonly Note[],
      }), // what is wrong in them is the test's mistake
    );
    this.article = article;
    this.editor = editorWith(article);
    const history = createEmptyHistoryState();
    history.current = { editor: this.editor, editorState: this.editor.getEditorState() };
    registerHistory(this.editor, history, 0);
    registerList(this.editor);
    registerBoxes(this.editor);
    registerFootnotes(this.editor);
    registerFigures(this.editor);
    registerAtoms(this.editor);
    registerTables(this.editor);
    registerLists(this.editor);
    registerQuotes(this.editor);
    registerReminders(this.editor);
    registerOpenings(this.editor);
    // What Lexical's rich text does with them, which needs a window.
    this.editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertParagraph();
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    );
    // Registering a transform looks at everything once.
    this.settle();
  }

  /** What stands in the editor, its notes last. It must always be an article without repair. */
  get lines(): readonly string[] {
    const article = articleIn(this.editor, this.article);
    const { problems, article: again } = parseArticle(article);
    if (problems.length > 0 || JSON.stringify(again) === undefined) throw new Error(JSON.stringify(problems));
    return [...sketch(article), ...sketchNotes(article)];
  }

  /** Puts the caret into the first text that holds `words`, after them; without words into the first empty paragraph or item. */
  caretAfter(words: string): this {
    return this.caretAt(words, words.length);
  }

  /** The same, before them. */
  caretBefore(words: string): this {
    return this.caretAt(words, 0);
  }

  private caretAt(words: string, distance: number): this {
    this.editor.update(
      () => {
        const node = $find($getRoot(), (each) =>
          words === ''
            ? $isElementNode(each) && each.isEmpty() && LINES.has(each.getType())
            : $isTextNode(each) && each.getTextContent().includes(words),
        );
        if ($isTextNode(node)) {
          const offset = node.getTextContent().indexOf(words) + distance;
          node.select(offset, offset);
        } else if ($isElementNode(node)) node.selectEnd();
        else throw new Error(`no text ${words}`);
      },
      { discrete: true },
    );
    return this;
  }

  run(id: string): this {
    const command = COMMANDS.find((each) => each.id === id);
    if (command === undefined) throw new Error(`no command ${id}`);
    command.run(this.editor);
    return this.settle();
  }

  type(words: string): this {
    this.editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertNodes([$createTextNode(words)]);
      },
      { discrete: true },
    );
    return this;
  }

  enter(): this {
    this.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    return this.settle();
  }

  /** Only what our own listeners do with it. */
  backspace(): this {
    this.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    return this.settle();
  }

  /** A key with nothing held but what is named, e.g. `press(KEY_TAB_COMMAND, { shiftKey: true })`. Only what listeners do with it. */
  press(
    command: LexicalCommand<KeyboardEvent> | LexicalCommand<KeyboardEvent | null>,
    held: Partial<KeyboardEvent> = {},
  ): this {
    this.editor.dispatchCommand(command, {
      shiftKey: false,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      preventDefault: () => undefined,
      ...held,
    } as KeyboardEvent); // all that a listener without a window asks of it
    return this.settle();
  }

  /** Forward. */
  delete(): this {
    this.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);
    return this.settle();
  }

  /** What is chosen as a whole, by its node's type; otherwise the words of the text in which the caret stands. */
  get at(): string {
    return this.editor.read(() => {
      const selection = $getSelection();
      if ($isNodeSelection(selection)) return `<${selection.getNodes()[0]?.getType()}>`;
      return $isRangeSelection(selection) ? selection.focus.getNode().getTextContent() : '';
    });
  }

  undo(): this {
    this.editor.dispatchCommand(UNDO_COMMAND, undefined);
    return this.settle();
  }

  redo(): this {
    this.editor.dispatchCommand(REDO_COMMAND, undefined);
    return this.settle();
  }

  do(change: () => void): this {
    this.editor.update(change, { discrete: true });
    return this;
  }

  // Updates wait for each other; an empty one that does not lets them all through.
  private settle(): this {
    this.editor.update(() => undefined, { discrete: true });
    return this;
  }
}

function $find(node: LexicalNode, test: (node: LexicalNode) => boolean): LexicalNode | undefined {
  if (test(node)) return node;
  if (!$isElementNode(node)) return undefined;
  for (const child of node.getChildren()) {
    const found = $find(child, test);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A paragraph of words, for scenes. */
export function p(...words: readonly unknown[]): unknown {
  return {
    type: 'paragraph',
    children: words
      .filter((word) => word !== '')
      .map((word) => (typeof word === 'string' ? { type: 'text', text: word } : word)),
  };
}

export function reference(note: string): unknown {
  return { type: 'reference', note };
}

export function note(id: string, words: string): unknown {
  return { id, blocks: [p(words)] };
}
