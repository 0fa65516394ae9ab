// The order of a line where directions meet. Word goes by what is declared of each run; LibreOffice, Google Docs and what makes pages of documents go by the
// characters alone (Unicode, UAX #9), to which «The Lancet، «Cooling cities»» is one Latin line and «30%» after an Arabic word a number and a sign apart. So the
// two marks that the standard has for it (LRM, RLM) stand where characters alone would say something else than what is declared. Nobody sees them.
import type { HtmlNode } from '../../../core/export/tree.ts';
import type { Xml } from './xml.ts';

// As the printer's own: what an article brings along of these is left out.
const LEFT_TO_RIGHT = { trusted: '&#x200E;' };
const RIGHT_TO_LEFT = { trusted: '&#x200F;' };

/** A run of a paragraph that runs from right to left, as far as order goes. */
interface Piece {
  /** A raised number of a note, which may be a field's: nothing is put into it, and nothing is decided by it. */
  readonly isMarker: boolean;
  readonly isRtl: boolean;
  readonly text: string;
}

interface Marks {
  readonly before?: HtmlNode;
  readonly after?: HtmlNode;
}

const RTL_SCRIPTS = String.raw`\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}`;
/** What decides where the signs and spaces before it belong: a letter, or a number of either kind. */
const DECIDES = /[\p{L}\p{N}]/u;
/** Letters and digits that carry the line on from right to left by themselves. */
const CARRIES = new RegExp(String.raw`^[[\p{L}\p{N}]&&[${RTL_SCRIPTS}]]`, 'v');
const OPENS_LTR = new RegExp(String.raw`^[\p{L}--[${RTL_SCRIPTS}]]`, 'v');
const ENDS_LTR = new RegExp(String.raw`[[\p{L}0-9]--[${RTL_SCRIPTS}]]$`, 'v');

/** The content of a paragraph from right to left, with the marks that it needs. */
export function settleOrder(content: readonly Xml[]): readonly Xml[] {
  const pieces = content.flatMap(piecesOf);
  if (pieces.every(({ isRtl }) => isRtl)) return content;
  const marks = marksFor(pieces);
  let next = 0;
  const settle = (node: Xml): Xml => {
    if (node.tag !== 'w:r') return mapElements(node, settle);
    return mapElements(node, (child) => {
      if (child.tag !== 'w:t') return child;
      const { before, after } = marks[next] ?? {};
      next += 1;
      if (before === undefined && after === undefined) return child;
      const opening = before === undefined ? [] : [before];
      const closing = after === undefined ? [] : [after];
      return { ...child, children: [...opening, ...child.children, ...closing] };
    });
  };
  return content.map(settle);
}

function marksFor(pieces: readonly Piece[]): readonly Marks[] {
  let isAfterLtr = false;
  return pieces.map(({ isMarker, isRtl, text }, index): Marks => {
    if (isMarker) return {};
    if (!isRtl) {
      isAfterLtr = true;
      return {
        ...(OPENS_LTR.test(text) ? {} : { before: LEFT_TO_RIGHT }),
        ...(ENDS_LTR.test(text) ? {} : { after: LEFT_TO_RIGHT }),
      };
    }
    const needs = isAfterLtr && !carriesOn(pieces.slice(index));
    isAfterLtr = false;
    return needs ? { before: RIGHT_TO_LEFT } : {};
  });
}

// Whether the line goes on from right to left by its own letters, before anything that would join the Latin words before it.
function carriesOn(pieces: readonly Piece[]): boolean {
  for (const { isMarker, isRtl, text } of pieces) {
    if (isMarker) continue;
    if (!isRtl) return false;
    const [decides] = DECIDES.exec(text) ?? [];
    if (decides !== undefined) return CARRIES.test(decides);
  }
  // The end of the line belongs to the line.
  return true;
}

function piecesOf(node: Xml): readonly Piece[] {
  const inner = elementsOf(node);
  if (node.tag !== 'w:r') return inner.flatMap(piecesOf);
  const declared = declaredOf(node);
  return inner
    .filter(({ tag }) => tag === 'w:t')
    .map(({ children }) => ({ ...declared, text: children.map(textOf).join('') }));
}

function declaredOf(run: Xml): Pick<Piece, 'isMarker' | 'isRtl'> {
  const properties = elementsOf(run)
    .filter(({ tag }) => tag === 'w:rPr')
    .flatMap(elementsOf);
  return {
    isMarker: properties.some(({ attributes }) => attributes?.['w:val'] === 'FootnoteReference'),
    isRtl: properties.some(({ tag }) => tag === 'w:rtl'),
  };
}

function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : 'plain' in node ? node.plain : '';
}

function elementsOf({ children }: Xml): readonly Xml[] {
  return children.flatMap((child) => (typeof child !== 'string' && 'tag' in child ? [child] : []));
}

function mapElements(node: Xml, change: (node: Xml) => Xml): Xml {
  const children = node.children.map((child) =>
    typeof child !== 'string' && 'tag' in child ? change(child) : child,
  );
  return { ...node, children };
}
