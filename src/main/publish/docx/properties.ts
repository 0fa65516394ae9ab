// What the package says about itself (`docProps`): title, author, description, keywords, language, dates. Nothing of the machine or of its clock.
import type { Article } from '../../../core/article/article.ts';
import { h } from '../../../core/export/tree.ts';
import type { Xml } from './xml.ts';

export function coreProperties({ metadata }: Article): Xml {
  const { headline, author, description, tags, language, section, dates } = metadata;
  const given = (name: string, value: string | undefined): readonly Xml[] =>
    value === undefined || value === '' ? [] : [h(name, undefined, value)];
  const moment = (name: string, date: string | undefined): readonly Xml[] => {
    const value = momentOf(date);
    return value === undefined ? [] : [h(name, { 'xsi:type': 'dcterms:W3CDTF' }, value)];
  };
  return h(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    ...given('dc:title', headline),
    ...given('dc:creator', author),
    ...given('cp:keywords', tags.join(language.startsWith('en') ? ', ' : '، ')),
    ...given('dc:description', description),
    ...given('cp:category', section),
    ...given('dc:language', language),
    ...moment('dcterms:created', dates.created),
    ...moment('dcterms:modified', dates.modified ?? dates.created),
  );
}

export function applicationProperties(): Xml {
  return h(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    h('Application', undefined, 'Hashiya'),
  );
}

// Word reads a day only as a moment.
function momentOf(date: string | undefined): string | undefined {
  const time = date === undefined ? Number.NaN : Date.parse(date.length === 10 ? `${date}T00:00:00Z` : date);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
