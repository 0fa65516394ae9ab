// The settings of a document (`word/settings.xml`), in the order of the schema (CT_Settings).
import { RULES } from './footnotes.ts';
import { w, type Xml } from './xml.ts';

const WORD = 'http://schemas.microsoft.com/office/word';

/** Word lays a document out as the version it names; without one it is as in 2007. */
const COMPATIBILITY: Readonly<Record<string, number>> = {
  compatibilityMode: 15,
  overrideTableStyleFontSizeAndJustification: 1,
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
};

export function documentSettings(languages: Languages, namespaces: Readonly<Record<string, string>>): Xml {
  return w(
    'settings',
    namespaces,
    w('defaultTabStop', { val: 720 }),
    w('characterSpacingControl', { val: 'doNotCompress' }),
    w('footnotePr', undefined, ...Object.values(RULES).map((id) => w('footnote', { id }))),
    w(
      'compat',
      undefined,
      ...Object.entries(COMPATIBILITY).map(([name, val]) => w('compatSetting', { name, uri: WORD, val })),
    ),
    w('themeFontLang', { val: languages.latin, bidi: languages.rtl }),
    w('decimalSymbol', { val: '.' }),
    w('listSeparator', { val: ';' }),
  );
}

/** The languages of a document's two kinds of text, as Word's spelling knows them: with a country. */
export interface Languages {
  readonly latin: string;
  readonly rtl: string;
}

const COUNTRIES: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  en: 'en-US',
  fa: 'fa-IR',
  he: 'he-IL',
  ur: 'ur-PK',
};

export function languagesOf(language: string, direction: 'rtl' | 'ltr'): Languages {
  const tag = COUNTRIES[language.toLowerCase()] ?? language;
  return direction === 'rtl' ? { latin: 'en-US', rtl: tag } : { latin: tag, rtl: 'ar-SA' };
}
