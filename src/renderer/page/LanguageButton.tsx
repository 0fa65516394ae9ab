// The switch to the interface's other language, named in that language.
import type { JSX } from 'react';
import type { Words } from '../i18n/words.ts';

export interface LanguageButtonProps {
  readonly words: Words;
  readonly onLanguage: () => void;
}

export function LanguageButton({ words, onLanguage }: LanguageButtonProps): JSX.Element {
  return (
    <button type="button" lang={words.language === 'ar' ? 'en' : 'ar'} onClick={onLanguage}>
      {words.otherLanguage}
    </button>
  );
}
