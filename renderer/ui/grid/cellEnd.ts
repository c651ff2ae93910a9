/** How a cell's field is left: kept by a key or by going elsewhere, or restored. */
export type CellEnd = 'enter' | 'tab' | 'back-tab' | 'blur' | 'escape';

/** How a key leaves the field of a cell; null for one that stays in it. */
export function endOf({ key, shiftKey }: React.KeyboardEvent): CellEnd | null {
  if (key === 'Enter') return 'enter';
  if (key === 'Tab') return shiftKey ? 'back-tab' : 'tab';
  return key === 'Escape' ? 'escape' : null;
}
