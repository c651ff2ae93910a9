import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import { NEW_ROW } from '../ui/grid/gridState';
import { CellField } from './CellField';
import type { Column } from './columns';
import { startEdit } from './keys';
import { chooseHypothesis, registerGrid } from './registerState';

interface Props {
  readonly index: number;
  readonly columns: readonly Column[];
  readonly active: boolean;
  readonly empty: boolean;
  readonly refocus: () => void;
}

/** The row below the last one: typing in it adds a hypothesis. */
export function NewHypothesis({ index, columns, active, empty, refocus }: Props): ReactNode {
  const app = useApp();
  const editing = registerGrid.use((state) =>
    state.editing?.rowId === NEW_ROW ? state.editing : null,
  );
  const reader = useAppState((state) => state.role === 'reader');
  if (reader) return null;
  return (
    <div
      className="register-row new-row"
      role="row"
      aria-rowindex={index + 2}
      data-editing={editing !== null}
    >
      <div
        id={`hypothesis-${NEW_ROW}-title`}
        role="gridcell"
        className="cell title-cell"
        data-active={active}
        style={{ flex: 1 }}
        onMouseDown={(event) => {
          if (editing) return;
          event.preventDefault();
          chooseHypothesis(null);
          registerGrid.store.setState({ onNewRow: true });
          startEdit(app, NEW_ROW, 'title', '');
        }}
      >
        {editing ? (
          <CellField key={editing.serial} editing={editing} columns={columns} refocus={refocus} />
        ) : (
          <span className="quiet">
            + {say('hypotheses.new')}
            {empty ? <small> {say('hypotheses.newHint')}</small> : null}
          </span>
        )}
      </div>
    </div>
  );
}
