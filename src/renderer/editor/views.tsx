// THE table of views that float over the page: bars, cards, menus. They are loaded after the page is shown. A feature's view is in its folder.
import type { JSX } from 'react';
import { FindBar } from '../find/FindBar.tsx';

const VIEWS: readonly (() => JSX.Element | null)[] = [FindBar];

export function EditorViews(): JSX.Element {
  return (
    <>
      {VIEWS.map((View) => (
        <View key={View.name} />
      ))}
    </>
  );
}
