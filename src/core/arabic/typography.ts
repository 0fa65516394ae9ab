// Typography of Arabic text: quotation styles.

/** `guillemets`: «…» outside and “…” inside; `curly`: “…” outside and ‘…’ inside. */
export type QuotationStyle = 'guillemets' | 'curly';

/** The opening and closing marks of each style, the outer pair first. */
export const QUOTATION_MARKS: Readonly<Record<QuotationStyle, readonly [readonly [string, string], readonly [string, string]]>> = {
  guillemets: [
    ['«', '»'],
    ['“', '”'],
  ],
  curly: [
    ['“', '”'],
    ['‘', '’'],
  ],
};
