/** The words for the chart, which has none of its own. */
import type { HeaderCell } from './scale';

export interface ChartWords {
  readonly today: string;
  readonly chart: string;
  /** The text of a header cell for a width in pixels; empty if nothing fits. */
  cell(cell: HeaderCell, width: number): string;
}
