// The bar over the page's head that finds and replaces. It is no dialog: the page stays open to the mouse and the keys.
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import {
  type JSX,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import { formatNumber } from '../../core/arabic/digits.ts';
import { hasArabic } from '../../core/arabic/script.ts';
import { useMetadata, useServices } from '../editor/services.ts';
import type { Words } from '../i18n/words.ts';
import { Finder, type Search } from './Finder.ts';
import { type FindRequest, listenToFind } from './findCommands.ts';
import { $selectedWords, $topBlockOfCaret, fieldsOf, selectHit } from './findPlaces.ts';
import { clearHits, paintHits, showHit } from './highlight.ts';
import { replaceHits } from './replace.ts';
import './find.css';

const OPTIONS = ['wholeWord', 'marks', 'letters', 'asides'] as const;

export function FindBar(): JSX.Element | null {
  const { editor } = useServices();
  const [isOpen, setOpen] = useState(false);
  const [isReplacing, setReplacing] = useState(false);
  // What was asked for last, with a number of its own, so that asking twice is heard twice.
  const [asked, setAsked] = useState<readonly [FindRequest, number]>(['find', 0]);
  const [search, setSearch] = useState<Search>({
    words: '',
    wholeWord: false,
    marks: false,
    letters: false,
    asides: true,
  });
  useEffect(
    () =>
      listenToFind(editor, (request) => {
        const selected = editor.getEditorState().read($selectedWords);
        if (selected !== '' && (request === 'find' || request === 'replace'))
          setSearch((now) => ({ ...now, words: selected }));
        if (request === 'replace') setReplacing(true);
        setOpen(true);
        setAsked(([, count]) => [request, count + 1]);
      }),
    [editor],
  );
  const frame = editor.getRootElement()?.closest('.frame');
  if (!isOpen || !frame) return null;
  return createPortal(
    <OpenBar
      asked={asked}
      search={search}
      onSearch={setSearch}
      isReplacing={isReplacing}
      onReplacing={setReplacing}
      onClose={() => {
        setOpen(false);
        setReplacing(false);
      }}
    />,
    frame,
  );
}

interface OpenBarProps {
  readonly asked: readonly [FindRequest, number];
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
  readonly isReplacing: boolean;
  readonly onReplacing: (isReplacing: boolean) => void;
  readonly onClose: () => void;
}

function OpenBar({ asked, search, onSearch, isReplacing, onReplacing, onClose }: OpenBarProps): JSX.Element {
  const { editor, words: all } = useServices();
  const words = all.find;
  const { digits } = useMetadata();
  const [by, setBy] = useState('');
  const [told, setTold] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const finder = useMemo(() => new Finder(editor, () => fieldsOf(editor)), [editor]);
  const found = useSyncExternalStore(finder.subscribe, finder.snapshot);
  const { hits, current, isSearching } = found;
  const number = (count: number): string => formatNumber(count, all.language === 'ar' ? digits : 'european');

  useEffect(() => {
    const stop = finder.follow(editor.getEditorState().read($topBlockOfCaret));
    const page = editor.getRootElement()?.closest('article');
    page?.addEventListener('input', finder.fieldsChanged);
    return () => {
      page?.removeEventListener('input', finder.fieldsChanged);
      stop();
      clearHits();
    };
  }, [finder, editor]);
  useEffect(() => finder.look(search), [finder, search]);
  // In another language the page is drawn anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language decides what is drawn
  useEffect(() => paintHits(editor, found), [editor, found, all.language]);

  const hit = hits[current];
  // What was looked for, or gone to, comes into view; what merely moved because somebody writes does not.
  const wanted = useRef(true);
  useEffect(() => {
    if (hit === undefined || !wanted.current) return;
    wanted.current = false;
    showHit(editor, hit);
  }, [editor, hit]);

  const go = useCallback(
    (by: 1 | -1): void => {
      wanted.current = true;
      setTold('');
      finder.step(by);
    },
    [finder],
  );
  const [request, count] = asked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking is answered once
  useEffect(() => {
    if (request === 'next' || request === 'previous') {
      if (count > 0) go(request === 'next' ? 1 : -1);
      if (document.activeElement === document.body) input.current?.focus();
    } else {
      input.current?.focus();
      input.current?.select();
    }
  }, [count]);

  const look = (change: Partial<Search>): void => {
    wanted.current = true;
    setTold('');
    onSearch({ ...search, ...change });
  };
  const replaceOne = (): void => {
    const one = finder.finish().hits[finder.snapshot().current];
    if (one === undefined) return;
    replaceHits(editor, [one], by);
    wanted.current = true;
    finder.pass(one, by.length);
    setTold(one.kind === 'text' && one.hasAtom ? words.kept(1) : '');
  };
  const replaceAll = (): void => {
    const every = finder.finish().hits;
    replaceHits(editor, every, by);
    const withAtoms = every.filter((one) => one.kind === 'text' && one.hasAtom).length;
    setTold(
      [words.replaced(every.length), withAtoms > 0 ? words.kept(withAtoms) : ''].filter(Boolean).join(' '),
    );
    finder.finish();
  };
  const close = (): void => {
    selectHit(editor, hit);
    onClose();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input.current) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const sum =
    search.words === ''
      ? ''
      : isSearching
        ? words.searching
        : hits.length === 0
          ? words.nothing
          : words.of(number(current + 1), number(hits.length));
  return (
    <search className="find" aria-label={words.bar} onKeyDown={press}>
      <div className="find-row">
        <button
          type="button"
          className="find-more"
          aria-expanded={isReplacing}
          aria-label={words.replaceToo}
          title={words.replaceToo}
          onClick={() => onReplacing(!isReplacing)}
        >
          <ChevronDown aria-hidden="true" />
        </button>
        <span className="find-field">
          <input
            ref={input}
            type="text"
            dir={directionIn(search.words, all)}
            aria-label={words.find}
            placeholder={words.find}
            spellCheck={false}
            value={search.words}
            onChange={(event) => look({ words: event.target.value })}
          />
          <output
            className={hits.length === 0 && !isSearching ? 'find-sum nothing' : 'find-sum'}
            aria-live="polite"
          >
            {sum}
          </output>
        </span>
        <button
          type="button"
          aria-label={words.previous}
          title={`${words.previous} (\u2066Shift+F3\u2069)`}
          onClick={() => go(-1)}
        >
          <ChevronUp aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={words.next}
          title={`${words.next} (\u2066F3\u2069)`}
          onClick={() => go(1)}
        >
          <ChevronDown aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={words.close}
          title={`${words.close} (\u2066Esc\u2069)`}
          onClick={close}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      {isReplacing ? (
        <div className="find-row second">
          {/* Its buttons are never taken away from under the focus: after the last replacement Escape still closes the bar. */}
          <span className="find-field">
            <input
              type="text"
              dir={directionIn(by, all)}
              aria-label={words.by}
              placeholder={words.by}
              spellCheck={false}
              value={by}
              onChange={(event) => setBy(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                replaceOne();
              }}
            />
          </span>
          <button type="button" className="find-do" aria-disabled={hits.length === 0} onClick={replaceOne}>
            {words.replace}
          </button>
          <button type="button" className="find-do" aria-disabled={hits.length === 0} onClick={replaceAll}>
            {words.replaceAll}
          </button>
        </div>
      ) : null}
      <div className="find-row second options">
        {OPTIONS.map((option) => (
          <button
            key={option}
            type="button"
            aria-pressed={search[option]}
            title={words.options[option].title}
            onClick={() => look({ [option]: !search[option] })}
          >
            {words.options[option].name}
          </button>
        ))}
        <output className="find-told" aria-live="polite">
          {told}
        </output>
      </div>
    </search>
  );
}

// A field runs as its words do; an empty one as the interface does.
function directionIn(text: string, { direction }: Words): 'rtl' | 'ltr' {
  return text === '' ? direction : hasArabic(text) ? 'rtl' : 'ltr';
}
