// The title of a draft in a list of many, in its own direction.
import type { JSX } from 'react';
import { hasArabic } from '../../core/arabic/script.ts';
import type { Words } from '../i18n/words.ts';

export function Title({ words, title }: { readonly words: Words; readonly title: string }): JSX.Element {
  const shown = title || words.untitled;
  return <b dir={hasArabic(shown) ? 'rtl' : 'ltr'}>{shown}</b>;
}
