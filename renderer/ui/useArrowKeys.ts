import { useEffect, type RefObject } from 'react';

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The elements marked `data-stop`, by their row (`role="row"` or `tr`). */
function rowsIn(host: HTMLElement): HTMLElement[][] {
  const rows = new Map<Element, HTMLElement[]>();
  for (const stop of host.querySelectorAll<HTMLElement>('[data-stop]')) {
    const row = stop.closest('tr, [role="row"]') ?? host;
    const known = rows.get(row);
    if (known) known.push(stop);
    else rows.set(row, [stop]);
  }
  return [...rows.values()];
}

function target(
  rows: readonly (readonly HTMLElement[])[],
  from: HTMLElement,
  key: string,
): HTMLElement | undefined {
  const row = rows.findIndex((stops) => stops.includes(from));
  const column = rows[row]?.indexOf(from) ?? -1;
  if (row < 0) return undefined;
  if (key === 'Home') return rows[row]![0];
  if (key === 'End') return rows[row]!.at(-1);
  const [down, right] = MOVES[key] ?? [0, 0];
  const next = rows[row + down];
  return next?.[Math.min(next.length - 1, column + right)] ?? undefined;
}

/**
 * A single Tab stop for all buttons marked `data-stop` in an element; arrows, Home and End move
 * between them.
 */
export function useArrowKeys(host: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const stops = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>('[data-stop]')];
    // Buttons appear and disappear with the rows, so one of them must always be a Tab stop.
    const first = stops()[0];
    if (first && !stops().some(({ tabIndex }) => tabIndex === 0)) first.tabIndex = 0;
    const onFocus = (event: FocusEvent): void => {
      const on = (event.target as HTMLElement).closest<HTMLElement>('[data-stop]');
      if (on) for (const stop of stops()) stop.tabIndex = stop === on ? 0 : -1;
    };
    const onKey = (event: KeyboardEvent): void => {
      const from = (event.target as HTMLElement).closest<HTMLElement>('[data-stop]');
      if (
        !from ||
        event.ctrlKey ||
        event.altKey ||
        event.metaKey ||
        !(event.key in MOVES || event.key === 'Home' || event.key === 'End')
      )
        return;
      event.preventDefault();
      target(rowsIn(element), from, event.key)?.focus();
    };
    element.addEventListener('focusin', onFocus);
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('keydown', onKey);
    };
  });
}
