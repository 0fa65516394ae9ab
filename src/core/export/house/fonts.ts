// The letters that a page can be set in. Families that systems have, each with others for where it is missing; nothing is loaded.
import type { Labels } from '../../article/callouts.ts';

export interface FontStack {
  readonly label: Labels;
  /** As CSS lists them. */
  readonly families: string;
}

export const SANS = '"IBM Plex Sans Arabic","Segoe UI","Noto Sans Arabic","Geeza Pro",Tahoma,sans-serif';

/** By the value of the setting, the default first. */
export const FONTS: Readonly<Record<string, FontStack>> = {
  naskh: {
    label: { ar: 'نسخ', en: 'Naskh' },
    families: '"Noto Naskh Arabic","Amiri","Geeza Pro","Traditional Arabic","Times New Roman",serif',
  },
  traditional: {
    label: { ar: 'نسخ الكتب', en: 'Naskh of books' },
    families: '"Amiri","Sakkal Majalla","Traditional Arabic","Al Bayan","Noto Naskh Arabic",serif',
  },
  sans: { label: { ar: 'خط الشاشة', en: 'Sans of screens' }, families: SANS },
  system: {
    label: { ar: 'خط جهاز القارئ', en: 'The reader’s system' },
    families: 'system-ui,-apple-system,"Segoe UI",Tahoma,sans-serif',
  },
};
