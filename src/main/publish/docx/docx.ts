// The `docx` target: one Word document, written part by part. Ours and not a library's: the usual one (docx 9.15) names parts by chance, stamps them with the
// clock, and cannot write the field that cites a footnote again; and a printer that escapes is here already.
import type { Article } from '../../../core/article/article.ts';
import { pictureSettings } from '../../../core/export/pictureSettings.ts';
import type { RenderOptions } from '../../../core/export/target.ts';
import { h } from '../../../core/export/tree.ts';
import type { JobTarget, Produced } from '../job.ts';
import { PAPER_NAMES } from '../paperNames.ts';
import { writeBody } from './body.ts';
import { DocxContext } from './context.ts';
import { fontsOf, fontTable } from './fonts.ts';
import { writeFootnotes } from './footnotes.ts';
import { PAPERS } from './measures.ts';
import { NAMESPACES } from './namespaces.ts';
import { applicationProperties, coreProperties } from './properties.ts';
import { type RelationshipKind, Relationships } from './relationships.ts';
import { documentSettings, languagesOf } from './settings.ts';
import { styleSheet } from './styles.ts';
import { printPart, type Xml } from './xml.ts';
import { zip } from './zip.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PACKAGE = 'application/vnd.openxmlformats-package';

export const docx: JobTarget = {
  id: 'docx',
  label: { ar: 'مستند Word', en: 'Word document' },
  extension: 'docx',
  mediaType: `${OFFICE}.document`,
  form: 'file',
  settings: [
    { name: 'paper', label: { ar: 'الورق', en: 'Paper' }, values: PAPERS, names: PAPER_NAMES },
    { name: 'font', label: { ar: 'خط المستند كله', en: 'Font of the whole document' }, values: [] },
    // As wide as the text of a page, printed sharp.
    ...pictureSettings('1600'),
  ],
  run: async (article, options) => writeDocx(article, options),
};

/** A part of the package with what it is: its name, its media type, and how what names it calls it. */
interface Part {
  readonly name: string;
  readonly type: string;
  readonly kind: RelationshipKind;
  readonly xml: Xml;
}

/** An article as a Word document. The same article, options and pictures give the same bytes. */
export function writeDocx(article: Article, options: RenderOptions): Produced {
  const context = new DocxContext(article, options);
  const { settings } = options;
  const fonts = fontsOf(settings.font);
  const languages = languagesOf(article.metadata.language, context.base);

  const relationships = context.beginPart();
  const body = writeBody(context);
  const noteRelationships = context.beginPart();
  const footnotes = writeFootnotes(context, NAMESPACES);
  const part = (name: string, kind: RelationshipKind, xml: Xml): Part => ({
    name: `${name}.xml`,
    type: `${OFFICE}.${name}+xml`,
    kind,
    xml,
  });
  const parts = [
    part('styles', 'styles', styleSheet(context.base, fonts, languages, NAMESPACES)),
    part('settings', 'settings', documentSettings(languages, NAMESPACES)),
    part('fontTable', 'fontTable', fontTable(fonts, NAMESPACES)),
    part('footnotes', 'footnotes', footnotes),
    ...(context.lists.isEmpty ? [] : [part('numbering', 'numbering', context.lists.part(NAMESPACES))]),
  ];
  for (const { name, kind } of parts) relationships.add(kind, name);

  const files = new Map<string, Uint8Array>([
    ['[Content_Types].xml', printPart(contentTypes(parts, context.media.keys()))],
    ['_rels/.rels', printPart(packageRelationships().part())],
    ['docProps/core.xml', printPart(coreProperties(article))],
    ['docProps/app.xml', printPart(applicationProperties())],
    ['word/document.xml', printPart(body)],
    ['word/_rels/document.xml.rels', printPart(relationships.part())],
    ...parts.map(({ name, xml }) => [`word/${name}`, printPart(xml)] as const),
    ...(noteRelationships.isEmpty
      ? []
      : [['word/_rels/footnotes.xml.rels', printPart(noteRelationships.part())] as const]),
    ...[...context.media].map(([name, bytes]) => [`word/${name}`, bytes] as const),
  ]);
  return { bytes: zip(files), pictures: context.pictures, notices: context.notices };
}

function contentTypes(parts: readonly Part[], media: Iterable<string>): Xml {
  const extensions = new Set([...media].map((name) => name.slice(name.lastIndexOf('.') + 1)));
  const byExtension = (extension: string, type: string): Xml =>
    h('Default', { Extension: extension, ContentType: type });
  const byName = (name: string, type: string): Xml => h('Override', { PartName: name, ContentType: type });
  return h(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    byExtension('rels', `${PACKAGE}.relationships+xml`),
    byExtension('xml', 'application/xml'),
    ...[...extensions].map((extension) =>
      byExtension(extension, `image/${extension === 'jpg' ? 'jpeg' : extension}`),
    ),
    byName('/word/document.xml', `${OFFICE}.document.main+xml`),
    ...parts.map(({ name, type }) => byName(`/word/${name}`, type)),
    byName('/docProps/core.xml', `${PACKAGE}.core-properties+xml`),
    byName('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  );
}

function packageRelationships(): Relationships {
  const relationships = new Relationships();
  relationships.add('officeDocument', 'word/document.xml');
  relationships.add(
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  relationships.add('extended-properties', 'docProps/app.xml');
  return relationships;
}
