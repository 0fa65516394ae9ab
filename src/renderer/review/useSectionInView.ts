// Which section the reader looks at: the last one whose heading has passed the head of the page.
import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import type { OutlineEntry } from '../editor/bridge/ArticleIndex.ts';
import { topOnPage } from '../editor/near/near.ts';

/** How far below the head of the page a heading counts as reached. */
const REACHED = 120;

export function useSectionInView(
  editor: LexicalEditor,
  page: HTMLElement,
  outline: readonly OutlineEntry[],
): string | undefined {
  const [key, setKey] = useState<string>();
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      frame = 0;
      setKey(sectionAt(editor, outline, page.getBoundingClientRect().top + REACHED));
    };
    const later = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    later();
    page.addEventListener('scroll', later, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      page.removeEventListener('scroll', later);
    };
  }, [editor, page, outline]);
  return key;
}

// Headings stand in the order of the page, so few of them have to be measured.
function sectionAt(editor: LexicalEditor, outline: readonly OutlineEntry[], y: number): string | undefined {
  let from = 0;
  let to = outline.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const element = editor.getElementByKey(outline[middle]?.key ?? '');
    if (element !== null && topOnPage(editor, element) <= y) from = middle + 1;
    else to = middle;
  }
  return outline[from - 1]?.key;
}
