import type { CSSProperties, MouseEvent, ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Refusal } from './gridState';
import { RefusedCell } from './RefusedCell';

interface Props {
  /** The cell's id is `grid-rowId-column`, for the grid's active descendant. */
  readonly grid: string;
  readonly rowId: string;
  readonly column: string;
  readonly role?: 'gridcell' | 'rowheader';
  readonly align?: 'end' | undefined;
  readonly active: boolean;
  /** True if the current scenario overrides its value. */
  readonly differs: boolean;
  readonly readOnly: boolean;
  /** True if it stays in view while the grid scrolls sideways. */
  readonly held?: boolean;
  readonly edge?: boolean | undefined;
  readonly style: CSSProperties;
  /** A typed text that was refused. */
  readonly refusal: Refusal | undefined;
  /** Its field while it is in edit, else null. */
  readonly editor: ReactNode;
  /** Called for a press of the main button. */
  readonly onPress: (event: MouseEvent) => void;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** A cell of a grid: its field while in edit, else its refused text, else its content. */
export function GridCell({
  grid,
  rowId,
  column,
  role = 'gridcell',
  align,
  active,
  differs,
  readOnly,
  held,
  edge,
  style,
  refusal,
  editor,
  onPress,
  onOpen,
  children,
}: Props): ReactNode {
  const refusalId = `refusal-${rowId}-${column}`;
  const shown = refusal ? <RefusedCell refusal={refusal} id={refusalId} /> : children;
  return (
    <div
      id={`${grid}-${rowId}-${column}`}
      role={role}
      className={`cell ${column}-cell`}
      data-align={align}
      data-held={held}
      data-edge={edge}
      data-active={active}
      {...(differs
        ? { 'data-overridden': true, 'aria-description': say('scenarioBar.markTip') }
        : {})}
      {...(readOnly ? { 'aria-readonly': true } : {})}
      {...(refusal ? { 'aria-invalid': true, 'aria-describedby': refusalId } : {})}
      style={style}
      onMouseDown={(event) => {
        if (event.button === 0) onPress(event);
      }}
      onDoubleClick={onOpen}
    >
      {editor ?? shown}
    </div>
  );
}
