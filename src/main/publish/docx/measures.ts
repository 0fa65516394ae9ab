// Sizes on the page. Twips are twentieths of a point, as paragraphs and tables count; EMU are what drawings count in.

/** How far a list's words stand from its labels. */
export const HANGING = 360;
/** Where the middle of the outermost labels stands. */
export const LABEL_INSET = 200;
/** How far a quotation is set in on both sides. */
export const QUOTE_INDENT = 560;
/** How far a callout's words are set in on both sides, so that its border stays inside the margins. */
export const BOX_INDENT = 240;
/** Between a callout and what stands around it. */
export const BOX_GAP = 240;

const EMU_PER_TWIP = 635;
const EMU_PER_PIXEL = 9525;
const MARGIN = 1440;

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Between the margins. */
  readonly textWidth: number;
  readonly textHeight: number;
}

const SIZES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  a4: [11906, 16838],
  letter: [12240, 15840],
};

/** The paper of a setting; the first is the default. */
export function paperOf(setting: string | undefined): Paper {
  const [width, height] = SIZES[setting ?? 'a4'] ?? [11906, 16838];
  return { width, height, margin: MARGIN, textWidth: width - 2 * MARGIN, textHeight: height - 2 * MARGIN };
}

export const PAPERS: readonly string[] = Object.keys(SIZES);

/** The size of a picture on the page: its own, made smaller until it fits. */
export function fitPicture(
  picture: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const width = picture.width * EMU_PER_PIXEL;
  const height = picture.height * EMU_PER_PIXEL;
  const scale = Math.min(1, (room.width * EMU_PER_TWIP) / width, (room.height * EMU_PER_TWIP) / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
