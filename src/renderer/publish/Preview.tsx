// What will be published, in a frame of its own: without script, without network, an origin that is nobody's. Or its text, where no browser shows it.
import { FileText, LoaderCircle } from 'lucide-react';
import { type JSX, type RefObject, useRef, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { PublishPreview, TargetInfo } from '../../contract/values.ts';
import { useServices } from '../editor/services.ts';
import { PUBLISH_WORDS } from '../i18n/publishWords.ts';

const VIEWS = ['preview', 'source'] as const;

export interface PreviewProps {
  readonly target: TargetInfo | undefined;
  readonly preview: PublishPreview | undefined;
  readonly refusal: string | undefined;
}

export function Preview({ target, preview, refusal }: PreviewProps): JSX.Element {
  const { words } = useServices();
  const text = PUBLISH_WORDS[words.language];
  const place = useRef<HTMLElement>(null);
  const [view, setView] = useState<(typeof VIEWS)[number]>('preview');
  const { frame, source } = preview ?? {};
  // Where there is a fragment, one may want to see what is pasted.
  const hasBoth = frame !== undefined && source !== undefined && target?.form === 'fragment';
  const showsSource = source !== undefined && (frame === undefined || (hasBoth && view === 'source'));
  const isShown = frame !== undefined || source !== undefined;
  const hint = target === undefined || preview === undefined ? undefined : text.hints[target.form];
  return (
    <section ref={place} className="preview" aria-label={text.preview} tabIndex={-1}>
      {hasBoth ? (
        <RadioGroup
          className="choice view"
          orientation="horizontal"
          value={view}
          onChange={(chosen) => setView(VIEWS.find((each) => each === chosen) ?? 'preview')}
        >
          <Label className="hidden">{text.view}</Label>
          <div className="segments">
            {VIEWS.map((each) => (
              <Radio key={each} value={each} className="segment">
                {text[each]}
              </Radio>
            ))}
          </div>
        </RadioGroup>
      ) : null}
      {refusal === undefined ? null : (
        <p className="refused" role="alert">
          {refusal}
        </p>
      )}
      {preview === undefined && refusal === undefined ? (
        <p className="waiting" role="status">
          <LoaderCircle aria-hidden="true" />
          {text.waiting}
        </p>
      ) : null}
      {hint === undefined ? null : isShown ? (
        <p className="hint">{hint}</p>
      ) : (
        <p className="nothing">
          <FileText aria-hidden="true" />
          {hint}
        </p>
      )}
      {preview?.isCut && showsSource ? <p className="hint">{text.cut}</p> : null}
      {showsSource ? (
        <Source
          text={source}
          isMarkup={target?.mediaType !== 'text/plain' && target?.mediaType !== 'text/markdown'}
          label={text.source}
        />
      ) : null}
      {!showsSource && frame !== undefined ? (
        <Frame key={frame} address={frame} label={text.frame} place={place} />
      ) : null}
    </section>
  );
}

interface FrameProps {
  readonly address: string;
  readonly label: string;
  readonly place: RefObject<HTMLElement | null>;
}

// A link in it leads nowhere: whatever the frame would show instead, the preview comes back.
function Frame({ address, label, place }: FrameProps): JSX.Element {
  const loads = useRef(0);
  const [visit, setVisit] = useState(0);
  return (
    <iframe
      key={visit}
      src={address}
      title={label}
      // Nothing is allowed in it; the answer says so too.
      sandbox=""
      referrerPolicy="no-referrer"
      onLoad={() => {
        loads.current += 1;
        if (loads.current === 1) return;
        loads.current = 0;
        setVisit(visit + 1);
        // The focus was in what is gone.
        place.current?.focus();
      }}
    />
  );
}

interface SourceProps {
  readonly text: string;
  /** Markup is written from left to right; the lines of a text go by their own words. */
  readonly isMarkup: boolean;
  readonly label: string;
}

// A field that is only read: its text is scrolled and selected by keys as everywhere.
function Source({ text, isMarkup, label }: SourceProps): JSX.Element {
  return (
    <textarea
      className={isMarkup ? 'source markup' : 'source'}
      dir={isMarkup ? 'ltr' : 'auto'}
      readOnly
      spellCheck={false}
      aria-label={label}
      value={text}
    />
  );
}
