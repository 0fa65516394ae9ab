// A figure whose picture was never supplied, as imported text leaves it.
import { forBlocks } from './forBlocks.ts';

export const missingPicture = forBlocks('figure', {
  id: 'missing-picture',
  severity: 'error',
  name: { ar: 'شكل بلا صورة', en: 'Figure without a picture' },
  isWrong: (figure) => figure.asset === undefined && figure.address === undefined,
  message: { ar: 'الشكل بلا ملف صورة.', en: 'The figure has no picture.' },
});
