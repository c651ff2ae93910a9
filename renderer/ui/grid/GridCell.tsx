import type { CSSProperties, MouseEvent, ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import type { Refusal } from './gridState';
import { RefusedCell } from './RefusedCell';

interface Props {
  /** The cell's id is `grid-rowId-column`: what the grid's active descendant names. */
  readonly grid: string;
  readonly rowId: string;
  readonly column: string;
  readonly role?: 'gridcell' | 'rowheader';
  readonly align?: 'end' | undefined;
  readonly active: boolean;
  /** The scenario shown sets what it shows otherwise than the base. */
  readonly differs: boolean;
  readonly readOnly: boolean;
  /** It stays in view while the grid scrolls sideways. */
  readonly held?: boolean;
  readonly edge?: boolean | undefined;
  readonly style: CSSProperties;
  /** What was typed in it and could not be kept. */
  readonly refusal: Refusal | undefined;
  /** Its field while it is being edited, else null. */
  readonly editor: ReactNode;
  /** Pressed with the main button. */
  readonly onPress: (event: MouseEvent) => void;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** A cell of a grid: its field while it is edited, else the text refused there, else what it holds. */
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
