/** The rows of the means grid: the lines below a head for each group, with excluded lines last. */
import type { MeansLine } from '../../shared/model/means';
import type { Plan } from '../../shared/model/plan';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import type { AppState } from '../core/state';

export const GROUPS = ['operating', 'investment', 'receipt', 'out'] as const;
export type Group = (typeof GROUPS)[number];

export type MeansRow =
  | { readonly kind: 'group'; readonly group: Group; readonly ids: readonly Id[] }
  | { readonly kind: 'line'; readonly id: Id };

export interface MeansRows {
  readonly rows: readonly MeansRow[];
  /** The lines in the order of the rows, for the keyboard. */
  readonly ids: readonly Id[];
  /** The index of a line among the lines. */
  readonly indexOf: ReadonlyMap<Id, number>;
  /** The index of a line's row among the rows. */
  readonly rowOf: ReadonlyMap<Id, number>;
}

/** The group of a line. */
export function groupOf(line: MeansLine): Group {
  if (!line.included) return 'out';
  return line.kind === 'receipt' ? 'receipt' : line.section;
}

/** The rows of these lines. */
export function rowsOfLines(lines: Plan['meansLines']): MeansRows {
  const groups: Record<Group, Id[]> = { operating: [], investment: [], receipt: [], out: [] };
  for (const line of Object.values(lines).sort(bySiblingOrder)) groups[groupOf(line)].push(line.id);
  const rows: MeansRow[] = [];
  const rowOf = new Map<Id, number>();
  for (const group of GROUPS) {
    const ids = groups[group];
    if (ids.length === 0) continue;
    rows.push({ kind: 'group', group, ids });
    for (const id of ids) {
      rowOf.set(id, rows.length);
      rows.push({ kind: 'line', id });
    }
  }
  const ids = GROUPS.flatMap((group) => groups[group]);
  return { rows, ids, indexOf: new Map(ids.map((id, index) => [id, index])), rowOf };
}

/** The rows of the current scenario; the same object while the lines are the same. */
export const meansRows = ((): ((state: AppState) => MeansRows) => {
  let last: { lines: Plan['meansLines']; made: MeansRows } | null = null;
  return ({ evaluation }) => {
    const { meansLines } = evaluation.plan;
    if (last?.lines !== meansLines) last = { lines: meansLines, made: rowsOfLines(meansLines) };
    return last.made;
  };
})();
