/** The props of the chart's view. */
import type { ReactNode } from 'react';
import type { Day } from '../../shared/model/dates';
import type { ChartActs } from './acts';
import type { RowRange } from '../ui/grid/rows';
import type { ChartGhost } from './Ghosts';
import type { ChartLink, ChartRow, RowIndex } from './rows';
import type { ScrollHandle } from './viewport';
import type { ChartWords } from './words';

export interface GanttViewProps {
  readonly count: number;
  /**
   * The row at an index; the same object while it does not change. A new function when any row
   * changes.
   */
  readonly rowAt: (index: number) => ChartRow;
  readonly indexOf: RowIndex;
  readonly links: readonly ChartLink[];
  /**
   * The ghosts of a row's step in other states of the plan; undefined to show none. A new function
   * when any of them changes.
   */
  readonly ghostsOf?: ((row: ChartRow) => readonly ChartGhost[]) | undefined;
  /** First and last day of the calendar. */
  readonly range: { readonly start: Day; readonly end: Day };
  readonly pxPerDay: number;
  readonly leftDay: number | null;
  readonly scrollTop: number;
  readonly today: Day;
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly tableWidth: number;
  /** The number of rows in the table below the last step ("+ Nouvelle étape"). */
  readonly extraRows: number;
  /** The row of the keyboard. */
  readonly focusId: string | null;
  readonly handle: ScrollHandle;
  readonly words: ChartWords;
  readonly acts: ChartActs;
  readonly readOnly: boolean;
  readonly table: (rows: RowRange) => ReactNode;
  readonly tableHead: ReactNode;
}
