// The `pdf` target: the standalone page on paper, printed by the shell's browser, which shapes the letters, tags the structure, and makes bookmarks of
// the headings. Notes are endnotes, linked both ways.
import { directionOf } from '../../../core/arabic/script.ts';
import type { Article } from '../../../core/article/article.ts';
import { ACCENT_SETTING, HOUSE_SETTINGS, inPrintedDigits } from '../../../core/export/house/settings.ts';
import { pictureSettings } from '../../../core/export/pictureSettings.ts';
import { standalone } from '../../../core/export/standalone/standalone.ts';
import type { Rendered, RenderOptions } from '../../../core/export/target.ts';
import { parseSettings } from '../../../core/export/targets.ts';
import type { PdfOptions } from '../../host.ts';
import { LibraryError } from '../../store/errors.ts';
import type { JobTarget, JobTools, Produced } from '../job.ts';
import { PAPER_NAMES } from '../paperNames.ts';
import { dateAs } from './dates.ts';
import { embeddedFonts } from './fonts.ts';
import { countStructureIds } from './structureIds.ts';
import { printStyle } from './style.ts';

const PAPERS: Readonly<Record<string, PdfOptions['paper']>> = { a4: 'A4', a5: 'A5', letter: 'Letter' };

/** What the page takes of the house's. Its letters it brings along, so there is no choice of them. */
const HOUSE_OF_PAGES = [...HOUSE_SETTINGS, ACCENT_SETTING];

export const pdf: JobTarget = {
  id: 'pdf',
  label: { ar: 'ملف PDF للطباعة', en: 'PDF for print' },
  extension: 'pdf',
  mediaType: 'application/pdf',
  form: 'print',
  settings: [
    { name: 'paper', label: { ar: 'الورق', en: 'Paper' }, values: Object.keys(PAPERS), names: PAPER_NAMES },
    // As wide as the text of a page, printed sharp.
    ...pictureSettings('1600'),
    ...HOUSE_OF_PAGES,
  ],
  page: (article, options) => renderPage(article, options).text,
  run: printArticle,
};

/** @throws LibraryError (as a rejection) `browser-missing` where there is none, `print-failed` when it could not print */
async function printArticle(article: Article, options: RenderOptions, tools: JobTools): Promise<Produced> {
  const { text, pictures, notices } = renderPage(article, options);
  const bytes = await tools.printPdf(text, { paper: paperOf(options) }).catch((error: unknown) => {
    throw error instanceof LibraryError ? error : new LibraryError('print-failed', { cause: error });
  });
  return { bytes: countStructureIds(dateAs(bytes, article.metadata.dates)), pictures, notices };
}

function renderPage(article: Article, options: RenderOptions): Rendered {
  const house = HOUSE_OF_PAGES.flatMap(({ name }) => {
    const value = options.settings[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const { settings } = parseSettings(standalone, { pictures: 'embed', ...Object.fromEntries(house) });
  const rendered = standalone.render(article, { ...options, settings });
  const style = printStyle(inPrintedDigits(article, settings), {
    direction: directionOf(article.metadata.language),
    paper: paperOf(options),
    settings,
  });
  // The printer lets no word of the article be a tag, so the first end of a head is ours.
  const end = rendered.text.indexOf('</head>');
  if (end < 0) throw new Error('the page has no head');
  const text = `${rendered.text.slice(0, end)}<style>${embeddedFonts()}${style}</style>\n${rendered.text.slice(end)}`;
  return { ...rendered, text };
}

function paperOf({ settings }: RenderOptions): PdfOptions['paper'] {
  return PAPERS[settings.paper ?? ''] ?? 'A4';
}
