/** Drives the paste of means for its tests. */
import type { App } from '../../../../../renderer/core/store';
import type { LineColumn } from '../../../../../renderer/means/lineColumns';
import { resetMeans } from '../../../../../renderer/means/meansState';
import {
  planMeansPaste,
  type MeansPaste,
  type Negatives,
} from '../../../../../renderer/means/paste/plan';
import type { MeansLine } from '../../../../../shared/model/means';
import { isProblem } from '../../../../../shared/model/problem';
import { sayProblem } from '../../../../../shared/wording/problems';
import { tableApp } from '../../app';

export const RUNNING = 'line-maintenance';
/** The app with the Acte 3 plan (2024 to 2026), before any typing in the means. */
export function open(): App {
  resetMeans();
  return tableApp().app;
}
export const line = (app: App, id: string): MeansLine =>
  app.state().evaluation.plan.meansLines[id]!;
export const HEAD = 'Intitulé\tNature\tMontant';

export function planned(
  app: App,
  rows: readonly string[],
  negatives: Negatives = 'ask',
): MeansPaste {
  const found = planMeansPaste(app, rows.join('\n'), { allNew: false, negatives });
  if (isProblem(found)) throw new Error(sayProblem(found));
  return found;
}
export const refusal = (rows: readonly string[]): string => {
  const found = planMeansPaste(open(), rows.join('\n'), { allNew: false, negatives: 'ask' });
  return isProblem(found) ? sayProblem(found) : '';
};
/** The result of a paste for each row: its title and amount, or the reason for a refusal. */
export const made = ({ lines }: MeansPaste): unknown[] =>
  lines.map(({ state, title, after, reason }) => [state, title, after?.unitAmount ?? reason]);
export const faults = ({ lines }: MeansPaste): [number, LineColumn][] =>
  lines.flatMap(({ line: at, faults: all }) => all.map(({ column }) => [at, column] as never));
