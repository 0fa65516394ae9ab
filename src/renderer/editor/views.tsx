// THE table of views that float over the page: bars, cards, menus. They come with the room, after the page is shown. A feature's view is in its folder.
import type { JSX } from 'react';
import { FindBar } from '../find/FindBar.tsx';
import { PaletteView, ShortcutsView } from '../palette/views.tsx';
import { FieldView } from './blocks/FieldView.tsx';
import { SelectionBubble } from './bubble/SelectionBubble.tsx';
import { CalloutBar } from './callout/CalloutBar.tsx';
import { LabelOffer } from './callout/LabelOffer.tsx';
import { Arrivals } from './figure/Arrivals.tsx';
import { FigureBar } from './figure/FigureBar.tsx';
import { CiteList } from './footnotes/CiteList.tsx';
import { NoteCard } from './footnotes/NoteCard.tsx';
import { SourceDialog } from './footnotes/SourceDialog.tsx';
import { InsertMenu } from './insert/InsertMenu.tsx';
import { LinkBubble } from './link/LinkBubble.tsx';
import { TableBar } from './table/TableBar.tsx';

const VIEWS: readonly (() => JSX.Element | null)[] = [
  CalloutBar,
  LabelOffer,
  LinkBubble,
  SelectionBubble,
  InsertMenu,
  PaletteView,
  ShortcutsView,
  FindBar,
  NoteCard,
  CiteList,
  SourceDialog,
  FigureBar,
  TableBar,
  FieldView,
  Arrivals,
];

export function EditorViews(): JSX.Element {
  return (
    <>
      {VIEWS.map((View) => (
        <View key={View.name} />
      ))}
    </>
  );
}
