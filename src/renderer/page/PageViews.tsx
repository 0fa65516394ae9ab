// What is drawn into the page from outside: notices over the text, and beside it what floats over it.
import { type JSX, lazy, Suspense } from 'react';
import { createPortal } from 'react-dom';
import { useServices } from '../editor/services.ts';
import { Notice } from '../ui/Notice.tsx';
import { useStore } from '../ui/useStore.ts';
import type { DraftPage } from './DraftPage.ts';

const EditorViews = lazy(async () => ({ default: (await import('../editor/views.tsx')).EditorViews }));

export function PageViews({ page }: { readonly page: DraftPage }): JSX.Element {
  const { words } = useServices();
  const { notices, views } = page.view;
  const notice = useStore(page.notice);
  return (
    <>
      {notice === undefined
        ? null
        : createPortal(
            <Notice
              sentence={words[notice]}
              close={words.frame.close}
              onClose={() => page.notice.set(undefined)}
            />,
            notices,
          )}
      {createPortal(
        <Suspense fallback={null}>
          <EditorViews />
        </Suspense>,
        views,
      )}
    </>
  );
}
