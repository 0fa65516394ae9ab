// The body of an article, being edited. What it shows is written once by the bridge; what changes is told, and read only when it is asked for.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { HISTORY_MERGE_TAG } from 'lexical';
import { type CSSProperties, type JSX, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Article } from '../../core/article/article.ts';
import type { Words } from '../i18n/words.ts';
import { BlockCache } from './bridge/BlockCache.ts';
import { $readArticle, type ArticleFrame } from './bridge/toArticle.ts';
import { $writeArticle } from './bridge/toLexical.ts';
import { type Drawing, setDrawing } from './drawing.ts';
import { ArticleExtension } from './extension.ts';
import { registerNumbers } from './footnotes/drawNumbers.ts';
import { Toolbar } from './Toolbar.tsx';

export interface ArticleEditorProps {
  readonly article: Article;
  readonly drawing: Drawing;
  readonly words: Words;
  /** Where the line of tools is drawn, outside the page. */
  readonly tools: HTMLElement | null;
  readonly label: string;
  /** All of the article but its body, as it is now. */
  readonly frame: () => ArticleFrame;
  /** Gives the function that reads the whole article. */
  readonly onReady: (read: () => Article) => void;
  readonly onChange: () => void;
}

export function ArticleEditor(props: ArticleEditorProps): JSX.Element {
  return (
    <LexicalExtensionComposer extension={ArticleExtension} contentEditable={null}>
      {props.tools === null
        ? null
        : createPortal(<Toolbar words={props.words} callouts={props.drawing.callouts} />, props.tools)}
      <Connection {...props} />
      <ContentEditable
        className="body"
        aria-label={props.label}
        spellCheck={false}
        // A string of CSS: drawn in the first line while nothing else is there.
        style={{ '--placeholder': JSON.stringify(props.words.bodyPlaceholder) } as CSSProperties}
      />
    </LexicalExtensionComposer>
  );
}

function Connection({ article, drawing, frame, onReady, onChange }: ArticleEditorProps): null {
  const [editor] = useLexicalComposerContext();
  // One editor serves one draft: whoever opens another makes another. Before the first painting, so that nothing can be typed into an empty page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the article is where the editor starts, not what it follows
  useLayoutEffect(() => {
    setDrawing(editor, drawing);
    const cache = new BlockCache();
    const $read = (): Article => $readArticle(frame(), cache.$read);
    const stops = [cache.register(editor), registerNumbers(editor, $read)];
    editor.update(() => $writeArticle(article), { discrete: true, tag: HISTORY_MERGE_TAG });
    stops.push(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) onChange();
      }),
    );
    onReady(() => editor.read($read));
    return () => stops.forEach((stop) => void stop());
  }, [editor]);
  return null;
}
