// The fonts of a document. Those named stand on every machine with Word and have Arabic of their own; the others are what their table offers instead
// where they do not.
import { CODE_FONT, SYMBOL_FONT } from './runs.ts';
import { w, type Xml } from './xml.ts';

export interface Fonts {
  readonly text: string;
  readonly heading: string;
}

/** The fonts of a setting: one for everything, or the usual pair. */
export function fontsOf(setting: string | undefined): Fonts {
  const chosen = setting?.trim() ?? '';
  return chosen === '' ? { text: 'Times New Roman', heading: 'Arial' } : { text: chosen, heading: chosen };
}

/** One font for Latin and Arabic alike. */
export function fontProperty(font: string): Xml {
  return w('rFonts', { ascii: font, hAnsi: font, eastAsia: font, cs: font });
}

const FAMILIES: Readonly<Record<string, readonly [family: string, alternatives: string]>> = {
  'Times New Roman': ['roman', 'Noto Naskh Arabic,Traditional Arabic,Liberation Serif'],
  Arial: ['swiss', 'IBM Plex Sans Arabic,Noto Sans Arabic,Liberation Sans'],
  [CODE_FONT]: ['modern', 'Liberation Mono'],
  [SYMBOL_FONT]: ['swiss', 'MS Gothic,Noto Sans Symbols2'],
};
/** In the numbering of Windows: Arabic. */
const ARABIC_CHARSET = 'B2';

export function fontTable({ text, heading }: Fonts, namespaces: Readonly<Record<string, string>>): Xml {
  const names = [...new Set([text, heading, CODE_FONT, SYMBOL_FONT])];
  const fonts = names.map((name) => {
    const [family, alternatives] = FAMILIES[name] ?? ['auto', 'Times New Roman,Noto Naskh Arabic'];
    return w(
      'font',
      { name },
      w('altName', { val: alternatives }),
      w('charset', { val: name === SYMBOL_FONT ? '00' : ARABIC_CHARSET }),
      w('family', { val: family }),
      w('pitch', { val: name === CODE_FONT ? 'fixed' : 'variable' }),
    );
  });
  return w('fonts', namespaces, ...fonts);
}
