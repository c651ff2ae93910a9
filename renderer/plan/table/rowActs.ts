/** The acts that a row of the table requests. */
import type { Id } from '../../../shared/model/record';
import type { ColumnKey } from './columns';

export interface RowActs {
  press(id: Id, column: ColumnKey, event: React.MouseEvent): void;
  open(id: Id, column: ColumnKey): void;
  toggleFold(id: Id): void;
}
