// The outline: the sections by their headings, the one in view marked; a press goes there, a hand or Ctrl with the arrows moves a section whole.
import { ListTree } from 'lucide-react';
import { type JSX, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { hasArabic } from '../../core/arabic/script.ts';
import { IS_MAC, showShortcut } from '../commands/command.ts';
import type { OutlineEntry } from '../editor/bridge/ArticleIndex.ts';
import { selectBlock } from '../editor/jump/selectPart.ts';
import { endOfSection, moveSection, stepOf } from '../editor/outline/moveSection.ts';
import { useFact, useServices } from '../editor/services.ts';
import { announce } from '../ui/Announcer.tsx';
import { Glyph } from '../ui/glyphs/Glyph.tsx';
import type { ReviewProps } from './ReviewPanel.tsx';
import { Teach } from './Teach.tsx';
import { useDrag } from './useDrag.ts';
import { useSectionInView } from './useSectionInView.ts';

export function OutlineTab({ page, onJump }: ReviewProps): JSX.Element {
  const { words, editor, commands } = useServices();
  const outline = useFact('outline');
  const list = useRef<HTMLOListElement>(null);
  const [home, setHome] = useState<string>();
  const inView = useSectionInView(editor, page, outline);
  const { outline: text } = words.frame;
  // The list goes along with the page, but not under a hand that is at work in it.
  useEffect(() => {
    const { current: entries } = list;
    if (inView === undefined || entries === null) return;
    if (entries.matches(':hover') || entries.contains(document.activeElement)) return;
    entries.querySelector(`[data-key="${CSS.escape(inView)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [inView]);

  const nameOf = ({ text: heading }: OutlineEntry): string => heading || text.unnamed;
  const move = (from: number, before: number | undefined): void => {
    const entry = outline[from];
    if (entry === undefined) return;
    if (before === undefined) {
      announce(text.atEdge);
      return;
    }
    moveSection(editor, entry.key, outline[before]?.key);
    const { outline: now } = words.frame;
    const place = before > from ? before - (endOfSection(outline, from) - from) : before;
    announce(now.moved(nameOf(entry), place + 1, outline.length));
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-key="${entry.key}"]`)?.focus(),
    );
  };
  const { drag, grip } = useDrag(list, (from, before) => {
    // Before itself, or before what comes right after it, it stays where it is.
    if (before < from || before > endOfSection(outline, from)) move(from, before);
  });
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('button.entry')];
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    if (at < 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isMoving = IS_MAC ? event.metaKey : event.ctrlKey;
    if (step !== undefined && isMoving) move(at, stepOf(outline, at, step === 1 ? 1 : -1));
    else if (step !== undefined) entries[Math.min(Math.max(at + step, 0), entries.length - 1)]?.focus();
    else if (event.key === 'Home') entries[0]?.focus();
    else if (event.key === 'End') entries.at(-1)?.focus();
    else return;
    event.preventDefault();
  };

  if (outline.length === 0) {
    const shortcut = commands.find(({ id }) => id === 'block.heading2')?.shortcut;
    const keys = shortcut === undefined ? '' : showShortcut(shortcut, IS_MAC);
    return <Teach icon={<ListTree aria-hidden="true" />} title={text.empty} hint={text.hint} keys={keys} />;
  }
  const focusable = outline.find(({ key }) => key === home)?.key ?? outline[0]?.key;
  return (
    <ol
      ref={list}
      className={drag === undefined ? 'outline' : 'outline dragging'}
      onKeyDown={press}
      data-drop={drag?.before === outline.length ? 'end' : undefined}
    >
      {outline.map((entry, index) => (
        <li
          key={entry.key}
          data-level={entry.level}
          data-drop={drag?.before === index ? 'before' : undefined}
          className={
            drag !== undefined && index >= drag.from && index < endOfSection(outline, drag.from)
              ? 'moving'
              : undefined
          }
        >
          <button
            type="button"
            className="entry"
            data-key={entry.key}
            dir={hasArabic(nameOf(entry)) ? 'rtl' : 'ltr'}
            tabIndex={entry.key === focusable ? 0 : -1}
            aria-current={entry.key === inView ? 'location' : undefined}
            aria-keyshortcuts="Control+ArrowUp Control+ArrowDown"
            onFocus={() => setHome(entry.key)}
            onClick={() => {
              selectBlock(editor, entry.key);
              onJump();
            }}
          >
            {nameOf(entry)}
          </button>
          <span className="grip" title={text.grip(nameOf(entry))} {...grip(index)}>
            <Glyph name="grip-vertical" />
          </span>
        </li>
      ))}
    </ol>
  );
}
