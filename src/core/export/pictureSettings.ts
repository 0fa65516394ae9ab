// What targets let a writer say about their pictures. The work itself is the main process's: the core knows no codec.
import type { Setting } from './target.ts';

/** The value of either setting that leaves pictures as they are. */
export const ORIGINAL = 'original';

const WIDTHS: readonly string[] = ['640', '800', '1024', '1280', '1600', '2048', '2560'];
const QUALITIES: readonly string[] = ['82', '60', '70', '76', '88', '94', ORIGINAL];

const NAMES = { [ORIGINAL]: { ar: 'كما هي', en: 'As they are' } };

/**
 * The greatest width of a picture in pixels, and the quality of what is compressed, from 1 to 100. `usual` is the width that fits the target.
 *
 * @example pictureSettings('1600')
 */
export function pictureSettings(usual: string): readonly Setting[] {
  return [
    {
      name: 'width',
      label: { ar: 'أكبر عرض للصور بالبكسل', en: 'Greatest width of pictures, in pixels' },
      values: [...new Set([usual, ...WIDTHS, ORIGINAL])],
      names: NAMES,
    },
    {
      name: 'quality',
      label: { ar: 'جودة الصور المضغوطة من 100', en: 'Quality of compressed pictures, of 100' },
      values: QUALITIES,
      names: NAMES,
    },
  ];
}
