// Invisible direction controls, usually pasted in; exports leave them out, so what the writer sees would not be what readers get.
import { findBidiControls } from '../arabic/bidi.ts';
import { textCheck } from './textCheck.ts';

export const bidiControl = textCheck({
  id: 'bidi-control',
  name: { ar: 'محارف اتجاه خفية', en: 'Invisible direction controls' },
  find: (text) => findBidiControls(text).map((range) => ({ ...range, replacement: '' })),
  message: () => ({
    ar: 'محرف اتجاه خفي لا يُصدَّر.',
    en: 'An invisible direction control; it is not exported.',
  }),
  isArabicOnly: false,
});
