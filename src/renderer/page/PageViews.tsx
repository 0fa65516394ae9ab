// What is drawn into the page from outside: notices over the text, and beside it what floats over it.
import type { JSX } from 'react';
import { createPortal } from 'react-dom';
import { useServices } from '../editor/services.ts';
import { EditorViews } from '../editor/views.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useStore } from '../ui/useStore.ts';
import type { DraftPage } from './DraftPage.ts';

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
      {/* There with the commands that open them: none is given to nobody. */}
      {createPortal(<EditorViews />, views)}
    </>
  );
}
