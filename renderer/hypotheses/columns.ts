/** The columns of the register, and which of them a width has room for. */
import { say } from '../../shared/i18n/words';

export type RegisterColumn =
  'title' | 'category' | 'status' | 'confidence' | 'ownerId' | 'settleBy' | 'rests' | 'fails';
/** A column that is written; `rests` is computed and `fails` is a switch. */
export type WrittenColumn = Exclude<RegisterColumn, 'rests' | 'fails'>;

export interface Column {
  readonly key: RegisterColumn;
  readonly label: string;
  readonly width: number;
  readonly align?: 'end';
}

/**
 * `from`: the register must be this wide for the column to show; all of them are in the details
 * too.
 */
const COLUMNS: readonly {
  readonly key: RegisterColumn;
  readonly width: number;
  readonly from: number;
  readonly align?: 'end';
}[] = [
  { key: 'title', width: 0, from: 0 },
  { key: 'category', width: 112, from: 1090 },
  { key: 'status', width: 112, from: 420 },
  { key: 'confidence', width: 92, from: 1190 },
  { key: 'ownerId', width: 132, from: 980 },
  { key: 'settleBy', width: 176, from: 620 },
  { key: 'rests', width: 168, from: 760, align: 'end' },
  { key: 'fails', width: 146, from: 0 },
];
const MIN_TITLE = 150;

/** The word at the head of a column. */
export function columnWord(key: RegisterColumn): string {
  return say(`hypotheses.column_${key}`);
}

/** The columns shown at a width in pixels; the statement takes what is left. */
export function columnsFor(width: number): readonly Column[] {
  const shown = COLUMNS.filter(({ from }) => from <= width);
  const others = shown.reduce((sum, column) => sum + column.width, 0);
  return shown.map(({ key, width: own, align }) => ({
    key,
    label: columnWord(key),
    width: key === 'title' ? Math.max(MIN_TITLE, width - others) : own,
    ...(align ? { align } : {}),
  }));
}

/** True for a column that is written. */
export function isWritten(column: RegisterColumn): column is WrittenColumn {
  return column !== 'rests' && column !== 'fails';
}
