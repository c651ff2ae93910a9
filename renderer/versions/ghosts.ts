/** Shows a version on the chart as ghosts of its bars. */
import { driftOf } from '../../shared/analysis/drift';
import { evaluate, type Evaluation } from '../../shared/evaluate';
import type { Plan } from '../../shared/model/plan';
import { isProblem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import type { App } from '../core/store';
import type { ChartGhost } from '../gantt/Ghosts';
import type { ChartRow } from '../gantt/rows';
import { askVersion, versionsStore } from './current';
import type { VersionsPort } from '../core/ports/versions';
import { sayProblem } from '../../shared/wording/problems';

/**
 * Shows a version's bars behind those of the plan. False if it can't be read, after a message, or
 * if the user has requested another meanwhile.
 */
export async function showGhosts(app: App, versions: VersionsPort, id: Id): Promise<boolean> {
  const isLast = askVersion();
  const hash = app.state().plan.baselines[id]?.contentHash;
  const plan = hash === undefined ? null : await versions.read(hash);
  if (plan === null || !isLast()) return false;
  if (isProblem(plan)) {
    app.notify(sayProblem(plan), 'error');
    return false;
  }
  versionsStore.setState({ ghosts: { id, plan } });
  app.setView({ screen: 'plan' });
  return true;
}

/** Hides the ghosts. */
export function hideGhosts(): void {
  versionsStore.setState({ ghosts: null });
}

const NONE: readonly ChartGhost[] = [];

/** The ghosts of each row: the bars of its step, or its rounds, in the version. */
export function ghostsFrom(
  version: Plan,
  evaluation: Evaluation,
): (row: ChartRow) => readonly ChartGhost[] {
  const { scenarioId } = evaluation;
  const was = evaluate(version, {
    scenarioId: version.scenarios[scenarioId] ? scenarioId : version.baseScenarioId,
  });
  const ghostOf = (id: Id, kind: ChartGhost['kind']): ChartGhost[] => {
    const drift = driftOf(was.steps.get(id), evaluation.steps.get(id));
    return drift ? [{ key: id, kind, ...drift }] : [];
  };
  return (row) => {
    if (row.kind !== 'rounds') {
      const found = ghostOf(row.id, row.kind === 'milestone' ? 'milestone' : 'bar');
      return found.length === 0 ? NONE : found;
    }
    // Rounds with the same shift show it once.
    const shown = new Set<string>();
    return row.rounds
      .flatMap(({ id }) => ghostOf(id, 'bar'))
      .map((ghost) => {
        const again = shown.has(ghost.words);
        shown.add(ghost.words);
        return again ? { ...ghost, words: '' } : ghost;
      });
  };
}
