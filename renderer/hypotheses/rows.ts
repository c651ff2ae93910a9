/**
 * The filtered rows of the register: the hypotheses that apply in the current scenario, then the
 * others.
 */
import { registerOf, type RegisterRow } from '../../shared/analysis/stakes';
import type { Evaluation } from '../../shared/evaluate';
import { holdsIn } from '../../shared/hypotheses/failing';
import type { IsoDate } from '../../shared/model/dates';
import type { Hypothesis } from '../../shared/model/hypothesis';
import type { Plan } from '../../shared/model/plan';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import type { AppState } from '../core/state';
import { isOverdue } from './overdue';
import { hypothesesStore, type StatusFilter } from './registerState';

export interface RegisterRows {
  readonly here: readonly Id[];
  readonly elsewhere: readonly Id[];
  /** The ids of both in order, for the keyboard. */
  readonly ids: readonly Id[];
  readonly indexOf: ReadonlyMap<Id, number>;
}

/** True if the filter shows the hypothesis. */
export function passes(hypothesis: Hypothesis, filter: StatusFilter, today: IsoDate): boolean {
  if (filter === 'all') return true;
  return filter === 'overdue' ? isOverdue(hypothesis, today) : hypothesis.status === filter;
}

/**
 * The register's rows, computed again only if the hypotheses, the scenario, the filter or the day
 * change.
 */
export const registerRows = ((): ((
  state: Pick<AppState, 'evaluation' | 'plan'>,
  today: IsoDate,
) => RegisterRows) => {
  let last: {
    hypotheses: Plan['hypotheses'];
    scenarios: Plan['scenarios'];
    scenarioId: Id;
    filter: StatusFilter;
    today: IsoDate;
    rows: RegisterRows;
  } | null = null;
  return ({ evaluation: { plan, scenarioId } }, today) => {
    const { filter } = hypothesesStore.getState();
    const { hypotheses, scenarios } = plan;
    if (
      last &&
      last.hypotheses === hypotheses &&
      last.scenarios === scenarios &&
      last.scenarioId === scenarioId &&
      last.filter === filter &&
      last.today === today
    )
      return last.rows;
    const shown = Object.values(hypotheses)
      .filter((hypothesis) => passes(hypothesis, filter, today))
      .sort(bySiblingOrder);
    const here = shown
      .filter((hypothesis) => holdsIn(plan, hypothesis, scenarioId))
      .map(({ id }) => id);
    const elsewhere = shown.map(({ id }) => id).filter((id) => !here.includes(id));
    const ids = [...here, ...elsewhere];
    last = {
      hypotheses,
      scenarios,
      scenarioId,
      filter,
      today,
      rows: { here, elsewhere, ids, indexOf: new Map(ids.map((id, index) => [id, index])) },
    };
    return last.rows;
  };
})();

/** The amounts that depend on each hypothesis of an evaluation's scenario, with its simulation. */
export function stakesOf({
  source,
  scenarioId,
  switches,
}: Evaluation): ReadonlyMap<Id, RegisterRow> {
  return new Map(
    registerOf(source, { scenarioId, switches }).map((row) => [row.hypothesis.id, row]),
  );
}
