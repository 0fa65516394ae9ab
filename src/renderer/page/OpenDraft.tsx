// One draft on the page: headline, subtitle, body, and the line that says what is saved. It reads its article once, and saves it as it changes.
import { type JSX, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Client } from '../../contract/client.ts';
import type { WireDraft } from '../../contract/values.ts';
import { directionOf } from '../../core/arabic/script.ts';
import type { Article, Metadata } from '../../core/article/article.ts';
import { articleToJson } from '../../core/article/articleToJson.ts';
import type { CalloutKind } from '../../core/article/callouts.ts';
import { countArticleWords } from '../../core/article/counts.ts';
import { parseArticle } from '../../core/article/parseArticle.ts';
import { codeOf } from '../app/codeOf.ts';
import { Autosave, type SaveState } from '../autosave/Autosave.ts';
import { ArticleEditor } from '../editor/ArticleEditor.tsx';
import type { ArticleFrame } from '../editor/bridge/toArticle.ts';
import type { Words } from '../i18n/words.ts';
import { Line } from './Line.tsx';
import { StatusLine } from './StatusLine.tsx';

export interface OpenDraftHandle {
  /** Saves what is not saved and stops. Only when the answer is true may the draft be replaced. */
  end(): Promise<boolean>;
}

export interface OpenDraftProps {
  readonly ref: Ref<OpenDraftHandle>;
  readonly client: Client;
  readonly draft: WireDraft;
  readonly words: Words;
  readonly callouts: readonly CalloutKind[];
  readonly tools: HTMLElement | null;
  readonly onSaved: () => void;
}

export function OpenDraft({
  ref,
  client,
  draft,
  words,
  callouts,
  tools,
  onSaved,
}: OpenDraftProps): JSX.Element {
  // Whoever opens another draft makes another of these, so all of it begins once.
  const [article] = useState(() => parseArticle(draft.article).article);
  const frame = useRef<ArticleFrame>(article);
  const read = useRef((): Article => article);
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: undefined });
  const [notice, setNotice] = useState<'recovered' | 'conflict' | undefined>(
    draft.isRecovered ? 'recovered' : undefined,
  );
  const [count, setCount] = useState(() => countArticleWords(article));
  const saved = useRef(onSaved);
  saved.current = onSaved;
  const [autosave] = useState(
    () =>
      new Autosave({
        counter: draft.counter,
        save: async (expectedCounter) => {
          const current = read.current();
          setCount(countArticleWords(current));
          const answer = await client.call('drafts.save', {
            id: draft.id,
            article: articleToJson(current),
            expectedCounter,
          });
          saved.current();
          return answer;
        },
        codeOf,
        changed: setState,
        conflicted: () => setNotice('conflict'),
        later: (run, milliseconds) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
      }),
  );

  useImperativeHandle(ref, () => ({ end: () => autosave.end() }), [autosave]);
  useEffect(() => {
    const flush = (): void => void autosave.flush();
    const flushHidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('blur', flush);
    // The earlier of the two reaches the library before the page that comes next asks for the draft.
    window.addEventListener('beforeunload', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushHidden);
    const stop = client.on('app.flush', flush);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('beforeunload', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushHidden);
      stop();
    };
  }, [autosave, client]);

  const { language } = article.metadata;
  const write = (change: Partial<Metadata>): void => {
    const { metadata } = frame.current;
    frame.current = { ...frame.current, metadata: { ...metadata, ...change } };
    autosave.touch();
  };
  const writeSubtitle = (subtitle: string): void => {
    const { subtitle: _old, ...metadata } = frame.current.metadata;
    frame.current = { ...frame.current, metadata: subtitle === '' ? metadata : { ...metadata, subtitle } };
    autosave.touch();
  };
  return (
    <>
      <main className="page" aria-label={words.page}>
        {notice === undefined ? null : (
          <p className="notice" role="status">
            {words[notice]}
          </p>
        )}
        <article lang={language} dir={directionOf(language)}>
          <Line
            className="headline"
            label={words.headline}
            value={article.metadata.headline}
            onChange={(headline) => write({ headline })}
          />
          <Line
            className="subtitle"
            label={words.subtitle}
            value={article.metadata.subtitle ?? ''}
            onChange={writeSubtitle}
          />
          <ArticleEditor
            article={article}
            drawing={{
              language,
              callouts,
              caption: words.caption,
              credit: words.credit,
              noPicture: words.noPicture,
              jumpBreak: words.jumpBreak,
              notes: words.notes,
              back: words.back,
              marker: words.marker,
            }}
            words={words}
            tools={tools}
            label={words.body}
            frame={() => frame.current}
            onReady={(reader) => {
              read.current = reader;
            }}
            onChange={() => autosave.touch()}
          />
        </article>
      </main>
      <StatusLine words={words} state={state} count={count} />
    </>
  );
}
