// A line of tools: one stop for Tab, arrows go from tool to tool in the direction of the line, Escape goes back to where one came from (WAI-ARIA toolbar).
import { type JSX, type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

export interface ToolsProps {
  readonly label: string;
  readonly className: string;
  readonly ref?: RefObject<HTMLDivElement | null>;
  readonly onEscape: () => void;
  readonly children: ReactNode;
}

export function Tools({ label, className, ref, onEscape, children }: ToolsProps): JSX.Element {
  const own = useRef<HTMLDivElement>(null);
  const place = ref ?? own;
  // Tools come and go with the caret; one of them is always the stop.
  useLayoutEffect(() => {
    const tools = toolsIn(place.current);
    const stop = tools.find((tool) => tool.tabIndex === 0 && tool.dataset.stop !== undefined) ?? tools[0];
    for (const tool of tools) mark(tool, tool === stop);
  });
  return (
    <div
      ref={place}
      role="toolbar"
      aria-label={label}
      className={className}
      onFocus={({ target }) => {
        const tools = toolsIn(place.current);
        if (tools.includes(target)) for (const tool of tools) mark(tool, tool === target);
      }}
      onKeyDown={(event) => press(event, toolsIn(place.current), onEscape)}
    >
      {children}
    </div>
  );
}

/** Puts the focus on the tool where Tab would stop. */
export function focusTools(element: HTMLElement | null): void {
  const tools = toolsIn(element);
  (tools.find((tool) => tool.dataset.stop !== undefined) ?? tools[0])?.focus();
}

function press(event: KeyboardEvent<HTMLElement>, tools: readonly HTMLElement[], onEscape: () => void): void {
  // Keys inside a field or an open menu are theirs.
  if (!(event.target instanceof HTMLElement) || event.target instanceof HTMLInputElement) return;
  const at = tools.indexOf(event.target);
  if (at < 0) return;
  if (event.key === 'Escape') onEscape();
  else {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = {
      ArrowRight: isRtl ? at - 1 : at + 1,
      ArrowLeft: isRtl ? at + 1 : at - 1,
      Home: 0,
      End: -1,
    }[event.key];
    if (next === undefined) return;
    tools.at(next % tools.length)?.focus();
  }
  event.preventDefault();
}

function toolsIn(element: HTMLElement | null): readonly HTMLElement[] {
  const all = element?.querySelectorAll<HTMLElement>('button, input') ?? [];
  return [...all].filter(
    (tool) =>
      tool.closest('[popover]') === null &&
      tool.closest('[data-hidden]') === null &&
      !tool.matches(':disabled'),
  );
}

function mark(tool: HTMLElement, isStop: boolean): void {
  tool.tabIndex = isStop ? 0 : -1;
  if (isStop) tool.dataset.stop = '';
  else delete tool.dataset.stop;
}
