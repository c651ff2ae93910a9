/** Moves lines and hypotheses between the grid's cells, in one command, in the current scenario. */
import { setBudgetItem } from '../../shared/commands/budget';
import type { Lens, MeansHorizon } from '../../shared/model/means';
import { isProblem } from '../../shared/model/problem';
import type { Id } from '../../shared/model/record';
import type { App } from '../core/store';
import { setLines } from '../means/lineActs';
import { selectLines } from '../means/meansState';
import { hypothesesStore } from './registerState';
import { sayProblem } from '../../shared/wording/problems';

/** An item in a cell of the grid. */
export interface Placed {
  readonly kind: 'line' | 'hypothesis';
  readonly id: Id;
}
export interface CellPlace {
  readonly lens: Lens;
  readonly horizon: MeansHorizon;
}

/** Puts a line or a hypothesis into a cell; shows the reason if it can't. */
export function placeIn(app: App, { kind, id }: Placed, { lens, horizon }: CellPlace): void {
  if (kind === 'line') {
    const why = setLines(app, [id], { lens, horizon });
    if (why !== null) app.notify(why, 'error');
    return;
  }
  const done = app.dispatch(
    setBudgetItem,
    { scenarioId: app.state().scenarioId, collection: 'hypotheses', id, fields: { lens, horizon } },
    { quiet: true },
  );
  if (isProblem(done)) app.notify(sayProblem(done), 'error');
}

/** Shows the details of an item on the right. */
export function openPlaced(app: App, { kind, id }: Placed): void {
  hypothesesStore.setState({
    chosenId: kind === 'hypothesis' ? id : null,
    lineId: kind === 'line' ? id : null,
  });
  if (kind === 'line') selectLines([id]);
  app.setView({ detailsOpen: true });
}

/** The text for an item in a list or a drag. */
export function keyOf({ kind, id }: Placed): string {
  return `${kind}/${id}`;
}

/** The item for such a text; null for any other. */
export function placedOf(key: string): Placed | null {
  const at = key.indexOf('/');
  const kind = key.slice(0, at);
  return kind === 'line' || kind === 'hypothesis' ? { kind, id: key.slice(at + 1) } : null;
}
