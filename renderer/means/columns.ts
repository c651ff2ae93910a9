/** The columns of the means grid: those of a line, then one per year and the total. */
import { say, type WordKey } from '../../shared/i18n/words';
import { LINE_COLUMNS, type LineColumn } from './lineColumns';

/** A column of a line, or a computed one: "y2024", "total". */
export type MeansColumn = LineColumn | `y${number}` | 'total';

export interface Column {
  readonly key: MeansColumn;
  readonly label: string;
  readonly width: number;
  readonly align?: 'end';
  /** Stays in view while the grid scrolls sideways: pixels from that side. */
  readonly left?: number;
  readonly right?: number;
  /** The first of those that stay at the right. */
  readonly edge?: boolean;
}

const YEAR_WIDTH = 112;
const TOTAL_WIDTH = 122;
const NARROW_TITLE = 170;

/** The word at the head of a line's column. */
export function columnWord(key: LineColumn): string {
  return say(`meansView.column_${key}` satisfies WordKey);
}

/**
 * The columns for these years. On a grid of this width the years stay in view at the right where
 * they leave half of it, else the total alone.
 */
export function columnsOf(years: readonly number[], gridWidth: number): readonly Column[] {
  const narrow = gridWidth < 800;
  const held = TOTAL_WIDTH + years.length * YEAR_WIDTH + 250 <= gridWidth * 0.66;
  const lines = LINE_COLUMNS.map(({ key, width, align }): Column => ({
    key,
    width: key === 'title' && narrow ? NARROW_TITLE : width,
    label: columnWord(key),
    ...(align ? { align } : {}),
    ...(key === 'title' ? { left: 0 } : {}),
  }));
  const computed = years.map((year, index): Column => ({
    key: `y${year}`,
    label: String(year),
    width: YEAR_WIDTH,
    align: 'end',
    ...(held
      ? { right: TOTAL_WIDTH + (years.length - 1 - index) * YEAR_WIDTH, edge: index === 0 }
      : {}),
  }));
  return [
    ...lines,
    ...computed,
    {
      key: 'total',
      label: say('meansView.total'),
      width: TOTAL_WIDTH,
      align: 'end',
      ...(narrow ? {} : { right: 0, edge: !held }),
    },
  ];
}

/** True for a column that is typed in; years and totals are computed. */
export function isTyped(column: MeansColumn): column is LineColumn {
  return LINE_COLUMNS.some(({ key }) => key === column);
}
