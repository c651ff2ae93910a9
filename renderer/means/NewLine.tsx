import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import { NEW_ROW } from '../ui/grid/gridState';
import type { Column } from './columns';
import { startEdit } from './keys';
import { LineEditor } from './LineEditor';
import { meansGrid, selectLines } from './meansState';

interface Props {
  readonly top: number;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly active: boolean;
  readonly empty: boolean;
  readonly refocus: () => void;
}

/** The last row: typing in it adds a line. */
export function NewLine({ top, index, columns, active, empty, refocus }: Props): ReactNode {
  const app = useApp();
  const editing = meansGrid.use((state) =>
    state.editing?.rowId === NEW_ROW ? state.editing : null,
  );
  const reader = useAppState((state) => state.role === 'reader');
  if (reader) return null;
  return (
    <div
      className="means-row new-row"
      role="row"
      aria-rowindex={index + 2}
      style={{ top }}
      data-editing={editing !== null}
    >
      <div
        id={`means-${NEW_ROW}-title`}
        role="gridcell"
        className="cell title-cell"
        data-active={active}
        style={{ width: empty ? 560 : columns[0]!.width, position: 'sticky', left: 0 }}
        onMouseDown={(event) => {
          if (editing) return;
          event.preventDefault();
          selectLines([]);
          meansGrid.store.setState({ onNewRow: true });
          startEdit(app, NEW_ROW, 'title', '');
        }}
      >
        {editing ? (
          <LineEditor key={editing.serial} editing={editing} columns={columns} refocus={refocus} />
        ) : (
          <span className="quiet">
            + {say('meansView.newLine')}
            {empty ? <small className="new-hint"> {say('meansView.newHint')}</small> : null}
          </span>
        )}
      </div>
    </div>
  );
}
