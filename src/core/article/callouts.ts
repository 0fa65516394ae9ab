// The table of callout kinds. A new built-in kind is a row here; a desk's own kinds are rows passed in as data.

/** The colour families of the interface and of published callouts. */
export type Tone = 'indigo' | 'teal' | 'violet' | 'gold' | 'red' | 'blue' | 'slate' | 'green' | 'neutral';

/** One kind of callout: a labelled template. */
export interface CalloutKind {
  /** Lower-case letters, digits and hyphens; stored in articles as `kind`. */
  readonly kind: string;
  /** The label as published, by language; it keeps its colon or question mark. */
  readonly label: Labels;
  /** The name in menus, by language. */
  readonly name: Labels;
  /** Shown while the body is empty; never published. */
  readonly guidance: Labels;
  readonly icon: string;
  readonly tone: Tone;
  /** The word of the Markdown form `> [!NAME]`. */
  readonly markdown: string;
  /** Other openings by which an importer knows the kind; compared folded, without final punctuation. */
  readonly aliases: readonly string[];
}

export interface Labels {
  readonly ar: string;
  readonly en: string;
}

/** The eight kinds that Arabic reports use. */
export const CALLOUT_KINDS: readonly CalloutKind[] = [
  {
    kind: 'opinion',
    label: { ar: 'ويرى الكاتب أن:', en: 'The writer’s view:' },
    name: { ar: 'رأي الكاتب', en: 'Opinion' },
    guidance: {
      ar: 'اكتب قراءتك للوقائع، وميّزها عن الخبر.',
      en: 'Give your reading of the facts, apart from the news.',
    },
    icon: 'feather',
    tone: 'indigo',
    markdown: 'OPINION',
    aliases: ['يرى الكاتب أن', 'ويرى الكاتب', 'يرى الكاتب', 'رأي الكاتب', 'The writer’s view'],
  },
  {
    kind: 'did-you-know',
    label: { ar: 'هل تعلم؟', en: 'Did you know?' },
    name: { ar: 'هل تعلم؟', en: 'Did you know?' },
    guidance: {
      ar: 'معلومة خلفية قصيرة تفاجئ القارئ وتفيده.',
      en: 'A short background fact that surprises and helps.',
    },
    icon: 'lightbulb',
    tone: 'teal',
    markdown: 'DID-YOU-KNOW',
    aliases: ['هل تعلم', 'هل كنت تعلم', 'أتعلم', 'Did you know'],
  },
  {
    kind: 'analogy',
    label: { ar: 'وهذا يشبه:', en: 'Think of it as:' },
    name: { ar: 'تشبيه', en: 'Analogy' },
    guidance: {
      ar: 'قرّب الفكرة بمثال من حياة القارئ.',
      en: 'Bring the idea closer with an everyday example.',
    },
    icon: 'shapes',
    tone: 'violet',
    markdown: 'ANALOGY',
    aliases: ['هذا يشبه', 'وهو يشبه', 'وهذا أشبه بـ', 'Think of it as'],
  },
  {
    kind: 'tip',
    label: { ar: 'نصيحة ذهبية:', en: 'Golden tip:' },
    name: { ar: 'نصيحة', en: 'Tip' },
    guidance: { ar: 'نصيحة عملية واحدة يخرج بها القارئ.', en: 'One practical piece of advice to take away.' },
    icon: 'sparkles',
    tone: 'gold',
    markdown: 'TIP',
    aliases: ['نصيحة', 'نصيحة مهمة', 'Golden tip', 'Tip'],
  },
  {
    kind: 'warning',
    label: { ar: 'تحذير هام:', en: 'Warning:' },
    name: { ar: 'تحذير', en: 'Warning' },
    guidance: { ar: 'ما الذي قد يسوء؟ وكيف يُتجنّب؟', en: 'What can go wrong, and how is it avoided?' },
    icon: 'triangle-alert',
    tone: 'red',
    markdown: 'WARNING',
    aliases: ['تحذير', 'تحذير مهم', 'Warning'],
  },
  {
    kind: 'remember',
    label: { ar: 'تذكر دائماً:', en: 'Remember:' },
    name: { ar: 'تذكّر', en: 'Remember' },
    guidance: {
      ar: 'النقطة التي ينبغي أن تبقى في ذهن القارئ.',
      en: 'The point that should stay with the reader.',
    },
    icon: 'bookmark',
    tone: 'blue',
    markdown: 'REMEMBER',
    aliases: ['تذكر', 'وتذكر دائما', 'Remember', 'Always remember'],
  },
  {
    kind: 'bottom-line',
    label: { ar: 'خلاصة القول:', en: 'Bottom line:' },
    name: { ar: 'خلاصة', en: 'Bottom line' },
    guidance: { ar: 'لخّص ما سبق في جملتين أو ثلاث.', en: 'Sum it up in two or three sentences.' },
    icon: 'list-checks',
    tone: 'slate',
    markdown: 'BOTTOM-LINE',
    aliases: ['الخلاصة', 'خلاصة', 'وخلاصة القول', 'Bottom line'],
  },
  {
    kind: 'final-message',
    label: { ar: 'رسالة أخيرة:', en: 'A final message:' },
    name: { ar: 'رسالة أخيرة', en: 'Final message' },
    guidance: { ar: 'فكرة ختامية تترك أثراً.', en: 'A closing thought that lingers.' },
    icon: 'send',
    tone: 'green',
    markdown: 'FINAL-MESSAGE',
    aliases: ['الرسالة الأخيرة', 'وأخيرا رسالة', 'A final message', 'Final message'],
  },
];

const BY_KIND: ReadonlyMap<string, CalloutKind> = new Map(CALLOUT_KINDS.map((row) => [row.kind, row]));

const NEUTRAL: Omit<CalloutKind, 'kind' | 'markdown'> = {
  label: { ar: 'ملاحظة:', en: 'Note:' },
  name: { ar: 'ملاحظة', en: 'Note' },
  guidance: { ar: 'اكتب الملاحظة هنا.', en: 'Write the note here.' },
  icon: 'info',
  tone: 'neutral',
  aliases: [],
};

/** The built-in kinds and a desk's own; a desk's row with a built-in name replaces that row in its place. */
export function calloutTable(own: readonly CalloutKind[] = []): readonly CalloutKind[] {
  if (own.length === 0) return CALLOUT_KINDS;
  const byKind = new Map(CALLOUT_KINDS.map((row) => [row.kind, row]));
  for (const row of own) byKind.set(row.kind, row);
  return [...byKind.values()];
}

/** The row of a kind, or nothing when neither the built-in table nor the desk knows it. */
export function findCalloutKind(
  kind: string,
  table: readonly CalloutKind[] = CALLOUT_KINDS,
): CalloutKind | undefined {
  return table === CALLOUT_KINDS ? BY_KIND.get(kind) : table.find((row) => row.kind === kind);
}

/** The row of a kind, or a neutral row that keeps the unknown name. */
export function getCalloutKind(kind: string, table: readonly CalloutKind[] = CALLOUT_KINDS): CalloutKind {
  return findCalloutKind(kind, table) ?? { ...NEUTRAL, kind, markdown: kind.toUpperCase() };
}

/** The label a callout is published with: its own when it has one, otherwise its kind's in the article's language. */
export function calloutLabel(
  callout: { readonly kind: string; readonly label?: string },
  language: string,
  table: readonly CalloutKind[] = CALLOUT_KINDS,
): string {
  if (callout.label !== undefined) return callout.label;
  const { label } = getCalloutKind(callout.kind, table);
  return language === 'en' || language.startsWith('en-') ? label.en : label.ar;
}
