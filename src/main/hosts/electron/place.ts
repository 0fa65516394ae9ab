// Where the window stands, kept from one start to the next, and believed only as far as the screens of today allow.
import type { Json } from '../../../core/article/json.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  /** Where it stands when it does not fill the screen. */
  readonly bounds: Rectangle;
  readonly isMaximised: boolean;
}

/** The setting of the library that holds it. */
export const PLACE = 'window.place';
export const SMALLEST = { width: 640, height: 480 } as const;
export const USUAL = { width: 1440, height: 960 } as const;
/** So much of the window has to be on a screen that it can be seen and dragged. */
const LEAST_SEEN = 120;

/** The place as it is stored; undefined when it is none, or when no screen shows enough of it. */
export function parsePlace(value: Json | undefined, screens: readonly Rectangle[]): Place | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { x, y, width, height, isMaximised } = value as Readonly<Record<string, Json>>; // an object; every field is checked
  if (![x, y, width, height].every((each) => Number.isSafeInteger(each))) return undefined;
  const bounds = { x, y, width, height } as Rectangle; // four whole numbers
  if (bounds.width < SMALLEST.width || bounds.height < SMALLEST.height) return undefined;
  return screens.some((screen) => isSeen(bounds, screen))
    ? { bounds, isMaximised: isMaximised === true }
    : undefined;
}

/** The place as it is to be stored. */
export function placeToJson({ bounds: { x, y, width, height }, isMaximised }: Place): Json {
  return { x, y, width, height, isMaximised };
}

/** The usual size, or what there is of a smaller screen. */
export function usualSize(screen: Rectangle): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(USUAL.width, screen.width),
    height: Math.min(USUAL.height, screen.height),
  };
}

// The window's upper edge must be on the screen: it is dragged by that.
function isSeen(bounds: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  const below = screen.y + screen.height - bounds.y;
  return across >= LEAST_SEEN && bounds.y >= screen.y && below >= LEAST_SEEN;
}
