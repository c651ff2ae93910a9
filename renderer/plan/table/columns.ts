/** The columns of the step table, and which of them a width has room for. */
import type { WordKey } from '../../../shared/i18n/words';

export type ColumnKey = 'wbs' | 'title' | 'period' | 'certainty' | 'progress' | 'ownerId';

export interface Column {
  readonly key: ColumnKey;
  readonly label: WordKey;
  readonly width: number;
  /** The table must be this wide for it to show. */ readonly from: number;
  readonly align?: 'end';
}

const COLUMNS: readonly Column[] = [
  { key: 'wbs', label: 'model.field_wbs', width: 52, from: 0 },
  { key: 'title', label: 'model.field_title', width: 0, from: 0 },
  { key: 'period', label: 'model.field_period', width: 158, from: 390 },
  { key: 'certainty', label: 'model.field_certainty', width: 86, from: 640 },
  { key: 'progress', label: 'model.field_progress', width: 64, from: 454, align: 'end' },
  { key: 'ownerId', label: 'model.field_ownerId', width: 150, from: 780 },
];

/**
 * The columns shown at a width, each with its width in pixels; the title takes what is left, 180 at
 * least beside any other but the number.
 */
export function columnsFor(width: number): readonly Column[] {
  const shown = COLUMNS.filter((column) => column.from <= width);
  const others = shown.reduce((sum, column) => sum + column.width, 0);
  return shown.map((column) =>
    column.key === 'title' ? { ...column, width: Math.max(100, width - others) } : column,
  );
}
