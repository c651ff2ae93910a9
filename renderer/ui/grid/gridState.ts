/** The place of the keyboard in a grid, the cell in edit, and the cells with refused texts. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';

/** The row below the last one: typing in it adds an item. */
export const NEW_ROW = '+';

export interface Editing<C extends string = string> {
  readonly rowId: string;
  readonly column: C;
  /** The initial text of the field. */
  readonly text: string;
  /** A number for each edit, so that its field starts anew. */
  readonly serial: number;
}

/**
 * A typed text that was refused, with the reason: it stays in the cell until the user corrects it.
 */
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
  /** A part of the grid's state; the component renders again when it changes. */
  use<T>(select: (state: GridState<C>) => T): T;
  /** Resets the state when another plan opens. */
  reset(): void;
  /**
   * Starts editing a cell: with the given text, or (`known`) with its refused text, else with its
   * own.
   */
  edit(rowId: string, column: C, text: string, options?: { known?: boolean }): void;
  /** Ends editing, after the text was kept, refused or dropped. */
  stopEditing(): void;
  /** Leaves a refused text in its cell. */
  refuse(rowId: string, column: C, refusal: Refusal): void;
  /** Drops the refused text of a cell. True if there was one. */
  dropRefusal(rowId: string, column: C): boolean;
}

/** The state of one grid; `first` is the keyboard's first column. */
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
