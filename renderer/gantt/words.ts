/** The words that the chart is given: it makes none of its own. */
import type { HeaderCell } from './scale';

export interface ChartWords {
  readonly today: string;
  readonly chart: string;
  /** The text of a header cell in so many pixels; empty where nothing fits. */
  cell(cell: HeaderCell, width: number): string;
}
