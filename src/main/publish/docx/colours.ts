// The colours of a document besides those of its callouts' tones: ink on paper. Without the number sign, as Word writes them.
export const INK = '1E2326';
export const SECOND_INK = '565C60';
export const ACCENT = '0F5E63';
export const LINE = 'C9C1B2';
