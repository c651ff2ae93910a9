/** Which lines of the plan the rows of a pasted table are about. */
import { nameKey } from '../../../shared/model/periods/normalise';
import type { Id } from '../../../shared/model/record';
import type { App } from '../../core/store';
import { copiedText } from '../copy';
import type { LineColumn } from '../lineColumns';
import { meansRows } from '../rows';

/** Does the cell say what copying the line would write? */
export function saysSame(app: App, id: Id, column: LineColumn, cell: string): boolean {
  const written = copiedText(app.state().evaluation, id, column).replace(/\r\n?/g, '\n').trim();
  return cell.trim() === written || (column === 'title' && nameKey(cell) === nameKey(written));
}

/**
 * The line of each row, each once: of those of its title the one that the row copies, else the
 * first left, in the grid's order; null where there is none.
 */
export function knownLines(
  app: App,
  rows: readonly ReadonlyMap<LineColumn, string>[],
): (Id | null)[] {
  const { evaluation } = app.state();
  const left = new Map<string, Id[]>();
  for (const id of meansRows(app.state()).ids) {
    const key = nameKey(copiedText(evaluation, id, 'title'));
    const same = left.get(key);
    if (same) same.push(id);
    else left.set(key, [id]);
  }
  const take = (cells: ReadonlyMap<LineColumn, string>, fits: (id: Id) => boolean): Id | null => {
    const same = left.get(nameKey(cells.get('title') ?? '')) ?? [];
    const at = same.findIndex(fits);
    return at < 0 ? null : same.splice(at, 1)[0]!;
  };
  const exact = rows.map((cells) =>
    cells.size === 0
      ? null
      : take(cells, (id) => [...cells].every(([column, cell]) => saysSame(app, id, column, cell))),
  );
  const isNamed = (cells: ReadonlyMap<LineColumn, string>): boolean =>
    nameKey(cells.get('title') ?? '') !== '';
  return rows.map(
    (cells, index) => exact[index] ?? (isNamed(cells) ? take(cells, () => true) : null),
  );
}
