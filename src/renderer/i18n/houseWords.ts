// The words of the house style, in the panel of publishing and in the preferences; they come with those.
export interface HouseWords {
  readonly title: string;
  /** What it is, in a sentence. */
  readonly hint: string;
  /** In the panel: this target is published with it, or with something else. */
  readonly isHouse: string;
  readonly differs: string;
  readonly make: string;
  readonly made: string;
  readonly back: string;
  readonly wentBack: string;
  readonly none: string;
  readonly save: string;
  readonly saved: string;
  readonly load: string;
  readonly loaded: string;
  readonly leftOut: string;
  readonly reset: string;
  readonly wasReset: string;
  readonly fileName: string;
  /** How a colour is typed. */
  readonly colourHint: string;
}

export const HOUSE_WORDS: Readonly<Record<'ar' | 'en', HouseWords>> = {
  ar: {
    title: 'إعدادات الدار',
    hint: 'ما يُنشر به في كل وجهة ما لم تختر غيره. تُجعل من لوح النشر، وتُحفظ ملفاً تفتحه مكاتب أخرى.',
    isHouse: 'هذه إعدادات الدار.',
    differs: 'غيّرت هنا بعض إعدادات الدار.',
    make: 'اجعلها إعدادات الدار',
    made: 'صارت إعدادات الدار لهذه الوجهة.',
    back: 'ارجع إلى إعدادات الدار',
    wentBack: 'عادت إعدادات الدار.',
    none: 'لا إعدادات خاصة بعد: تُنشر كل وجهة بإعدادات حاشية.',
    save: 'احفظها في ملف…',
    saved: 'حُفظت في',
    load: 'افتح ملفاً…',
    loaded: 'صارت إعدادات الملف إعدادات الدار.',
    leftOut: 'تُرك من الملف ما لا يُعرف هنا:',
    reset: 'أزلها كلها',
    wasReset: 'أُزيلت إعدادات الدار.',
    fileName: 'إعدادات الدار.json',
    colourHint: 'لون داكن، مثل ‎#0f5e63. بلا لون: لون حاشية.',
  },
  en: {
    title: 'House style',
    hint: 'What each target is published with unless you choose otherwise. It is made in the publish panel, and saved as a file that other desks can open.',
    isHouse: 'This is the house style.',
    differs: 'Something here differs from the house style.',
    make: 'Make it the house style',
    made: 'It is the house style for this target now.',
    back: 'Back to the house style',
    wentBack: 'The house style is back.',
    none: 'Nothing of your own yet: every target is published with Hashiya’s defaults.',
    save: 'Save to a file…',
    saved: 'Saved in',
    load: 'Open a file…',
    loaded: 'The house style is the one in the file now.',
    leftOut: 'Left out of the file, because it is not known here:',
    reset: 'Remove it all',
    wasReset: 'The house style was removed.',
    fileName: 'house-style.json',
    colourHint: 'A dark colour, such as #0f5e63. Without one: Hashiya’s own.',
  },
};
