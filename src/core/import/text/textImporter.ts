// The importer of plain text: a report as it looks when it is copied from its page, sent over a wire, or written by our own text target.

import type { Article, FlowBlock } from '../../article/article.ts';
import { numberNotes } from '../../article/footnotes.ts';
import { newArticleId } from '../../article/ids.ts';
import { plainText } from '../../article/inlines.ts';
import { newArticle } from '../../article/newArticle.ts';
import { Findings } from '../findings.ts';
import type { Imported, Importer, ImportOptions } from '../importer.ts';
import { guessPolicies } from '../policies.ts';
import { type BlockReader, opensBlock, readBlocks, readFlow } from './blocks.ts';
import { CalloutOpenings } from './calloutOpenings.ts';
import { dropChrome } from './chrome.ts';
import { takeHeadline } from './headline.ts';
import { layoutOf } from './layout.ts';
import { splitLines } from './lines.ts';
import { NumberedNotes } from './markers.ts';
import { partNotes } from './notesList.ts';

/** Plain text. Every line that is not empty ends in the article or in a finding. */
export const textImporter: Importer = {
  id: 'text',
  label: { ar: 'نص عادي', en: 'Plain text' },
  extensions: ['txt', 'text'],
  recognises: () => true,
  read: readText,
};

function readText(text: string, { callouts, random }: ImportOptions): Imported {
  const findings = new Findings();
  const id = newArticleId(random);
  const lines = dropChrome(splitLines(text, findings), findings);
  const policies = guessPolicies(text);
  const layout = layoutOf(lines);
  const notes = new NumberedNotes(random, findings);
  const openings = new CalloutOpenings(callouts, policies.language);
  const bare: BlockReader = { notes, styles: ['brackets'], findings, openings, layout };

  const top = takeHeadline(lines, (line) => opensBlock(line, bare));
  if (top.headline === '') findings.report('headline-missing');
  if (top.byline !== undefined) findings.report('byline-read', top.byline);

  const parted = partNotes(top.rest, layout);
  if (parted.heading !== undefined) findings.report('notes-heading-dropped', parted.heading);
  const reader: BlockReader = { ...bare, styles: parted.styles };
  // All notes are announced before any text is read, so that a marker anywhere finds its note.
  const listed = parted.notes.map((note) => ({ id: notes.announce(note.number), lines: note.lines }));
  const blocks = readBlocks(parted.body, reader);
  for (const note of listed) notes.fill(note.id, readFlow(note.lines, reader));

  const metadata = {
    ...policies,
    headline: top.headline,
    ...(top.subtitle === undefined ? {} : { subtitle: top.subtitle }),
    ...(top.author === undefined ? {} : { author: top.author }),
  };
  const article = newArticle(id, { metadata, blocks, notes: notes.finish(wordsOf) });
  return { article: inNumberOrder(article), pictures: [], findings: findings.list() };
}

function wordsOf(blocks: readonly FlowBlock[]): string {
  return blocks.map((block) => (block.type === 'paragraph' ? plainText(block.children) : '')).join(' ');
}

// Numbers come from the references; notes that stand in their order are easier to read in the article's own form.
function inNumberOrder(article: Article): Article {
  const { cited, orphans } = numberNotes(article);
  return { ...article, notes: [...cited, ...orphans] };
}
