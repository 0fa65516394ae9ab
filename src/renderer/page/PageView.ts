// What one sees of an open draft: headline, subtitle and body, drawn by hand. It is there before the library that draws everything around it, and is
// never touched by it: what stands in a long text must not be walked through for a button that changes.
import { directionOf } from '../../core/arabic/script.ts';
import type { PageWords } from '../i18n/pageWords.ts';
import type { DraftSession } from './DraftSession.ts';
import { PageLine } from './PageLine.ts';

export class PageView {
  /** What scrolls. */
  readonly main = document.createElement('main');
  /** The text that is written in, as Lexical draws it. */
  readonly body = document.createElement('div');
  /** Where notices over the text are drawn, and what stands in the page beside the text. */
  readonly notices = area();
  readonly views = area();
  private readonly article = document.createElement('article');
  private readonly headline: PageLine;
  private readonly subtitle: PageLine;
  private readonly session: DraftSession;
  private readonly stop: () => void;
  private words: PageWords;

  constructor(session: DraftSession, words: PageWords) {
    const { main, body, article } = this;
    this.session = session;
    this.words = words;
    this.headline = new PageLine('headline', (headline) => session.writeMetadata({ headline }));
    this.subtitle = new PageLine('subtitle', (value) =>
      session.writeMetadata({ subtitle: value === '' ? undefined : value }),
    );
    main.className = 'page';
    main.dataset.region = 'page';
    main.tabIndex = -1;
    body.className = 'body';
    body.contentEditable = 'true';
    body.setAttribute('role', 'textbox');
    body.tabIndex = 0;
    body.setAttribute('aria-multiline', 'true');
    body.spellcheck = false;
    article.append(this.headline.element, this.subtitle.element, body, this.views);
    main.append(this.notices, article);
    this.name();
    this.follow();
    this.stop = session.subscribeMetadata(this.follow);
  }

  /** Draws the text. Once the page is in the window. */
  begin(): void {
    this.session.editor.setRootElement(this.body);
  }

  /** Draws all words of the page anew, those in the text when the language is another one. */
  setWords(words: PageWords): void {
    const isSame = words.language === this.words.language;
    this.words = words;
    this.name();
    this.follow();
    if (isSame) return;
    const { editor } = this.session;
    editor.setRootElement(null);
    editor.setRootElement(this.body);
  }

  focusHeadline(): void {
    this.headline.element.focus();
  }

  /** The draft leaves the window. */
  leave(): void {
    this.stop();
    this.session.editor.setRootElement(null);
  }

  private name(): void {
    const { words, main, body } = this;
    main.setAttribute('aria-label', words.page);
    body.setAttribute('aria-label', words.body);
    // A string of CSS: drawn in the first line while nothing else is there.
    body.style.setProperty('--placeholder', JSON.stringify(words.bodyPlaceholder));
    this.headline.setLabel(words.headline);
    this.subtitle.setLabel(words.subtitle);
  }

  // The window is called like the report that it shows.
  private readonly follow = (): void => {
    const { headline, subtitle, language, digits } = this.session.metadata();
    this.headline.show(headline);
    this.subtitle.show(subtitle ?? '');
    // Where nothing is another, no style of the text is asked for again.
    if (this.article.lang !== language) {
      this.article.lang = language;
      this.article.dir = directionOf(language);
    }
    if (this.body.dataset.digits !== digits) this.body.dataset.digits = digits;
    document.title = `${headline || this.words.untitled} — ${this.words.name}`;
  };
}

// A place whose children stand where it stands.
function area(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'area';
  return element;
}
