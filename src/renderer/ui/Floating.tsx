// Something that floats at a place in the page: a bar, a card, a list. It is placed beside its anchor wherever there is room, and follows it.
import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  offset,
  type Placement,
  type ReferenceElement,
  shift,
} from '@floating-ui/dom';
import {
  type HTMLAttributes,
  type JSX,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react';
import { createPortal } from 'react-dom';

export interface FloatingProps extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  /** What it stands beside: an element, or anything that has a rectangle, such as a range of text. */
  readonly anchor: ReferenceElement;
  /** `bottom-start` and its siblings, by the direction of the interface. */
  readonly placement?: Placement;
  /** Pixels between it and its anchor. */
  readonly gap?: number;
  readonly ref?: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

export function Floating({
  anchor,
  placement = 'bottom-start',
  gap = 8,
  ref,
  children,
  className,
  ...rest
}: FloatingProps): JSX.Element {
  const own = useRef<HTMLDivElement>(null);
  const place = ref ?? own;
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const follow = async (): Promise<void> => {
      // Room is what the page has where it scrolls, not the window: nothing lies over the bars around the page.
      const room = { padding: 8, altBoundary: true };
      const { x, y, middlewareData } = await computePosition(anchor, element, {
        strategy: 'fixed',
        placement,
        middleware: [offset(gap), flip(room), shift(room), hide()],
      });
      // Not by a transform: what has its own place beside a part of this one would not follow it.
      element.style.left = `${Math.round(x)}px`;
      element.style.top = `${Math.round(y)}px`;
      element.dataset.placed = '';
      element.toggleAttribute('data-away', middlewareData.hide?.referenceHidden === true);
    };
    return autoUpdate(anchor, element, () => void follow());
  }, [anchor, placement, gap, place]);
  return createPortal(
    <div ref={place} className={`floating ${className ?? ''}`} {...rest}>
      {children}
    </div>,
    document.body,
  );
}
