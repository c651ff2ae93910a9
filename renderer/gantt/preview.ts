/** The rows with a drag applied: only the touched ones are new objects. */
import type { Drag } from './gestures/state';
import type { ChartRow } from './rows';

export interface PlacedRow {
  readonly row: ChartRow;
  readonly index: number;
}

/** The placed rows with the drag's proposed dates and progress. */
export function previewed(rows: readonly PlacedRow[], drag: Drag | null): readonly PlacedRow[] {
  if (drag?.kind === 'progress')
    return rows.map((placed) =>
      placed.row.id === drag.id
        ? { ...placed, row: { ...placed.row, progress: drag.ratio } }
        : placed,
    );
  if (drag?.kind !== 'dates') return rows;
  const proposed = new Map(drag.proposals.map((proposal) => [proposal.id, proposal]));
  return rows.map((placed) => {
    const { row } = placed;
    const own = proposed.get(row.id);
    const rounds = row.rounds.some((round) => proposed.has(round.id))
      ? row.rounds.map((round) => {
          const next = proposed.get(round.id);
          return next ? { ...round, start: next.start, end: next.end } : round;
        })
      : row.rounds;
    if (!own && rounds === row.rounds) return placed;
    return {
      ...placed,
      row: { ...row, rounds, ...(own ? { start: own.start, end: own.end } : {}) },
    };
  });
}
