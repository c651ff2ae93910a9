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
  /** The column stays in view while the grid scrolls sideways, this many pixels from the left. */
  readonly left?: number;
  readonly right?: number;
  /** True for the first of the columns that stay on the right. */
  readonly edge?: boolean;
}

const YEAR_WIDTH = 112;
const TOTAL_WIDTH = 122;
const NARROW_TITLE = 170;

/** The name of a line's column. */
export function columnWord(key: LineColumn): string {
  return say(`meansView.column_${key}` satisfies WordKey);
}

/**
 * The columns for these years. If the years take at most half of this grid width, they stay in view
 * on the right, else only the total does.
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

/** True for a column that users type in; years and totals are computed. */
export function isTyped(column: MeansColumn): column is LineColumn {
  return LINE_COLUMNS.some(({ key }) => key === column);
}
