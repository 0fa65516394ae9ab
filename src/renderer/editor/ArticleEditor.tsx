// The body of an article, being edited: the element that Lexical draws in, and the views around it.
import { type CSSProperties, type JSX, lazy, Suspense, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useMetadata, useServices } from './services.ts';
import { Toolbar } from './Toolbar.tsx';

// Nothing of it is needed before the first letter is typed.
const EditorViews = lazy(async () => ({ default: (await import('./views.tsx')).EditorViews }));

export interface ArticleEditorProps {
  /** Where the line of tools is drawn, outside the page. */
  readonly tools: HTMLElement | null;
}

export function ArticleEditor({ tools }: ArticleEditorProps): JSX.Element {
  const { editor, words } = useServices();
  const { digits } = useMetadata();
  const place = useRef<HTMLDivElement>(null);
  // Before the first painting, so that nothing can be typed into an empty page; and anew when the words that nodes draw are others.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language decides what nodes draw
  useLayoutEffect(() => {
    editor.setRootElement(place.current);
    return () => editor.setRootElement(null);
  }, [editor, words.language]);
  return (
    <>
      {tools === null ? null : createPortal(<Toolbar />, tools)}
      {/* biome-ignore lint/a11y/useSemanticElements: no element of HTML holds text with blocks */}
      <div
        ref={place}
        className="body"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={words.body}
        spellCheck={false}
        data-digits={digits}
        // A string of CSS: drawn in the first line while nothing else is there.
        style={{ '--placeholder': JSON.stringify(words.bodyPlaceholder) } as CSSProperties}
      />
      <Suspense fallback={null}>
        <EditorViews />
      </Suspense>
    </>
  );
}
