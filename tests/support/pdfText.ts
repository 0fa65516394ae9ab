// The words of a PDF as a reader program finds them: each run of glyphs by the text that the file gives for it, in logical order. It reads what
// Chromium writes and no other PDF.
import { inflateSync } from 'node:zlib';

const OBJECT = /(\d+) 0 obj\s*<<([\s\S]*?)>>\s*(stream\r?\n|endobj)/g;
const OPERATION =
  /\/(ReversedChars) BMC|\/Span<<\/ActualText <(?:FEFF)?([0-9A-F]*)> ?>> BDC|\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj|\b(BDC|EMC|ET)\b/g;

/** All text of all pages, a line for each piece that the file draws in one go. */
export function readPdfText(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = new Map<string, { readonly fields: string; readonly data: string }>();
  for (const match of file.matchAll(OBJECT)) {
    const [whole, number = '', fields = ''] = match;
    const length = Number(/\/Length (\d+)/.exec(fields)?.[1] ?? 0);
    const start = match.index + whole.length;
    const bytes = Buffer.from(file.slice(start, start + length), 'latin1');
    const data = fields.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : '';
    objects.set(number, { fields, data });
  }
  const get = (number: string | undefined): { readonly fields: string; readonly data: string } =>
    objects.get(number ?? '') ?? { fields: '', data: '' };
  const pages = [...objects.values()].filter(({ fields }) => /\/Type \/Page\b/.test(fields));
  return pages
    .map(({ fields }) => {
      const fonts = new Map<string, (code: string) => string>();
      for (const [, name = '', number] of fields.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
        const font = get(number);
        fonts.set(name, mapOf(get(/\/ToUnicode (\d+) 0 R/.exec(font.fields)?.[1]).data));
      }
      return readPage(get(/\/Contents (\d+) 0 R/.exec(fields)?.[1]).data, fonts);
    })
    .join('\n');
}

function readPage(content: string, fonts: ReadonlyMap<string, (code: string) => string>): string {
  const lines: string[] = [];
  let pieces: string[] = [];
  let isReversed = false;
  let isSpan = false;
  let map = (_code: string): string => '';
  for (const [, reversed, actual, font, codes, mark] of content.matchAll(OPERATION)) {
    if (reversed !== undefined) isReversed = true;
    else if (actual !== undefined) {
      isSpan = true;
      pieces.push(fromUtf16(actual));
    } else if (font !== undefined) map = fonts.get(font) ?? map;
    else if (codes !== undefined && !isSpan) pieces.push(map(codes));
    else if (mark === 'EMC') isSpan = false;
    else if (mark === 'ET') {
      lines.push((isReversed ? pieces.toReversed() : pieces).join(''));
      pieces = [];
      isReversed = false;
    }
  }
  return lines.join('\n');
}

// A table of the file's own: which characters a font's glyphs stand for.
function mapOf(table: string): (codes: string) => string {
  const texts = new Map<number, string>();
  const width = /begincodespacerange\s*<([0-9A-F]+)>/.exec(table)?.[1]?.length ?? 2;
  for (const [, rows = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of rows.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/g))
      texts.set(Number.parseInt(code, 16), fromUtf16(text));
  for (const [, rows = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of rows.matchAll(
      /<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/g,
    ))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1)
        texts.set(code, String.fromCharCode(Number.parseInt(text, 16) + code - Number.parseInt(from, 16)));
  return (codes) =>
    (codes.match(new RegExp(`.{${width}}`, 'g')) ?? [])
      .map((code) => texts.get(Number.parseInt(code, 16)) ?? '')
      .join('');
}

function fromUtf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}
