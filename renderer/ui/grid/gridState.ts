/** Where the keyboard is in a grid, the cell being edited, and the cells whose text was refused. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';

/** The row below the last one: typing in it makes an item. */
export const NEW_ROW = '+';

export interface Editing<C extends string = string> {
  readonly rowId: string;
  readonly column: C;
  /** What the field begins with. */
  readonly text: string;
  /** Each editing has its own number, so that its field begins afresh. */
  readonly serial: number;
}

/** What was typed in a cell and could not be kept, with the reason: it waits there to be mended. */
export interface Refusal {
  readonly text: string;
  readonly reason: string;
}
export type RowRefusals<C extends string = string> = Readonly<Partial<Record<C, Refusal>>>;

export interface GridState<C extends string = string> {
  readonly column: C;
  readonly onNewRow: boolean;
  readonly editing: Editing<C> | null;
  readonly refusals: Readonly<Record<string, RowRefusals<C>>>;
}

export interface Grid<C extends string> {
  readonly store: StoreApi<GridState<C>>;
  /** A part of the grid's state, followed by a component. */
  use<T>(select: (state: GridState<C>) => T): T;
  /** The state as at the start: for another plan. */
  reset(): void;
  /**
   * Begins editing a cell, with the text given, or (`known`) with the text refused there before,
   * else the one it has.
   */
  edit(rowId: string, column: C, text: string, options?: { known?: boolean }): void;
  /** Ends editing; what was typed has been kept, refused or dropped. */
  stopEditing(): void;
  /** Leaves a refused text at its cell. */
  refuse(rowId: string, column: C, refusal: Refusal): void;
  /** Drops the refused text of a cell, if any. True when there was one. */
  dropRefusal(rowId: string, column: C): boolean;
}

/** The state of one grid; `first` is the column that the keyboard begins on. */
export function createGrid<C extends string>(first: C): Grid<C> {
  const start: GridState<C> = { column: first, onNewRow: false, editing: null, refusals: {} };
  const store = createStore<GridState<C>>(() => start);
  let serial = 0;
  return {
    store,
    use: (select) => useStore(store, select),
    reset: () => store.setState(start),
    edit(rowId, column, text, { known = false } = {}) {
      serial += 1;
      const refused = known ? store.getState().refusals[rowId]?.[column]?.text : undefined;
      store.setState({ column, editing: { rowId, column, text: refused ?? text, serial } });
    },
    stopEditing: () => store.setState({ editing: null }),
    refuse(rowId, column, refusal) {
      const { refusals } = store.getState();
      store.setState({
        refusals: {
          ...refusals,
          [rowId]: { ...refusals[rowId], [column]: refusal } as RowRefusals<C>,
        },
      });
    },
    dropRefusal(rowId, column) {
      const { [rowId]: row, ...rows } = store.getState().refusals;
      if (!row?.[column]) return false;
      const { [column]: _gone, ...others } = row;
      store.setState({
        refusals:
          Object.keys(others).length > 0 ? { ...rows, [rowId]: others as RowRefusals<C> } : rows,
      });
      return true;
    },
  };
}
